import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useMe } from '../../identity/web/public.ts';
import { GivenBy } from '../../registry/web/public.ts';
import { agreedWays, isAgreed, mayAgree, withAgreed, type AgreedTyped } from './agreed.ts';
import type { IntakeTyped } from './intake-typed.ts';

type AgreedFieldsProps = {
  typed: IntakeTyped;
  members: readonly { person: string; name: string }[];
  restricted: boolean;
  checked: boolean;
  onChange: (agreed: AgreedTyped) => void;
};

/** What each person for whom something is asked agrees to send to the organisations of this case; nothing is ticked beforehand. */
export function AgreedFields({
  typed,
  members,
  restricted,
  checked,
  onChange,
}: AgreedFieldsProps): ReactNode {
  const t = useWords('cases');
  const { me } = useMe();
  const { agreed } = typed;
  const askable = mayAgree(typed, members, restricted);
  if (askable.length === 0) return null;
  const change = (part: Partial<AgreedTyped>) => onChange({ ...agreed, ...part });
  const empty = (text: string) => (checked && text.trim() === '' ? t('agreed_missing') : undefined);
  return (
    <fieldset>
      <legend className="field-label">{t('agreed')}</legend>
      <p className="field-hint">{t('agreed_hint')}</p>
      <div className="stack">
        <div className="cases-papers">
          {askable.map((one) => (
            <Checkbox
              key={`${one.person} ${one.what}`}
              checked={isAgreed(agreed, one)}
              label={t(`agreed.${one.what}`, { name: one.name })}
              onChange={(ticked) => onChange(withAgreed(agreed, one, ticked, me.name))}
            />
          ))}
        </div>
        {agreed.given.length > 0 && (
          <>
            <GivenBy typed={agreed} wrong={(field) => empty(agreed[field])} onChange={change} />
            <RadioPick
              label={t('agreed_how')}
              value={agreed.how}
              choices={agreedWays.map((one) => ({ value: one, label: t(`agreed_way.${one}`) }))}
              onChange={(how) => change({ how })}
            />
            <TextField
              label={t('agreed_witness')}
              maxLength={120}
              error={empty(agreed.witnessed_by)}
              value={agreed.witnessed_by}
              onChange={(witnessed_by) => change({ witnessed_by })}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}
