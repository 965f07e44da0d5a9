import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { ElsewhereLine } from './ElsewhereLine.tsx';
import { useHomeWords } from './home-words.ts';
import { useRelationToHead } from './HitWords.tsx';
import type { Likely, LikelyOf } from './likely.ts';
import { fullName, usePersonWords } from './person-words.ts';
import { WordParts } from './WordParts.tsx';

type LikelyPeopleProps = {
  found: LikelyOf;
  /** Given, the family on file can be taken instead of the one being typed. */
  onUse: ((found: Likely) => void) | undefined;
};

/** Under a person being typed: who on file may be the same, and why; and which other centre knows the number. */
export function LikelyPeople({ found, onUse }: LikelyPeopleProps): ReactNode {
  const t = useWords('registry');
  const { likely, elsewhere } = found;
  if (likely.length === 0 && elsewhere.length === 0) return null;
  return (
    <div className="registry-likely">
      <ElsewhereLine found={elsewhere} />
      {likely.length > 0 && (
        <>
          <p className="note-title" role="status">
            {t('likely_count', { n: likely.length })}
          </p>
          <ul>
            {likely.map((one) => (
              <LikelyRow key={one.person} one={one} onUse={onUse} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function LikelyRow({ one, onUse }: { one: Likely; onUse: LikelyPeopleProps['onUse'] }) {
  const t = useWords('registry');
  const say = usePersonWords();
  const home = useHomeWords();
  const relation = useRelationToHead();
  return (
    <li>
      <div>
        <p>
          <b className="registry-part">{fullName(one)}</b>{' '}
          <WordParts parts={[say.age(one), home(one), relation(one)]} />
        </p>
        <p className="source">{t(`likely_why.${one.why}`)}</p>
      </div>
      {one.family !== null && onUse !== undefined && (
        <Button onPress={() => onUse(one)}>
          {t('use_family')} <span className="hidden-words">{fullName(one)}</span>
        </Button>
      )}
      {one.family !== null && onUse === undefined && (
        <Link
          className={buttonClass()}
          to="/families/$area/$family"
          params={{ area: one.area, family: one.family }}
        >
          {t('open_family')} <span className="hidden-words">{fullName(one)}</span>
        </Link>
      )}
    </li>
  );
}
