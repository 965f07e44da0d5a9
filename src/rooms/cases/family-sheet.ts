import { formatDate, formatMoment } from '../../platform/thai/thai-date-format.ts';
import { thaiDigits } from '../../platform/thai/thai-digits.ts';
import { formatBaht } from '../../platform/thai/thai-money.ts';
import type { FamilyKnown } from './family-known.ts';
import words from './th.json' with { type: 'json' };

/** The words that stand on the paper, line by line. */
export type FamilySheet = {
  title: string;
  mark: string;
  page: string;
  centre: string;
  place: string;
  printed: string;
  family: string;
  home: [label: string, value: string][];
  members: { label: string; head: string[]; rows: string[][]; foot: string };
  dimensions: {
    label: string;
    none: string;
    head: string[];
    of: { name: string; fresh: string; rows: string[][] }[];
  };
  rights: { label: string; none: string; note: string; of: { name: string; lines: string[] }[] };
  help: {
    label: string;
    none: string;
    head: string[];
    years: { name: string; sum: string; rows: string[][] }[];
  };
  needs: { label: string; none: string; lines: string[] };
  consents: { label: string; none: string; lines: string[] };
  sign: string[];
};

/** The sheet of a family (แฟ้มครอบครัว) as official papers are written: Thai words, Thai digits, Buddhist years. */
export function familySheetOf(known: FamilyKnown): FamilySheet {
  const { centre, members } = known;
  return onPaper({
    title: say('title'),
    mark: say('mark'),
    page: say('page'),
    centre: centre.name,
    place: [
      centre.area,
      centre.district && `${say('district')}${centre.district}`,
      centre.province && `${say('province')}${centre.province}`,
    ]
      .filter(Boolean)
      .join(' '),
    printed: `${say('printed')} ${known.printed.by} ${timeOf(known.printed.at)}`,
    family: `${say('family')} ${members[0]?.name ?? ''}`.trim(),
    home: homeOf(known.home),
    members: {
      label: `${say('members')} ${members.length} ${say('people')}`,
      head: ['no', 'name', 'relation', 'age', 'id'].map((key) => say(key)),
      rows: members.map((one, at) => [
        String(at + 1),
        one.gone === null ? one.name : `${one.name} (${one.gone})`,
        one.relation,
        one.age,
        maskedId(one),
      ]),
      foot: known.others
        .map((one) => `${say('same_house')} ${one.head} ${one.people} ${say('people')}`)
        .join(' · '),
    },
    dimensions: dimensionsOf(known.dimensions),
    rights: rightsOf(known.rights),
    help: helpOf(known),
    needs: {
      label: say('needs'),
      none: say('no_needs'),
      lines: known.needs.map(
        (one) => `${one.kind} · ${one.whose} · ${say('since')} ${dayOf(one.since)}${askedOf(one)}`,
      ),
    },
    consents: {
      label: say('consents'),
      none: say('no_consents'),
      lines: known.consents.map(
        ({ what, to, until }) => `${what} → ${to}${until === null ? '' : ` ${say('until')} ${dayOf(until)}`}`,
      ),
    },
    sign: [say('sign_officer'), say('sign_family')],
  });
}

function homeOf(home: FamilyKnown['home']): FamilySheet['home'] {
  const lines: [string, string | null][] = [
    [
      say('home'),
      [home.house_no, home.moo === null ? null : `${say('moo')} ${home.moo}`, home.village]
        .filter(Boolean)
        .join(' '),
    ],
    [say('place_words'), home.place_words],
    [say('phone'), home.phone],
    [say('point'), home.point === null ? null : `${home.point.lat}, ${home.point.lon}`],
  ];
  return lines.map(([label, value]) => [label, value || say('not_known')]);
}

