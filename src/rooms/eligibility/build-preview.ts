import { verdictsSql } from '../../platform/rules/compile-sql.ts';
import { readBy } from '../../platform/rules/read-by.ts';
import { textSql } from '../../platform/rules/sql-source.ts';
import { ruleDictionary, type WelfareService } from '../services/public.ts';
import { nowSource } from './build-now-source.ts';
import { gapRule } from './gap-rules.ts';

/** Two versions of a service's rule, and about whom they are asked: the people of some areas, on a day. */
export type PreviewAsked = {
  readonly before: WelfareService | undefined;
  readonly after: WelfareService;
  readonly on: string;
  readonly areas: readonly string[];
};

/**
 * One statement that asks the rule in force and its draft about everybody of some areas and counts by area: who may have it (entitled,
 * or likely), who begins to (`gains`), who no longer does (`loses`), who gets `more` or `less`, of whom it could not be said yet
 * (`open_after`), and what it is worth in a year or once, in satang. It reads the typed rows alone.
 */
export function previewSql({ before, after, on, areas }: PreviewAsked): string {
  const rules = [before, after].map((one, at) => (one?.rule ? gapRule(one, one.rule, at) : undefined));
  const asked = rules.flatMap((one) => one ?? []);
  const dictionary = ruleDictionary([after.id, ...received(before, after)]);
  const expressions = asked.flatMap((one) => one.expressions);
  const read = readBy(
    asked.map(({ rule }) => rule),
    dictionary,
    expressions,
  );
  const where = `n.area = any (array[${areas.map(textSql).join(', ')}]::text[])`;
  const source = nowSource({ on, where }, read.keys, [after.id]);
  const people = verdictsSql(asked, { dictionary, source, on, keep: ['area'] });
  const [old, fresh] = rules.map((one, at) => ({
    has: one ? `v${at} in ('entitled', 'judgement')` : 'false',
    open: one ? `v${at} = 'unknown'` : 'true',
    yearly: one?.yearly ? `w${at}` : '0',
    once: one && !one.yearly ? `w${at}` : '0',
    worth: one ? `w${at}` : '0',
  })) as [Side, Side];
  const both = `${old.has} and ${fresh.has}`;
  return `select area, count(*)::int as people,
    count(*) filter (where ${old.has})::int as entitled_before, count(*) filter (where ${fresh.has})::int as entitled_after,
    count(*) filter (where ${fresh.has} and not (${old.has}))::int as gains,
    count(*) filter (where ${old.has} and not (${fresh.has}))::int as loses,
    count(*) filter (where ${both} and ${fresh.worth} > ${old.worth})::int as more,
    count(*) filter (where ${both} and ${fresh.worth} < ${old.worth})::int as less,
    count(*) filter (where ${fresh.open})::int as open_after,
    coalesce(sum(${old.yearly}) filter (where ${old.has}), 0)::bigint as yearly_before,
    coalesce(sum(${fresh.yearly}) filter (where ${fresh.has}), 0)::bigint as yearly_after,
    coalesce(sum(${old.once}) filter (where ${old.has}), 0)::bigint as once_before,
    coalesce(sum(${fresh.once}) filter (where ${fresh.has}), 0)::bigint as once_after
  from (${people}) asked group by area`;
}

type Side = { has: string; open: string; yearly: string; once: string; worth: string };

// The dictionary knows every service whose receipt a rule asks for.
function received(before: WelfareService | undefined, after: WelfareService): readonly string[] {
  const written = JSON.stringify([before?.rule ?? null, after.rule, before?.benefit.amount ?? null]);
  const asked = [...written.matchAll(/"service":"([a-z0-9-]+)"/g)].flatMap(([, id]) => id ?? []);
  const counted = [...written.matchAll(/aid_history\.count\('([a-z0-9-]+)'/g)].flatMap(([, id]) => id ?? []);
  return [...new Set([...asked, ...counted])].filter((id) => id !== after.id);
}
