/**
 * The id under which facts about a whole operating area are kept: made from the area's own id, so that everybody who names the
 * area names the same subject. There is one for each area.
 */
export function areaSubject(area: string): string {
  const letters = [...area].map((one) => one.charCodeAt(0).toString(16).padStart(2, '0'));
  return `00000000-0000-8000-8000-${letters.join('').padStart(12, '0').slice(-12)}`;
}
