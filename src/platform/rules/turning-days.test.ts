import { expect, test } from 'vitest';
import { dayText } from './calendar.ts';
import { makeDictionary } from './dictionary.ts';
import type { Expression } from './expression.ts';
import { layOut, type Facts } from './sheet.ts';
import { turningDays } from './turning-days.ts';

const dictionary = makeDictionary([
  { key: 'birth', type: 'date', about: 'person' },
  { key: 'event', type: 'date', about: 'shared' },
  { key: 'age', type: 'number', about: 'person', derived: { term: { op: 'age', birth: 'birth' } } },
]);

test('birthdays at the ages that a test names, and the day after they end', () => {
  expect(days({ op: 'gte', of: 'age', value: 60 }, [{ birth: '1970-03-04' }])).toEqual([
    '2030-03-04',
    '2031-03-04',
  ]);
  expect(days({ op: 'between', of: 'age', value: [60, 69] }, [{ birth: '1960-03-04' }])).toEqual([
    '2029-03-04',
    '2030-03-04',
  ]);
});

test('who is born on 29 February has a birthday on 1 March of a common year', () => {
  expect(days({ op: 'gte', of: 'age', value: 60 }, [{ birth: '1968-02-29' }])).toEqual([
    '2028-02-29',
    '2029-03-01',
  ]);
});

test('a birth known by its month may turn on its first day and on its last', () => {
  expect(days({ op: 'lt', of: 'age', value: 18 }, [{ birth: '2009-02' }])).toContain('2027-02-28');
  expect(days({ op: 'lt', of: 'age', value: 18 }, [{ birth: '2009-02' }])).toContain('2027-02-01');
});

test('the day after a time limit of the law', () => {
  expect(days({ op: 'within_months', of: 'event', months: 6 }, [{ event: '2026-08-31' }])).toEqual([
    '2027-03-01',
  ]);
});

test('only a test over the household looks at the birthdays of the others', () => {
  const people: Facts[] = [{ birth: '1970-03-04' }, { birth: '2015-03-04' }];
  const child: Expression = { op: 'lt', of: 'age', value: 18 };
  expect(days(child, people)).toEqual([]);
  expect(days({ op: 'some', where: child }, people)).toEqual(['2033-03-04', '2034-03-04']);
});

function days(expression: Expression, people: readonly Facts[]): readonly string[] {
  const members = people.map((facts, index) => ({ id: `m${index}`, facts }));
  const [sheet] = layOut(dictionary, { on: '2026-11-20', shared: {}, members });
  return sheet ? turningDays([expression], dictionary)(sheet).map(dayText) : [];
}
