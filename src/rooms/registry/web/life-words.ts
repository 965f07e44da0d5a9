import { useWords } from '../../../platform/web/words.ts';
import type { LifeEventRow } from '../life-event-row.ts';
import type { LifePlace } from '../life-event.ts';
import { usePersonWords } from './person-words.ts';

/** One person of an event, before and after, in words. */
export type SideWords = { person: string; name: string; before: string; after: string };

/** How both sides of a life event are said: whoever is not changed by it is left out. */
export function useLifeWords(): (row: LifeEventRow) => SideWords[] {
  const t = useWords('registry');
  const say = usePersonWords();
  return (row) => {
    const couples = row.kind === 'marriage' || row.kind === 'divorce';
    const place = (one: LifePlace): string => {
      if (one.state === null) return t('life_side.none');
      if (one.state !== 'alive') return t(`life_side.${one.state}`);
      const home = row.families.find((each) => each.family === one.family);
      const relation = say.relation(one.relation, null);
      const words = t(one.relation === 'head' ? 'life_side.head' : 'life_side.in', {
        relation,
        head: home?.head ?? '–',
        house: home?.house_no ?? row.house?.house_no ?? '–',
      });
      return couples ? `${words} · ${spouse(one)}` : words;
    };
    const spouse = (one: LifePlace): string => {
      if (one.spouse === null) return t('life_side.single');
      const other = row.after.people.find((each) => each.person === one.spouse);
      return t('life_side.married', { name: other?.name ?? row.spouse_words ?? t('life_side.elsewhere') });
    };
    return row.after.people.flatMap((after) => {
      const was = row.before.people.find((one) => one.person === after.person);
      const [before, then] = [was === undefined ? t('life_side.none') : place(was), place(after)];
      return before === then ? [] : [{ person: after.person, name: after.name, before, after: then }];
    });
  };
}
