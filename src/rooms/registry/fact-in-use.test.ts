import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, SourceKind } from './fact.ts';
import { disagreeing, factInUse, goodUntil, isExpired, type FactRecord } from './fact-in-use.ts';
import { factOf } from './fact-dictionary.ts';

const income = factOf('person.annual_income') as Fact;
const citizenship = factOf('person.citizenship') as Fact;

let made = 0;
const said = (
  as_of: string,
  value: number | null,
  source: SourceKind = 'declared',
  verified = false,
): FactRecord => ({
  id: String((made += 1)),
  state: value === null ? 'refused' : 'value',
  value,
  as_of,
  source,
  done_at: '2026-11-23T00:00:00Z',
  verified,
});

describe('the fact in use', () => {
  it('is the latest; of one day the more reliable source', () => {
    const [old, visit, declared] = [
      said('2025-09-09', 1),
      said('2026-11-11', 2, 'visit'),
      said('2026-11-11', 3),
    ];
    expect(factInUse(income, [declared, visit, old])).toBe(visit);
    expect(disagreeing(visit, [declared, visit, old])).toEqual([declared]);
  });

  it('is disagreed with by what each source says last, not by what it said before', () => {
    const [first, later, neighbour] = [
      said('2025-01-01', 1, 'survey'),
      said('2026-01-01', 2, 'survey'),
      { ...said('2025-06-01', 3, 'survey'), source_words: 'เพื่อนบ้าน' },
    ];
    const used = said('2026-11-11', 2, 'visit');
    expect(disagreeing(used, [first, later, neighbour, used])).toEqual([neighbour]);
    expect(disagreeing(later, [first, later])).toEqual([]);
  });

  it('is the verified one for as long as it is valid', () => {
    const [survey, visit] = [
      said('2026-02-09', 68_400_00, 'survey', true),
      said('2026-11-11', 31_200_00, 'visit'),
    ];
    expect(factInUse(income, [visit, survey])).toBe(survey);
    const later = said('2027-02-10', 30_000_00, 'visit');
    expect(factInUse(income, [visit, survey, later])).toBe(later);
    expect(factInUse(citizenship, [later, survey])).toBe(survey);
  });

  it('is a refusal only when there is nothing else', () => {
    const [refused, answered] = [said('2026-11-11', null), said('2026-01-01', 5)];
    expect(factInUse(income, [refused])).toBe(refused);
    expect(factInUse(income, [refused, answered])).toBe(answered);
    expect(factInUse(income, [])).toBeUndefined();
  });

  it('does not depend on the order in which the records came', () => {
    const record = fc.record({
      id: fc.uuid(),
      state: fc.constantFrom('value' as const, 'refused' as const, 'not_applicable' as const),
      value: fc.nat(3),
      as_of: fc.constantFrom('2025-01-31', '2026-01-31', '2026-11-11'),
      source: fc.constantFrom('visit' as const, 'survey' as const, 'declared' as const),
      done_at: fc.constantFrom('2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'),
      verified: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), (records) => {
        expect(factInUse(income, records.toReversed())).toEqual(factInUse(income, records));
      }),
    );
  });

  it('grows old on the day that a calendar says, whatever day it was recorded for', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 240 }), (of, months) => {
        const as_of = of.toISOString().slice(0, 10);
        const month = new Date(Date.UTC(of.getUTCFullYear(), of.getUTCMonth() + months + 1, 0));
        month.setUTCDate(Math.min(of.getUTCDate(), month.getUTCDate()));
        expect(goodUntil({ ...income, months }, { as_of })).toBe(month.toISOString().slice(0, 10));
      }),
    );
  });

  it('grows old on the same day of the month, or its last', () => {
    expect(goodUntil(income, { as_of: '2025-11-23' })).toBe('2026-11-23');
    expect(isExpired(income, { as_of: '2025-11-23' }, '2026-11-23')).toBe(false);
    expect(isExpired(income, { as_of: '2025-11-22' }, '2026-11-23')).toBe(true);
    expect(goodUntil(factOf('person.in_institution') as Fact, { as_of: '2025-08-31' })).toBe('2026-02-28');
    expect(isExpired(citizenship, { as_of: '1990-01-01' }, '2026-11-23')).toBe(false);
  });
});
