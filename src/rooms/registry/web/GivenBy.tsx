import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { consentGivers, type ConsentGiver } from '../consent.ts';

type Giver = { given_by: ConsentGiver; guardian_name: string; guardian_relation: string };
type GivenByProps = {
  typed: Giver;
  wrong: (field: keyof Giver) => string | undefined;
  onChange: (part: Partial<Giver>) => void;
};

/** Whether somebody agrees for themselves, or who does it in their place. */
export function GivenBy({ typed, wrong, onChange }: GivenByProps): ReactNode {
  const t = useWords('registry');
  return (
    <>
      <RadioPick
        label={t('consent_given_by')}
        value={typed.given_by}
        choices={consentGivers.map((one) => ({ value: one, label: t(`consent_giver.${one}`) }))}
        onChange={(given_by) => onChange({ given_by })}
      />
      {typed.given_by === 'guardian' && (
        <div className="pair">
          <TextField
            label={t('consent_guardian')}
            maxLength={120}
            error={wrong('guardian_name')}
            value={typed.guardian_name}
            onChange={(guardian_name) => onChange({ guardian_name })}
          />
          <TextField
            label={t('consent_relation')}
            maxLength={60}
            error={wrong('guardian_relation')}
            value={typed.guardian_relation}
            onChange={(guardian_relation) => onChange({ guardian_relation })}
          />
        </div>
      )}
    </>
  );
}
