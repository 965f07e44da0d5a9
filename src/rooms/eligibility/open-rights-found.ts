import type { Reason } from '../../platform/rules/reasons.ts';
import type { WelfareService } from '../services/public.ts';
import type { Looked, PublicCatalogue, PublicService } from './open-rights-catalogue.ts';
import type { PublicRight } from './public-household.ts';
import { factWords } from './open-rights-words.ts';

/** The rights of a house, those that are certain first and the most money before the others; what does not fit is left out. */
export function publicRights({ services }: PublicCatalogue, looked: readonly Looked[]): PublicRight[] {
  const byService = Map.groupBy(looked, ({ of }) => of);
  const nameOf = new Map(services.map(({ service }) => [service.id, service.name]));
  return services
    .flatMap((of) => rightsOfService(of, byService.get(of) ?? [], nameOf))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || yearly(b) - yearly(a));
}

const order: readonly PublicRight['state'][] = ['entitled', 'likely', 'unknown'];
const stateOf = {
  entitled: 'entitled',
  judgement: 'likely',
  unknown: 'unknown',
  not_entitled: null,
} as const;

// One row for each state and sum: two grandparents of different steps are two rows.
function rightsOfService(
  of: PublicService,
  looked: readonly Looked[],
  nameOf: ReadonlyMap<string, { th: string; en: string }>,
): PublicRight[] {
  const rows = Map.groupBy(looked, ({ sheet, found }) => {
    const state = stateOf[found.verdict];
    return (
      state && `${state} ${JSON.stringify(of.amount(sheet))} ${found.missing.map(({ key }) => key).join()}`
    );
  });
  return [...rows].flatMap(([name, own]) => {
    const [first] = own;
    const state = first && stateOf[first.found.verdict];
    if (name === null || !first || !state) return [];
    return [
      {
        ...wordsOf(of.service),
        ...partsOf(first, nameOf),
        state,
        people: own.map(({ sheet }) => sheet.member),
      },
    ];
  });
}

function wordsOf({ id, name, owner, benefit, documents, channels, legal_basis, verified }: WelfareService) {
  return {
    service: id,
    name,
    owner: { th: owner.th, en: owner.en },
    group:
      benefit.flow === 'to_person' || benefit.flow === 'to_provider' ? ('help' as const) : ('loan' as const),
    kind: benefit.kind,
    documents,
    channels,
    legal_basis,
    unverified: verified === null,
  };
}

function partsOf(
  { sheet, of, found }: Looked,
  nameOf: ReadonlyMap<string, { th: string; en: string }>,
): Pick<PublicRight, 'amount' | 'reasons' | 'lacking'> {
  const sum = of.service.benefit.flow === 'to_provider' ? null : of.amount(sheet);
  return {
    amount: sum && {
      least_satang: sum.least_satang,
      most_satang: sum.most_satang,
      ceiling: sum.ceiling,
      per: sum.per,
      frequency: sum.frequency,
    },
    reasons: found.conditions.filter((one) => one.deciding && one.state !== 'false').map(reasonOf),
    lacking: [...new Set(found.missing.map(({ key }) => key))].map((key) => factWords(key, nameOf)),
  };
}

function reasonOf({ condition, state, settledBy }: Reason): PublicRight['reasons'][number] {
  const { th, en } = condition;
  return { th, en, state: state === 'true' ? 'yes' : settledBy === 'people' ? 'judge' : 'unknown' };
}

function yearly({ amount, group }: PublicRight): number {
  if (!amount || group === 'loan') return 0;
  return amount.most_satang * (amount.frequency === 'monthly' ? 12 : 1);
}
