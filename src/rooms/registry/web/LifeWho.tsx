import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { ManyPick } from '../../../ui/ManyPick.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { relations, type Relation } from '../person.ts';
import type { GoneMember, RosterMember } from '../roster.ts';
import { newHeadOf, stayAs, stayersOf, whoOf, type LifeTyped } from './life-typed.ts';
import { fullName, usePersonWords } from './person-words.ts';

type LifeWhoProps = {
  typed: LifeTyped;
  set: (part: Partial<LifeTyped>) => void;
  members: readonly RosterMember[];
  gone: readonly GoneMember[];
  wrong: (field: string) => string | undefined;
};

/** Whom it is about, what they will be where they go, and who heads those who stay. */
export function LifeWho({ typed, set, members, gone, wrong }: LifeWhoProps): ReactNode {
  const t = useWords('registry');
  const say = usePersonWords();
  const who = whoOf(typed.kind);
  const those = typed.kind === 'return' ? gone : members;
  const choices = those.map((one) => ({ value: one.person, label: `${fullName(one)} (${say.years(one)})` }));
  const goers =
    typed.kind === 'split' || typed.kind === 'join' || typed.kind === 'return' ? typed.people : [];
  const pick = (people: string[]) =>
    set({ people, newHead: people.includes(typed.newHead) ? '' : typed.newHead });
  return (
    <>
      {who === 'one' && (
        <RadioPick
          label={t(`life_who.${typed.kind}`)}
          stacked
          choices={choices}
          value={typed.people[0] ?? null}
          error={wrong('who') ?? wrong('change.person')}
          onChange={(one) => pick([one])}
        />
      )}
      {who === 'some' && (
        <div className="stack">
          <ManyPick
            label={t(`life_who.${typed.kind}`)}
            choices={choices}
            value={typed.people}
            onChange={pick}
          />
          <Fault text={wrong('who') ?? wrong('change.people')} />
        </div>
      )}
      {goers.map((person) => (
        <RelationField
          key={person}
          label={t(typed.kind === 'split' ? 'life_to_new_head' : 'life_to_that_head', {
            name: nameOf(person),
          })}
          value={typed.go[person] ?? ''}
          error={wrong(`go.${person}`)}
          onChange={(relation) => set({ go: { ...typed.go, [person]: relation } })}
        />
      ))}
      <Staying typed={typed} set={set} members={members} wrong={wrong} />
    </>
  );

  function nameOf(person: string): string {
    const one = those.find((each) => each.person === person);
    return one === undefined ? '' : fullName(one);
  }
}

// The head goes: those who stay need another one, and some of them must be asked what they are to the new head.
function Staying({ typed, set, members, wrong }: Omit<LifeWhoProps, 'gone'>) {
  const t = useWords('registry');
  const stayers = stayersOf(typed, members);
  const head = newHeadOf(typed);
  const others = stayers.filter((one) => one.person !== head);
  return (
    <>
      {stayers.length > 0 && typed.kind !== 'new_head' && (
        <SelectField
          label={t('life_new_head')}
          hint={t('life_new_head_hint')}
          empty
          error={wrong('change.new_head')}
          value={typed.newHead}
          options={stayers.map((one) => ({ value: one.person, label: fullName(one) }))}
          onChange={(newHead) => set({ newHead, stay: {} })}
        />
      )}
      {head !== '' &&
        others.map((one) => (
          <RelationField
            key={one.person}
            label={t('life_to_new_head', { name: fullName(one) })}
            value={stayAs(typed, one, members)}
            error={wrong(`stay.${one.person}`)}
            onChange={(relation) => set({ stay: { ...typed.stay, [one.person]: relation } })}
            butHead
          />
        ))}
    </>
  );
}

type RelationFieldProps = {
  label: string;
  value: Relation | '';
  error: string | undefined;
  onChange: (relation: Relation) => void;
  butHead?: boolean;
};

function RelationField({ label, value, error, onChange, butHead = false }: RelationFieldProps) {
  const t = useWords('registry');
  return (
    <SelectField
      label={label}
      empty
      error={error}
      value={value}
      options={relations
        .filter((one) => !butHead || one !== 'head')
        .map((one) => ({ value: one, label: t(`relation.${one}`) }))}
      onChange={(text) => {
        const relation = relations.find((one) => one === text);
        if (relation !== undefined) onChange(relation);
      }}
    />
  );
}

function Fault({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    <p className="field-error" role="alert">
      {text}
    </p>
  );
}
