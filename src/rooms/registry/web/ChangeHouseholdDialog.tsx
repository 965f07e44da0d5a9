import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import type { HomeOf } from '../roster.ts';
import { Clashes } from './Clashes.tsx';
import { HouseholdFields, villageCode, type HouseTyped } from './HouseholdFields.tsx';
import { useRecordChange } from './use-record-change.ts';
import { useVillages } from './villages.ts';

type ChangeHouseholdDialogProps = { area: string; home: HomeOf; onClose: () => void };

/** Where the family lives, changed; what another officer changed meanwhile is shown, never overwritten. */
export function ChangeHouseholdDialog({ area, home, onClose }: ChangeHouseholdDialogProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const villages = useVillages(area);
  const change = useRecordChange<HouseTyped>(typedOf(home), home.version);
  const { typed, set, problem, clashes } = change;
  return (
    <Dialog title={t('change_home')} roomy onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!change.busy) void save();
        }}
      >
        {problem !== null && clashes.length === 0 && <Refused problem={problem} />}
        <Clashes
          key={clashes.map((one) => one.field).join()}
          clashes={clashes}
          label={(field) => t(field)}
          show={(field, value) =>
            field === 'village' ? (villages.find((one) => one.value === value)?.label ?? value) : value
          }
          onTake={(field, value) => set({ [field]: value })}
        />
        <HouseholdFields
          area={area}
          value={typed}
          wrong={Object.fromEntries(
            Object.entries(fieldErrors(problem, lang)).map(([path, said]) => [
              path.replace(/^change\./, ''),
              said,
            ]),
          )}
          onChange={set}
        />
        <div className="acts">
          <Button
            type="submit"
            look="go"
            busy={change.busy}
            reason={change.changed.length === 0 && clashes.length === 0 ? t('nothing_changed') : undefined}
          >
            {t('save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );

  async function save() {
    const done = await change.save((changed, now, seen) => [
      'registry.change-household',
      {
        area,
        household: home.household,
        seen,
        change: Object.fromEntries(changed.map((field) => [field, toSend(field, now)])),
      },
    ]);
    if (done) onClose();
  }
}

function typedOf(home: HomeOf): HouseTyped {
  const listed = home.village !== null;
  return {
    house_no: home.house_no ?? '',
    village: home.village ?? (home.village_th === null ? '' : 'other'),
    village_words: listed ? '' : (home.village_th ?? ''),
    place_words: home.place_words ?? '',
    phone: home.phone === null ? '' : formatPhone(home.phone),
  };
}

function toSend(field: string, typed: HouseTyped): string | null {
  if (field === 'village') return villageCode(typed.village);
  return typed[field as keyof HouseTyped];
}
