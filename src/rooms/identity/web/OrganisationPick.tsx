import type { ReactNode } from 'react';
import { ask } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { TypeAhead } from '../../../ui/TypeAhead.tsx';
import type { NamedOrganisation } from './organisation-row.ts';

type OrganisationPickProps = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean;
  area: string;
  /** In the whole country, not only where this area is answered. */
  anywhere?: boolean;
  except?: string | undefined;
  picked: NamedOrganisation | null;
  onPick: (one: NamedOrganisation | null) => void;
};

type Found = NamedOrganisation & { kind: string; name_th: string; name_en: string };

/** An open organisation, typed by a part of its name. */
export function OrganisationPick(props: OrganisationPickProps): ReactNode {
  const t = useWords('identity');
  const lang = useLanguage();
  const { area, anywhere = false, except } = props;
  return (
    <TypeAhead<NamedOrganisation>
      label={props.label}
      hint={props.hint}
      error={props.error}
      optional={props.optional ?? false}
      picked={props.picked}
      load={async (text, signal) => {
        const input = { area, anywhere, text, limit: 15 };
        const found = await ask<Found[]>('identity.find-organisations', input, signal);
        return found.filter((one) => one.id !== except);
      }}
      toText={(one) => one[`short_${lang}`]}
      toKey={(one) => one.id}
      renderItem={(one) => (
        <>
          {one[`short_${lang}`]}
          {'kind' in one && <small>{t(`kind.${(one as Found).kind}`)}</small>}
        </>
      )}
      onPick={props.onPick}
    />
  );
}
