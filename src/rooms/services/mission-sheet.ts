import { formatMoment } from '../../platform/thai/thai-date-format.ts';
import { thaiDigits } from '../../platform/thai/thai-digits.ts';
import {
  axesOf,
  countHeld,
  fieldOf,
  forgottenGroups,
  overlapsOf,
  unheld,
  type MissionField,
  type Missions,
} from './mission-map.ts';
import type { MissionPaper } from './mission-paper.ts';
import words from './th.json' with { type: 'json' };

/** Whose map it is, on which paper, by whom and when. */
export type MissionOccasion = {
  paper: MissionPaper;
  area: string;
  district: string | null;
  province: string | null;
  printed: { by: string; at: string };
};

/** The words that stand on the paper. `state` says how a field is drawn, `mark` what stands in it. */
export type MissionSheet = {
  paper: MissionPaper;
  file: string;
  title: string;
  mark: string;
  page: string;
  place: string;
  sums: string;
  printed: string;
  matrix: {
    corner: string;
    groups: string[];
    rows: { name: string; fields: { state: MissionField['state']; mark: string }[] }[];
  };
  legend: { state: MissionField['state']; mark: string; meaning: string }[];
  overlaps: { label: string; none: string; head: string[]; rows: string[][] };
  unheld: { label: string; none: string; head: string[]; rows: string[][]; forgotten: string };
  held: { label: string; head: string[]; rows: string[][] };
};

/** The mission map of an area as official papers are written: Thai words, Thai digits, Buddhist years. */
export function missionSheetOf(
  missions: Missions & { switched_off: number },
  { paper, area, district, province, printed }: MissionOccasion,
): MissionSheet {
  const { categories, groups } = axesOf(missions);
  const overlaps = overlapsOf(missions);
  const held = countHeld(missions);
  return {
    ...onPaper({
      title: say('mission_map'),
      mark: say('mission_unverified'),
      page: say('mission_page'),
      place: [
        area,
        district && `${say('mission_district')}${district}`,
        province && `${say('mission_province')}${province}`,
      ]
        .filter(Boolean)
        .join(' '),
      sums: [
        say('mission_title', { n: held, all: missions.services.length }),
        say('mission_sub', { overlaps: overlaps.length, unheld: missions.services.length - held }),
        ...(missions.switched_off > 0 ? [say('mission_off', { n: missions.switched_off })] : []),
      ].join(' · '),
      printed: `${say('mission_printed', { by: printed.by })} ${formatMoment(printed.at, { month: 'long' })}`,
      matrix: {
        corner: say('mission_corner'),
        groups: groups.map((one) => say(`target.${one}`)),
        rows: categories.map((category) => ({
          name: say(`category.${category}`),
          fields: groups.map((group) => {
            const field = fieldOf(missions, category, group);
            return { state: field.state, mark: markOf(field) };
          }),
        })),
      },
      legend: (['overlap', 'several', 'one', 'nobody', 'none'] as const).map((state) => ({
        state,
        mark: markOf({ state, same: 2, holders: state === 'one' ? [''] : ['', ''] }),
        meaning: say(`mission_means.${state}`),
      })),
      overlaps: overlapLines(missions),
      unheld: {
        label: say('mission_unheld'),
        none: say('mission_unheld_none'),
        head: [say('mission_kind'), say('mission_number'), say('services')],
        rows: unheld(missions).map(({ kind, services }) => [
          kindOf(missions, kind),
          String(services.length),
          services.map(({ name }) => name.th).join(', '),
        ]),
        forgotten: forgottenLine(missions),
      },
      held: heldLines(missions),
    }),
    paper,
    file: `${say('mission_map')} ${area} ${printed.at.slice(0, 10)}`,
  };
}

function overlapLines(missions: Missions): MissionSheet['overlaps'] {
  const names = new Map(missions.services.map(({ service, name }) => [service, name.th]));
  return {
    label: say('mission_overlaps'),
    none: say('mission_overlaps_none'),
    head: [say('mission_what'), say('mission_level'), say('mission_who_same'), say('mission_for')],
    rows: overlapsOf(missions).map(({ policy, holders, target_groups }) => [
      policy.name.th,
      say(`mission_level.${policy.level}`),
      holders
        .map(
          ({ kind, services }) =>
            `${holderNames(missions, kind)}: ${services.map((one) => names.get(one)).join(', ')}`,
        )
        .join(' · '),
      target_groups.map((one) => say(`target.${one}`)).join(', '),
    ]),
  };
}

function heldLines(missions: Missions): MissionSheet['held'] {
  return {
    label: say('mission_held'),
    head: [say('mission_organisation'), say('mission_number'), say('services')],
    rows: missions.holders
      .filter(({ organisations }) => organisations.length > 0)
      .map(({ kind }) => {
        const own = missions.services.filter((one) => one.kind === kind);
        return [holderNames(missions, kind), String(own.length), own.map(({ name }) => name.th).join(', ')];
      }),
  };
}

function forgottenLine(missions: Missions): string {
  const groups = forgottenGroups(missions);
  if (groups.length === 0) return '';
  return say('mission_forgotten', { groups: groups.map((one) => say(`target.${one}`)).join(', ') });
}

function holderNames({ holders }: Missions, kind: string): string {
  const found = holders.find((one) => one.kind === kind);
  const names = (found?.organisations ?? []).map(({ short_th }) => short_th);
  if (names.length > 2) return say('mission_of_kind', { kind: found?.name.th ?? kind, n: names.length });
  return names.length === 0 ? (found?.name.th ?? kind) : names.join(', ');
}

function kindOf({ holders }: Missions, kind: string): string {
  return holders.find((one) => one.kind === kind)?.name.th ?? kind;
}

function markOf({ state, same, holders }: Pick<MissionField, 'state' | 'same' | 'holders'>): string {
  return say(`mission_mark.${state}`, { n: state === 'overlap' ? same : holders.length });
}

// Every figure of an official paper is a Thai one.
function onPaper<Said>(said: Said): Said {
  if (typeof said === 'string') return thaiDigits(said) as Said;
  if (Array.isArray(said)) return said.map((one: unknown) => onPaper(one)) as Said;
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, onPaper(value)])) as Said;
}

function say(key: string, places: Readonly<Record<string, string | number>> = {}): string {
  const found = (words.words as Record<string, string>)[key] ?? key;
  return found.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(places[name] ?? ''));
}
