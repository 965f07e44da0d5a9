import { newId } from '../src/platform/ids.ts';
import { factDictionary } from '../src/rooms/registry/fact-dictionary.ts';
import type { OpenHouse } from '../test/house-on.ts';
import { madeUpName } from '../test/made-up-names.ts';

export type BigFamily = { area: string; household: string; family: string; people: readonly string[] };

/**
 * A family of twenty in ต.สักหลง with ten years of history, written by the same commands as anybody's: every year fifteen facts of
 * each person and twelve times help.
 */
export async function fillFamily(open: OpenHouse): Promise<BigFamily> {
  const home = { area: open.area('670307'), household: newId(), family: newId() };
  const people = Array.from({ length: 20 }, () => newId());
  await open.done('มาลี', 'registry.add-family', {
    ...home,
    address: { house_no: '999' },
    people: people.map((person, at) => ({
      person,
      name: `${madeUpName(at).given} ยี่สิบคน`,
      relation: at === 0 ? 'head' : at === 1 ? 'spouse' : 'relative',
      sex: madeUpName(at).sex,
      birth_date: String(1940 + at * 4),
    })),
  });
  const yesOrNo = factDictionary
    .filter((fact) => fact.subject === 'person' && fact.type === 'boolean' && fact.sensitivity === 'ordinary')
    .slice(0, 15);
  for (let year = 2016; year < 2026; year++) {
    for (const person of people) {
      const facts = yesOrNo.map(({ key }, at) => ({
        fact: newId(),
        subject: person,
        key,
        value: (year + at) % 3 === 0,
        as_of: `${year}-09-${String(at + 1).padStart(2, '0')}`,
        source: at % 2 === 0 ? 'visit' : 'survey',
      }));
      await open.done('มาลี', 'registry.record-fact', { area: home.area, facts });
    }
    for (let month = 1; month <= 12; month++) {
      await open.done('มาลี', 'help.record-help', {
        area: home.area,
        help: newId(),
        family: home.family,
        person: people[month],
        what: 'ข้าวสาร',
        giver: 'วัด',
        form: 'cash',
        amount_satang: 50_000,
        given_on: `${year}-${String(month).padStart(2, '0')}-15`,
      });
    }
  }
  return { ...home, people };
}
