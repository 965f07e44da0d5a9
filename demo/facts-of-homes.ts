import { everybody, type Home } from './home.ts';
import type { Living } from './living.ts';
import type { Random } from './random.ts';
import { tellAbout, type MadeRecord } from './record.ts';

/** What is known of a house, and what was assessed there. */
export function factsOfHome(
  random: Random,
  home: Home,
  livings: ReadonlyMap<string, Living>,
  { town, today }: { town: boolean; today: string },
): MadeRecord[] {
  const records: MadeRecord[] = [];
  const tell = tellAbout(random, { subject: home.id, today, known: 0.82 }, records);
  const people = everybody(home);
  const income = people.reduce((sum, one) => sum + (livings.get(one.id)?.income ?? 0), 0);
  const each = income / people.length;
  const condition = conditionOf(
    random,
    home,
    people.some((one) => one.age >= 75 || one.disability === 'movement'),
  );
  tell('household.annual_income', income * 100, 'life', {
    other: Math.round(income * 0.7) * 100,
    refusable: 0.02,
  });
  tell('household.housing_condition', condition, 'life', {
    other: condition.includes('none') ? ['deteriorated'] : ['none'],
  });
  tell('household.housing_tenure', tenureOf(random, home, town), 'life', { other: 'owned' });
  tell('household.in_service_area', random.chance(0.98), 'life');
  tell('household.income_sufficient', each > 32_000, 'life');
  tell(
    'household.residence_months',
    random.chance(0.85) ? random.whole(12, 60) * 12 : random.whole(2, 24),
    'life',
  );
  if (!town) tell('household.land_size_rai', random.chance(0.3) ? 0 : random.whole(1, 22), 'life');
  if (home.means < 0.12) {
    tell(
      'household.head_event',
      random.weighted({ none: 6, died: 1, seriously_ill: 2, disabled: 1, abandoned: 1 }),
      'care',
    );
    tell('household.korkorkorjor_listed', random.chance(0.6), 'paper');
    if (random.chance(0.4)) tell('household.pmt_extremely_poor', true, 'paper');
    if (random.chance(0.35)) tell('assessment.hardship_confirmed', random.chance(0.85), 'care');
  }
  return records;
}

function conditionOf(random: Random, home: Home, frail: boolean): string[] {
  const found = [
    ...(random.chance(home.means < 0.2 ? 0.42 : 0.1) ? ['deteriorated'] : []),
    ...(random.chance(home.means < 0.15 ? 0.16 : 0.02) ? ['unsafe'] : []),
    ...(frail && random.chance(0.35) ? ['not_accessible'] : []),
  ];
  return found.length > 0 ? found : ['none'];
}

function tenureOf(random: Random, home: Home, town: boolean): string {
  if (town)
    return random.weighted({
      owned: 45,
      rented: 28,
      others_land: 12,
      short_lease: 6,
      encroachment: 7,
      eviction_threat: 2,
    });
  if (home.means > 0.25) return random.weighted({ owned: 86, owned_insecure: 8, others_land: 6 });
  return random.weighted({ owned: 58, owned_insecure: 16, others_land: 20, rented: 3, encroachment: 3 });
}
