import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { RosterMember } from '../roster.ts';
import { ElsewhereLine } from './ElsewhereLine.tsx';
import { FindArea } from './FindArea.tsx';
import { FindHere } from './FindHere.tsx';
import { HouseholdFields } from './HouseholdFields.tsx';
import type { LifeTyped } from './life-typed.ts';
import { LikelyPeople } from './LikelyPeople.tsx';
import { useLikely } from './likely.ts';
import { fullName } from './person-words.ts';
import { PersonFields } from './PersonFields.tsx';

type LifeWhereProps = {
  area: string;
  family: string;
  typed: LifeTyped;
  set: (part: Partial<LifeTyped>) => void;
  members: readonly RosterMember[];
  wrong: (field: string) => string | undefined;
};

/** The other part of an event: who comes, whom one marries, which house, where to. Only what the kind needs. */
export function LifeWhere(props: LifeWhereProps): ReactNode {
  const t = useWords('registry');
  const { area, family, typed, set, wrong } = props;
  switch (typed.kind) {
    case 'birth':
    case 'move_in':
      return <Newcomer {...props} />;
    case 'marriage':
      return (
        <>
          <FindHere
            area={area}
            label={t('life_spouse')}
            error={wrong('change.spouse')}
            picked={typed.found}
            onPick={(found) => set({ found })}
          />
          {typed.found === null && (
            <TextField
              label={t('life_spouse_words')}
              optional
              maxLength={120}
              error={wrong('change.spouse_words')}
              value={typed.spouseWords}
              onChange={(spouseWords) => set({ spouseWords })}
            />
          )}
        </>
      );
    case 'join':
      return (
        <FindHere
          area={area}
          label={t('life_target')}
          hint={t('life_target_hint')}
          error={wrong('change.family')}
          picked={typed.found}
          butFamily={family}
          onPick={(found) => set({ found })}
        />
      );
    case 'split':
    case 'move_house':
      return <House {...props} />;
    case 'move_out':
      return <Away {...props} />;
    default:
      return null;
  }
}

function Newcomer({ typed, set, members, wrong }: LifeWhereProps) {
  const t = useWords('registry');
  const likely = useLikely([typed.child]).of(typed.child.person);
  const birth = typed.kind === 'birth';
  const parents = (sex: 'F' | 'M') =>
    members
      .filter((one) => one.sex === null || one.sex === sex)
      .map((one) => ({ value: one.person, label: fullName(one) }));
  const at = birth ? 'change.child' : 'change.people.0';
  const fields = ['name', 'relation', 'birth_date', 'id_number', 'phone'];
  const faults = fields.flatMap((one) => {
    const said = wrong(`${at}.${one}`);
    return said === undefined ? [] : [[one, said] as const];
  });
  return (
    <>
      <PersonFields
        value={typed.child}
        autoFocus={false}
        wrong={Object.fromEntries(faults)}
        onChange={(child) => set({ child })}
      />
      <LikelyPeople found={{ ...likely, elsewhere: [] }} onUse={undefined} />
      {birth && (
        <div className="registry-person-fields">
          {(['mother', 'father'] as const).map((one) => (
            <SelectField
              key={one}
              label={t(`life_${one}`)}
              optional
              empty={t('life_parent_none')}
              error={wrong(`change.${one}`)}
              value={typed[one]}
              options={parents(one === 'mother' ? 'F' : 'M')}
              onChange={(person) => set({ [one]: person })}
            />
          ))}
        </div>
      )}
      {!birth && (
        <>
          <ElsewhereLine found={likely.elsewhere} />
          <FindArea
            label={t('life_from_area')}
            error={wrong('change.from_area')}
            picked={typed.otherArea}
            onPick={(otherArea) => set({ otherArea })}
          />
          <PlaceWords label={t('life_from_words')} typed={typed} set={set} />
        </>
      )}
    </>
  );
}

function House({ area, family, typed, set, wrong }: LifeWhereProps) {
  const t = useWords('registry');
  const split = typed.kind === 'split';
  const wheres = split ? (['same', 'new', 'other'] as const) : (['new', 'other'] as const);
  const where = split || typed.where !== 'same' ? typed.where : 'new';
  const fields = ['house_no', 'village', 'village_words', 'place_words', 'phone'];
  const faults = fields.flatMap((one) => {
    const said = wrong(`change.address.${one}`) ?? (one === 'house_no' ? wrong('change.address') : undefined);
    return said === undefined ? [] : [[one, said] as const];
  });
  return (
    <>
      <RadioPick
        label={t(split ? 'life_split_where' : 'life_move_where')}
        choices={wheres.map((one) => ({ value: one, label: t(`life_where.${one}`) }))}
        value={where}
        onChange={(next) => set({ where: next })}
      />
      {where === 'new' && (
        <HouseholdFields
          area={area}
          value={typed.house}
          wrong={Object.fromEntries(faults)}
          onChange={(part) => set({ house: { ...typed.house, ...part } })}
        />
      )}
      {where === 'other' && (
        <FindHere
          area={area}
          label={t('life_house_of')}
          error={wrong('change.household')}
          picked={typed.found}
          butFamily={family}
          onPick={(found) => set({ found })}
        />
      )}
    </>
  );
}

function Away({ typed, set, wrong }: LifeWhereProps) {
  const t = useWords('registry');
  return (
    <>
      <FindArea
        label={t('life_to_area')}
        error={wrong('change.to_area')}
        picked={typed.otherArea}
        onPick={(otherArea) => set({ otherArea })}
      />
      <PlaceWords label={t('life_to_words')} typed={typed} set={set} />
    </>
  );
}

function PlaceWords({ label, typed, set }: Pick<LifeWhereProps, 'typed' | 'set'> & { label: string }) {
  return (
    <TextField
      label={label}
      optional
      maxLength={200}
      value={typed.placeWords}
      onChange={(placeWords) => set({ placeWords })}
    />
  );
}
