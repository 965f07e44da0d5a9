import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { useMe } from '../../identity/web/public.ts';
import { useHomeWords } from './home-words.ts';
import { matchedWords } from './matched-words.ts';
import { fullName, usePersonWords } from './person-words.ts';
import type { PersonFound } from './use-found-people.ts';
import { WordParts } from './WordParts.tsx';

type HitWordsProps = { found: PersonFound; typed: string; marks?: ReactNode };

/** What a list says of a person who was found: name and age, house and place in the family, marks. */
export function HitWords({ found, typed, marks = null }: HitWordsProps): ReactNode {
  const t = useWords('registry');
  const say = usePersonWords();
  const home = useHomeWords();
  const relation = useRelationToHead();
  const area = useAreaOfMany();
  const tail =
    found.id_last4 !== null
      ? t('id_tail', { tail: found.id_last4 })
      : found.phone !== null && t('phone_tail', { tail: found.phone.slice(-4) });
  const called = found.nickname !== null && t('called', { name: found.nickname });
  return (
    <>
      <span className="registry-hit-who">
        <span className="registry-hit-name">
          <NameFound found={found} typed={typed} />
        </span>
        <span className="muted">
          <WordParts parts={[say.age(found), called, tail]} />
        </span>
      </span>
      <span className="registry-hit-where muted">
        <span>
          <WordParts parts={[found.household === null ? t('no_house') : home(found), area(found.area)]} />
        </span>
        <span>{relation(found)}</span>
      </span>
      {(found.state !== 'alive' || marks !== null) && (
        <span className="registry-hit-marks">
          {found.state !== 'alive' && <Chip>{t(`state.${found.state}`)}</Chip>}
          {marks}
        </span>
      )}
    </>
  );
}

// Whoever works in several areas sees in which of them somebody lives.
function useAreaOfMany(): (area: string) => string | null {
  const lang = useLanguage();
  const { posting } = useMe();
  const areas = posting?.areas ?? [];
  return (area) =>
    areas.length > 1 ? (areas.find((one) => one.id === area)?.[`name_${lang}`] ?? null) : null;
}

/** “ลูกสาวนายบุญมี”: what somebody is in the family, and whose family it is. */
export function useRelationToHead(): (
  found: Pick<PersonFound, 'relation' | 'sex' | 'head' | 'family'>,
) => string {
  const t = useWords('registry');
  const say = usePersonWords();
  return (found) => {
    if (found.family === null) return t('no_family');
    if (found.relation === null || found.relation === 'head' || found.head === null) {
      return say.relation(found.relation, found.sex);
    }
    const head = found.head.split(' ')[0] ?? found.head;
    return t('relation_to', { relation: say.relation(found.relation, found.sex), head });
  };
}

function NameFound({ found, typed }: { found: PersonFound; typed: string }) {
  const words = matchedWords(found.name, typed);
  return (
    <>
      {words.map(({ word, fits, place }) => {
        const shown = place === 0 ? fullName({ title: found.title, name: word }) : word;
        return (
          <Fragment key={place}>
            {place > 0 && ' '}
            <span className="whole">{fits ? <mark>{shown}</mark> : shown}</span>
          </Fragment>
        );
      })}
    </>
  );
}
