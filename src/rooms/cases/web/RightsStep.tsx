import { useState, type ReactNode } from 'react';
import { newId } from '../../../platform/web/new-id.ts';
import { useWords } from '../../../platform/web/words.ts';
import { RightsFound, type RightChosen } from '../../eligibility/web/public.ts';
import { useSent } from '../../referrals/web/public.ts';
import { ChangePersonDialog, everybodyOf, type FamilyFile } from '../../registry/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { isRestricted } from './intake-to-send.ts';
import type { AskTyped, IntakeTyped } from './intake-typed.ts';

type RightsStepProps = {
  area: string;
  file: FamilyFile | undefined;
  typed: IntakeTyped;
  onChange: (part: Partial<IntakeTyped>) => void;
  onDone: () => void;
};

/** The rights found for the family: what is asked for today is ticked, what is not known is asked in its place. */
export function RightsStep({ area, file, typed, onChange, onDone }: RightsStepProps): ReactNode {
  const t = useWords('cases');
  const { family } = typed;
  const sent = useSent(area, family);
  const [recordOf, setRecordOf] = useState<string | null>(null);
  const person = file === undefined ? undefined : everybodyOf(file).find((one) => one.person === recordOf);
  if (family === null) return null;
  return (
    <div className="stack">
      <div>
        <RightsFound
          area={area}
          family={family}
          sent={sent}
          heard={isRestricted(typed)}
          chosen={typed.asks.map((ask) => ask.right)}
          onChange={(chosen) => onChange({ asks: withChosen(typed, chosen) })}
          onRecord={setRecordOf}
        />
      </div>
      <div className="acts">
        <Button onPress={onDone}>{t('see_owners')}</Button>
      </div>
      {person !== undefined && (
        <ChangePersonDialog area={area} person={person} onClose={() => setRecordOf(null)} />
      )}
    </div>
  );
}

// A right keeps the need it was asked for and the papers that were seen; a new one goes with the first need.
function withChosen({ asks, needs }: IntakeTyped, chosen: readonly RightChosen[]): AskTyped[] {
  return chosen.map((right) => {
    const before = asks.find(
      (ask) => ask.right.service === right.service && ask.right.person === right.person,
    );
    if (before) return { ...before, right };
    const seen = asks
      .flatMap((ask) => ask.seen)
      .filter((name) => right.documents.some((one) => one.th === name));
    return { referral: newId(), need: needs[0]?.id ?? '', right, seen };
  });
}
