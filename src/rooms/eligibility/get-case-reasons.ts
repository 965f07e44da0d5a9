import { z } from 'zod';
import { explainRule } from '../../platform/rules/explain.ts';
import type { Condition } from '../../platform/rules/rule.ts';
import { layOut } from '../../platform/rules/sheet.ts';
import { inRoom } from '../../platform/db.ts';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { isoDate } from '../../platform/shapes.ts';
import { factBesideOf, factOf } from '../registry/public.ts';
import { caseTable, type CaseTable } from './case-table.ts';
import { factsInWords } from './build-case-facts.ts';
import { houseOfCase } from './case-trial.ts';
import { wordsOfFact } from './fact-words.ts';
import { findTried } from './find-tried.ts';
import { rulesOf } from './judge.ts';
import type { FactRead } from './screening.ts';
import type { Tx } from './tables.ts';
import { caseReasons, tried } from './trial.ts';

const facts = z.record(z.string().max(120), z.json());

/**
 * What a rule says of one made-up case, condition by condition: to try a rule with other values. Nothing is kept. Refuses a case that
 * has not the form of one (`case_form`, by its place).
 */
export const getCaseReasons = read({
  name: 'eligibility.get-case-reasons',
  input: z.object({
    ...tried,
    on: isoDate,
    shared: facts,
    person: facts,
    head: facts.optional(),
    others: z.array(facts).max(30).optional(),
  }),
  output: caseReasons,
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, asked) {
    const { id, service, dictionary } = await findTried(inRoom(tx), asked);
    if (!service) throw refuse('draft_still_at_fault');
    const written = {
      service: id,
      on: asked.on,
      example: { shared: asked.shared, person: asked.person },
      cases: [{ th: '-', with: {}, head: asked.head, others: asked.others, verdict: 'unknown' }],
    };
    const { data: table, error } = caseTable.safeParse(written);
    const [one] = table?.cases ?? [];
    if (!table || !one) throw refuse('case_form', { place: error?.issues[0]?.path.join('.') ?? '' });
    const [sheet] = layOut(dictionary, houseOfCase(table, one, dictionary));
    if (!sheet || service.rule === null)
      return { verdict: 'unknown' as const, baht: null, step: null, conditions: [], missing: [] };
    const amount = rulesOf(service, dictionary).amount(sheet);
    const { verdict, conditions, missing } = explainRule(service.rule, dictionary)(sheet);
    const least = amount && verdict !== 'not_entitled' ? amount.least_satang / 100 : null;
    const most = amount ? amount.most_satang / 100 : null;
    return {
      verdict,
      baht:
        least === null || most === null ? null : least === most ? least : ([least, most] as [number, number]),
      step: amount?.step ?? null,
      conditions: conditions.map(({ condition, state, settledBy, deciding, read: refs }) => ({
        ...pick(condition),
        state,
        settled_by: settledBy,
        deciding,
        facts: refs.map(({ key }) => told(key, table)),
      })),
      missing: missing.map(({ key }) => {
        const { label, question } = wordsOfFact(key, factOf(key), factBesideOf(key));
        return { key, label, question };
      }),
    };
  },
});

function pick({ id, th, en, scope, source, evidence }: Condition) {
  return { id, th, en, scope, source, evidence };
}

/** A fact as the screens of rights show it: made up, so without a source or a day. */
function told(key: string, { example }: CaseTable): FactRead {
  const own = key.replace(/^applicant\./, 'person.');
  const value = example.person[own] ?? example.shared[own] ?? null;
  const [found] = factsInWords({}, { [own]: value });
  return {
    person: null,
    key,
    label: found?.label ?? { th: key, en: key },
    state: value === null ? 'missing' : 'known',
    value,
    words: value === null ? null : (found?.words ?? null),
    source: null,
    as_of: null,
    verified_by: null,
  };
}
