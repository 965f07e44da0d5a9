import type { ReactNode } from 'react';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { emptyPerson, mostPeople, readPerson, type PersonTyped } from './family-typed.ts';
import { LikelyPeople } from './LikelyPeople.tsx';
import type { Likely, LikelyOf } from './likely.ts';
import { PersonFields } from './PersonFields.tsx';
import { PersonLine } from './PersonLine.tsx';
import { fullName } from './person-words.ts';

type PeopleTypedProps = {
  people: readonly PersonTyped[];
  open: string | null;
  onChange: (people: PersonTyped[], open: string | null) => void;
  /** Faults by person, then by field; shown only where `said` has the person. */
  wrong: ReadonlyMap<string, Record<string, string>>;
  likely: (person: string) => LikelyOf;
  onUse: ((found: Likely) => void) | undefined;
  error: string | undefined;
};

/** The people of the family, one open at a time; the others are folded to what was understood. */
export function PeopleTyped(props: PeopleTypedProps): ReactNode {
  const { people, open, onChange, wrong } = props;
  const t = useWords('registry');
  const refusal = useRefusals('registry');
  const replace = (next: PersonTyped) => {
    // There is one head: making somebody the head asks again what the former head is to them.
    const others = next.relation === 'head' ? people.map(notHead) : people;
    onChange(
      others.map((one) => (one.person === next.person ? next : one)),
      open,
    );
  };
  return (
    <Section title={t('members')} count={people.length}>
      {props.error !== undefined && (
        <p className="field-error" role="alert">
          <Icon name="warning" />
          <span>{refusal(props.error)}</span>
        </p>
      )}
      <ol className="registry-people">
        {people.map((one, at) => (
          <li key={one.person}>
            {one.person === open ? (
              <>
                <h3 className="registry-person-title">
                  <span className="registry-number" aria-hidden="true">
                    {at + 1}
                  </span>
                  {fullName(readPerson(one)) || t('person_number', { n: at + 1 })}
                </h3>
                <PersonFields
                  value={one}
                  autoFocus={at > 0}
                  wrong={wrong.get(one.person) ?? {}}
                  onChange={replace}
                />
                {people.length > 1 && (
                  <div className="acts below">
                    <Button look="quiet" onPress={() => remove(one.person)}>
                      {t('remove_this')}
                    </Button>
                  </div>
                )}
              </>
            ) : (
              <PersonLine
                number={at + 1}
                typed={one}
                faulty={Object.keys(wrong.get(one.person) ?? {}).length > 0}
                onEdit={() => onChange([...people], one.person)}
                onRemove={people.length > 1 ? () => remove(one.person) : undefined}
              />
            )}
            <LikelyPeople found={props.likely(one.person)} onUse={props.onUse} />
          </li>
        ))}
      </ol>
      <div className="acts below">
        <Button
          icon="plus"
          reason={people.length < mostPeople ? undefined : t('people_full', { n: mostPeople })}
          onPress={() => {
            const next = emptyPerson();
            onChange([...people, next], next.person);
          }}
        >
          {t('add_person')}
        </Button>
      </div>
    </Section>
  );

  function remove(person: string) {
    const left = people.filter((one) => one.person !== person);
    onChange(left, open === person ? (left.at(-1)?.person ?? null) : open);
  }
}

function notHead(one: PersonTyped): PersonTyped {
  return one.relation === 'head' ? { ...one, relation: '' } : one;
}