// Only the last digits of a number, in its printed groups.
function maskedId({ id_last4, id_verified }: FamilyKnown['members'][number]): string {
  if (id_last4 === null) return say('no_id');
  const shown = `x-xxxx-xxxx${id_last4[0]}-${id_last4.slice(1, 3)}-${id_last4[3]}`;
  return id_verified ? shown : `${shown} ${say('id_check')}`;
}

function dimensionsOf(dimensions: FamilyKnown['dimensions']): FamilySheet['dimensions'] {
  return {
    label: say('dimensions'),
    none: say('nothing_known'),
    head: ['whose', 'fact', 'answer', 'source'].map((key) => say(key)),
    of: dimensions.map(({ name, fresh, facts }) => ({
      name,
      fresh: fresh === null ? say('never_asked') : `${say('known_of')} ${dayOf(fresh)}`,
      rows: facts.map((one) => [
        one.whose,
        one.label,
        one.answer,
        `${one.source} ${dayOf(one.as_of)}${one.expired ? ` ${say('ask_again')}` : ''}`,
      ]),
    })),
  };
}

// What cannot be told yet is only counted: it would fill pages, and is asked on the screen.
function rightsOf(rights: FamilyKnown['rights']): FamilySheet['rights'] {
  const named = (['receiving', 'helped', 'gap', 'judgement'] as const).flatMap((state) => {
    const own = Map.groupBy(
      rights.filter((one) => one.state === state),
      (one) => `${one.service} (${one.owner})`,
    );
    const lines = [...own].map(([service, those]) => `${service}: ${whomOf(those)}`);
    return lines.length === 0 ? [] : [{ name: say(`right.${state}`), lines }];
  });
  const asks = new Set(rights.filter((one) => one.state === 'ask').map((one) => one.service)).size;
  const more = asks === 0 ? [] : [{ name: say('right.ask'), lines: [`${asks} ${say('services')}`] }];
  return {
    label: say('rights'),
    none: say('no_rights'),
    note: say('people_decide'),
    of: [...named, ...more],
  };
}

function whomOf(those: FamilyKnown['rights']): string {
  return those.length > FEW ? `${those.length} ${say('people')}` : those.map((one) => one.whose).join(', ');
}

const FEW = 6;

function helpOf({ help }: FamilyKnown): FamilySheet['help'] {
  const years = [...Map.groupBy(help, (one) => one.fiscal_year)];
  return {
    label: say('help'),
    none: say('no_help'),
    head: ['help_what', 'whose', 'help_by', 'help_times', 'help_last', 'help_baht'].map((key) => say(key)),
    years: years.map(([year, lines]) => ({
      name: `${say('fiscal_year')} ${year}`,
      sum: `${say('cash_sum')} ${formatBaht(lines.reduce((sum, one) => sum + one.cash_satang, 0))}`,
      rows: lines.map((one) => [
        one.what,
        one.whose,
        one.by,
        String(one.times),
        dayOf(one.last_on),
        one.form === 'cash' ? formatBaht(one.cash_satang, { unit: false }) : say(`form.${one.form}`),
      ]),
    })),
  };
}

function askedOf({ asked }: FamilyKnown['needs'][number]): string {
  return asked
    .map((one) => ` · ${say('asked')} ${one.of} ${say('answers_by')} ${dayOf(one.due_on)}`)
    .join('');
}

// A date never parts at the end of a line.
function dayOf(day: string): string {
  return formatDate(day).replaceAll(' ', '\u00A0');
}

function timeOf(moment: string): string {
  return formatMoment(moment, { month: 'long' }).replace(
    / (\S+):(\S+) น\.$/,
    ` ${words.words['paper.time']} $1.$2 น.`,
  );
}

// Every figure of an official paper is a Thai one.
function onPaper<Said>(said: Said): Said {
  if (typeof said === 'string') return thaiDigits(said) as Said;
  if (Array.isArray(said)) return said.map((one: unknown) => onPaper(one)) as Said;
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, onPaper(value)])) as Said;
}

function say(key: string): string {
  return (words.words as Record<string, string>)[`sheet.${key}`] ?? key;
}
