import { z } from 'zod';
import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import { layOut } from '../../platform/rules/sheet.ts';
import { inRoom } from '../../platform/db.ts';
import { read } from '../../platform/read.ts';
import { factBesideOf, factOf } from '../registry/public.ts';
import { formFaults, type WelfareService } from '../services/public.ts';
import { uncovered } from './boundaries.ts';
import { caseTable, type CaseTable } from './case-table.ts';
import { caseOutcomes, houseOfCase, type CaseOutcome } from './case-trial.ts';
import { factsInWords } from './build-case-facts.ts';
import { caseWords } from './case-words.ts';
import { wordsOfFact } from './fact-words.ts';
import { findTried } from './find-tried.ts';
import type { Tx } from './tables.ts';
import { trial, tried, type CaseResult, type Trial } from './trial.ts';

/** Runs the cases of a service's rule, or of a draft, and finds the lines that no case stands on. */
export const getTrial = read({
  name: 'eligibility.get-trial',
  input: z.object(tried),
  output: trial,
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, asked): Promise<Trial> {
    const { id, service, table: written, own, dictionary } = await findTried(inRoom(tx), asked);
    const { data: table, error } = caseTable.safeParse(written);
    const before = caseTable.safeParse(own).data;
    const base = { service: id, version: service?.version ?? 0, table: table ?? null };
    const frame = { ...base, fault: null, example: [], cases: [], left_out: [], uncovered: [] };
    if (!table) {
      const [fault] = service?.rule === null || written === null ? [] : formFaults('', error);
      return { ...frame, fault: fault ? { place: fault.place, th: fault.th, en: fault.en } : null };
    }
    const kept = new Set(table.cases.map(({ th }) => th));
    return {
      ...frame,
      example: factsInWords(table.example.shared, table.example.person),
      cases: service ? resultsOf(service, table, before, dictionary) : [],
      left_out: (before?.cases ?? []).flatMap(({ th }) => (kept.has(th) ? [] : [th])),
      uncovered: service ? linesOpen(service, table, dictionary) : [],
    };
  },
});

function resultsOf(
  service: WelfareService,
  table: CaseTable,
  before: CaseTable | undefined,
  dictionary: FactDictionary,
): CaseResult[] {
  const known = new Map((before?.cases ?? []).map((one) => [one.th, JSON.stringify(one)]));
  return caseOutcomes(service, table, dictionary).map((outcome) => ({
    ...resultOf(outcome, table),
    beside: !known.has(outcome.written.th)
      ? ('new' as const)
      : known.get(outcome.written.th) === JSON.stringify(outcome.written)
        ? ('same' as const)
        : ('changed' as const),
  }));
}

function resultOf({ written, judged, failures }: CaseOutcome, table: CaseTable): Omit<CaseResult, 'beside'> {
  const { amount, verdict, explanation } = judged;
  return {
    th: written.th,
    on: written.on ?? table.on,
    facts: [
      ...factsInWords({}, written.with),
      ...factsInWords({}, written.head ?? {}, 'head'),
      ...(written.others ?? []).flatMap((one) => factsInWords({}, one, 'others')),
    ],
    verdict: written.verdict,
    baht: written.baht ?? null,
    came: {
      verdict,
      baht: amount && bahtOf(amount.least_satang, amount.most_satang),
      missing: explanation.missing.map(({ key }) => key),
    },
    failures: failures.map((one) => {
      const words = caseWords(one);
      return {
        place: one.place,
        wanted: { th: words.wanted, en: words.wanted_en },
        came: { th: words.came, en: words.came_en },
      };
    }),
  };
}

function bahtOf(least: number, most: number): number | [number, number] {
  return least === most ? least / 100 : [least / 100, most / 100];
}

function linesOpen(
  service: WelfareService,
  table: CaseTable,
  dictionary: FactDictionary,
): Trial['uncovered'] {
  const sheets = table.cases.flatMap((one) =>
    layOut(dictionary, houseOfCase(table, one, dictionary)).slice(0, 1),
  );
  return uncovered(service, sheets, dictionary).map(({ place, of, th, en }) => {
    const label = of === null ? counted : wordsOfFact(of, factOf(of), factBesideOf(of)).label;
    return { place, th: `${label.th}: ${th}`, en: `${label.en}: ${en}` };
  });
}

const counted = { th: 'จำนวนที่นับได้', en: 'The number counted' };
