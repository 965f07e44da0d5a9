import type { VisitToMake } from './visits.ts';

/** The visits village by village: by number of the village, in it by house number as people count (9 before 112), then by day. */
export function routeOf(visits: readonly VisitToMake[]): { key: string; visits: VisitToMake[] }[] {
  const villages = Map.groupBy(visits, ({ home }) => `${home.moo ?? ''} ${home.village_th ?? ''}`);
  return [...villages]
    .map(([key, those]) => ({ key, visits: those.toSorted(byHouse) }))
    .toSorted((a, b) => (a.visits[0]?.home.moo ?? 999) - (b.visits[0]?.home.moo ?? 999));
}

function byHouse(a: VisitToMake, b: VisitToMake): number {
  const [one, other] = [a.home.house_no ?? '', b.home.house_no ?? ''];
  return one.localeCompare(other, 'th', { numeric: true }) || (a.planned_for < b.planned_for ? -1 : 1);
}
