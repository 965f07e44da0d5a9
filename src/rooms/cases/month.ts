import type { NeedKind } from './need.ts';
import type { Channel } from './triage.ts';

/** One line of the register book: a number that was issued in the month. Of a restricted case nothing but the number. */
export type RegisterLine = {
  number: number;
  label: string;
  on: string;
  restricted: boolean;
  who: string | null;
  village: string | null;
  channel: Channel | null;
  needs: { kind: NeedKind; outcome: string | null }[];
  asked: string[];
  closed_on: string | null;
};

/** Help of one service and one form in the month, counted by the database. Cash in satang. */
export type LedgerLine = { service: string | null; form: string; times: number; satang: number };

/** What the month's report says of the register and the ledger. Every sum is a sum of their lines. */
export type MonthFigures = {
  received: number;
  restricted: number;
  channels: [Channel, number][];
  kinds: [NeedKind, number][];
  needs: number;
  closed: number;
  /** The nine lines that the province asks for, then all other help. */
  money: { line: MoneyLine; times: number; satang: number; goods: number }[];
  given: { times: number; satang: number; goods: number };
};

/** The nine money lines of the inspection report (พม. Smart 4.3.2), each with the services of the catalogue it is made of. */
export const moneyLines = {
  emergency: ['ops-emergency-relief'],
  poor_family_child: ['dcy-poor-family-child'],
  disability: ['dep-hardship-relief'],
  older: ['dop-hardship-relief'],
  low_income: ['dsdw-low-income-family'],
  women_family: ['dwf-women-family-relief'],
  return_home: ['dsdw-return-home'],
  older_funeral: ['dop-funeral'],
  foster_child: ['dcy-foster-family'],
} as const;
export type MoneyLine = keyof typeof moneyLines | 'other_help';

/** Adds the month up from the lines of the register and the ledger. */
export function monthFigures(register: readonly RegisterLine[], ledger: readonly LedgerLine[]): MonthFigures {
  const shown = register.filter((one) => !one.restricted);
  const needs = shown.flatMap((one) => one.needs);
  const money = lineNames.map((line) => ({ line, ...sumOf(ledger.filter((one) => lineOf(one) === line)) }));
  return {
    received: register.length,
    restricted: register.length - shown.length,
    channels: counted(shown.flatMap(({ channel }) => (channel === null ? [] : [channel]))),
    kinds: counted(needs.map(({ kind }) => kind)),
    needs: needs.length,
    closed: needs.filter(({ outcome }) => outcome !== null).length,
    money,
    given: sumOf(ledger),
  };
}

const lineNames = [...(Object.keys(moneyLines) as (keyof typeof moneyLines)[]), 'other_help'] as const;

function lineOf({ service }: LedgerLine): MoneyLine {
  const found = Object.entries(moneyLines).find(([, services]) => services.some((one) => one === service));
  return (found?.[0] as MoneyLine | undefined) ?? 'other_help';
}

// Cash is added; things and services are only counted: the three forms are never added together.
function sumOf(lines: readonly LedgerLine[]): { times: number; satang: number; goods: number } {
  const sum = { times: 0, satang: 0, goods: 0 };
  for (const { form, times, satang } of lines) {
    sum.times += times;
    if (form === 'cash') sum.satang += satang;
    else sum.goods += times;
  }
  return sum;
}

function counted<Key extends string>(keys: readonly Key[]): [Key, number][] {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The first and the last ISO day of a month given by its first. */
export function monthDays(month: string): { first: string; last: string } {
  const end = new Date(Date.parse(month));
  end.setUTCMonth(end.getUTCMonth() + 1, 0);
  return { first: month, last: end.toISOString().slice(0, 10) };
}
