import { makeDictionary, type FactDictionary } from '../../platform/rules/dictionary.ts';
import { compileReasons, type Reasons } from '../../platform/rules/reasons.ts';
import type { Sheet } from '../../platform/rules/sheet.ts';
import { helpCountKey, helpCounts, ruleFacts } from '../registry/public.ts';
import { isConfidential, isInForce, type WelfareService } from '../services/public.ts';
import { compileSum, type AmountFor } from './benefit-amount.ts';
import { rulesOf } from './judge.ts';
import type { Search } from '../../platform/rules/missing.ts';
import { incomeKey } from './open-rights-questions.ts';

/** What the public is told of: services shown to citizens, never a confidential one, with their rules compiled. */
export type PublicCatalogue = {
  readonly dictionary: FactDictionary;
  readonly services: readonly PublicService[];
  /** The facts that say how often a service helped this year. */
  readonly counted: readonly string[];
};

export type PublicService = {
  readonly service: WelfareService;
  readonly reasons: (sheet: Sheet) => Reasons;
  readonly search: Search;
  readonly amount: AmountFor;
};

/** One member and one service, as far as the answers go. */
export type Looked = { readonly sheet: Sheet; readonly of: PublicService; readonly found: Reasons };

/**
 * Makes the catalogue ready for somebody without a name, on a day. The income for each head is answered here (as a band of the whole
 * house), where the registry adds it up from what each person earns.
 */
export function publicCatalogue(versions: readonly WelfareService[], on: string): PublicCatalogue {
  const ids = [...new Set(versions.map(({ id }) => id))];
  const dictionary = makeDictionary([...ruleFacts.map(answered), ...helpCounts(ids)], ids);
  const inForce = ids.flatMap((id) => versions.find((one) => one.id === id && isInForce(one, on)) ?? []);
  const shown = inForce.filter(
    (one) => one.status === 'active' && one.shown_to_public && !isConfidential(one),
  );
  return {
    dictionary,
    services: shown.flatMap((service) => {
      const { search } = rulesOf(service, dictionary);
      if (!service.rule || !search) return [];
      return {
        service,
        reasons: compileReasons(service.rule, dictionary),
        search,
        amount: compileSum(service, dictionary),
      };
    }),
    counted: shown.flatMap(({ id, benefit }) => (benefit.quota ? [helpCountKey(id)] : [])),
  };
}

function answered(meaning: (typeof ruleFacts)[number]): (typeof ruleFacts)[number] {
  if (meaning.key === incomeKey) {
    const { derived: _worked, ...plain } = meaning;
    return { ...plain, min: 0 };
  }
  if (meaning.key === 'household.per_capita_income_month')
    return { ...meaning, derived: { term: { op: 'divide', of: incomeKey, by: 12 } } };
  return meaning;
}
