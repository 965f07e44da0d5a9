import { useState, type ReactNode } from 'react';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { AreaPick } from './AreaPick.tsx';
import { OrganisationPick } from './OrganisationPick.tsx';
import type { NamedOrganisation } from './organisation-row.ts';

type UseOrganisationFormProps = { area: string; onDone: () => void };

/** Takes an organisation that is known elsewhere, such as the provincial office, into one of my areas. */
export function UseOrganisationForm({ area, onDone }: UseOrganisationFormProps): ReactNode {
  const t = useWords('identity');
  const { run, busy, problem } = useDo();
  const [one, setOne] = useState<NamedOrganisation | null>(null);
  const [areas, setAreas] = useState<{ id: string; name: string }[]>([]);
  const [checked, setChecked] = useState(false);

  async function send() {
    setChecked(true);
    if (one === null || areas.length === 0) return;
    for (const each of areas) {
      const added = await run('identity.add-organisation-area', { area: each.id, organisation: one.id });
      if (added === null) return;
    }
    onDone();
  }

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {problem !== null && <Refused problem={problem} />}
      <OrganisationPick
        label={t('organisation')}
        hint={t('use_hint')}
        area={area}
        anywhere
        error={checked && one === null ? t('organisation_missing') : undefined}
        picked={one}
        onPick={setOne}
      />
      <AreaPick
        value={areas}
        error={checked && areas.length === 0 ? t('area_missing') : undefined}
        onChange={setAreas}
      />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('use_organisation')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
