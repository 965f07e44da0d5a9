import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { GoneMember } from '../roster.ts';
import { goneOf, type FamilyFile, type FamilyLink } from './family-file.ts';
import { fullName } from './person-words.ts';

/** Who was of the family and is no longer, and the families that it came from or that came from it. Nobody is lost. */
export function GoneMembers({ area, file }: { area: string; file: FamilyFile }): ReactNode {
  const t = useWords('registry');
  const gone = goneOf(file);
  const links = [
    ...oncePerFamily(file.links.came_from).map((one) => ({ ...one, word: 'came_from' })),
    ...oncePerFamily(file.links.went_to).map((one) => ({ ...one, word: 'went_to' })),
  ];
  if (gone.length === 0 && links.length === 0) return null;
  return (
    <ul className="registry-gone" aria-label={t('gone_members')}>
      {gone.map((one) => (
        <li key={one.person}>
          <Gone area={area} one={one} />
        </li>
      ))}
      {links.map((one) => (
        <li key={`${one.word} ${one.family}`}>
          <Linked area={area} link={one} word={one.word} />
        </li>
      ))}
    </ul>
  );
}

function Gone({ area, one }: { area: string; one: GoneMember }) {
  const t = useWords('registry');
  const lang = useLanguage();
  const format = useFormat();
  const until = format.date(one.until);
  const place = one[`moved_to_${lang}`];
  if (one.state === 'dead') return t('gone.dead', { name: fullName(one), until });
  if (one.state === 'moved')
    return place === null
      ? t('gone.moved', { name: fullName(one), until })
      : t('gone.moved_to', { name: fullName(one), until, place });
  return (
    <>
      {t('gone.other_family', { name: fullName(one), until })}{' '}
      {one.now_family !== null && (
        <Link to="/families/$area/$family" params={{ area, family: one.now_family }}>
          {t('gone.open')}
          <span className="hidden-words"> {fullName(one)}</span>
        </Link>
      )}
    </>
  );
}

function Linked({ area, link, word }: { area: string; link: FamilyLink; word: string }) {
  const t = useWords('registry');
  const format = useFormat();
  return (
    <Link to="/families/$area/$family" params={{ area, family: link.family }}>
      {t(`family_${word}`, {
        head: link.head ?? '–',
        house: link.house_no ?? '–',
        until: format.date(link.until),
      })}
    </Link>
  );
}

function oncePerFamily(links: readonly FamilyLink[]): FamilyLink[] {
  return links.filter((one, at) => links.findIndex((each) => each.family === one.family) === at);
}
