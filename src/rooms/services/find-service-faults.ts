import { checkExpression, checkRule } from '../../platform/rules/check.ts';
import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import { helpCountKey } from '../registry/public.ts';
import { circles, contradictions } from './catalogue-checks.ts';
import { formFaults, ruleFault, type CatalogueFault } from './catalogue-fault.ts';
import { welfareService, type WelfareService } from './welfare-service.ts';

/** A service as it was written, from a file or a draft: itself when it has the form of one, else what is wrong with its form. */
export function readForm(
  file: string,
  written: unknown,
): { service: WelfareService | undefined; faults: readonly CatalogueFault[] } {
  const { data, error } = welfareService.safeParse(written);
  return data ? { service: data, faults: [] } : { service: undefined, faults: formFaults(file, error) };
}

/** What is wrong inside one service that has the form of one: facts, types, steps, and what contradicts itself. */
export function serviceFaults(
  file: string,
  service: WelfareService,
  dictionary: FactDictionary,
): readonly CatalogueFault[] {
  const wrong = rulesIn(file, service, dictionary);
  if (wrong.length > 0) return wrong;
  const keys = new Set(dictionary.meanings.keys());
  return contradictions(service, keys, helpCountKey(service.id)).map((one) => ({ file, ...one }));
}

/** Rules that ask each other, in a circle, whether somebody receives them. */
export function circleFaults(services: readonly WelfareService[]): readonly CatalogueFault[] {
  return circles(services).map((path) => {
    const [first = ''] = path;
    const round = [...path, first].join(' → ');
    return {
      file: `${first}.json`,
      place: 'rule',
      th: `เงื่อนไข receives วนเป็นวง: ${round}`,
      en: `the conditions "receives" run in a circle: ${round}`,
    };
  });
}

function rulesIn(
  file: string,
  service: WelfareService,
  dictionary: FactDictionary,
): readonly CatalogueFault[] {
  const { amount } = service.benefit;
  const bands = amount && 'bands' in amount ? amount.bands : [];
  return [
    ...(service.rule ? checkRule(service.rule, dictionary) : []).map((fault) =>
      ruleFault(file, 'rule', fault),
    ),
    ...timesIn(file, service, dictionary),
    ...bands.flatMap(({ when }, at) =>
      checkExpression(when, dictionary).map((fault) =>
        ruleFault(file, `benefit.amount.bands[${at}].when`, fault),
      ),
    ),
  ];
}

function timesIn(
  file: string,
  { benefit }: WelfareService,
  dictionary: FactDictionary,
): readonly CatalogueFault[] {
  const { amount } = benefit;
  if (!amount || !('times' in amount) || dictionary.meanings.get(amount.times)?.type === 'number') return [];
  const fault = { place: 'times', code: 'unknown_fact', detail: amount.times } as const;
  return [ruleFault(file, 'benefit.amount', fault)];
}
