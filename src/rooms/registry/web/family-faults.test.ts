import { describe, expect, it } from 'vitest';
import { familyFaults, personFaults, saidFaults } from './family-faults.ts';
import { isCaseNumber } from './case-number.ts';
import { emptyFamily, emptyPerson, readPerson } from './family-typed.ts';
import { matchedWords, soundAlikes } from './matched-words.ts';

const typed = (part: object) => ({ ...emptyPerson('child'), name: 'ใจดี มีสุข', ...part });

describe('what keeps a person from being saved', () => {
  it.each([
    [{}, {}],
    [{ name: ' ' }, { name: 'name_missing' }],
    [{ relation: '' }, { relation: 'relation_missing' }],
    [{ birth: '2493' }, {}],
    [{ birth: '31/2/2493' }, { birth_date: 'date_impossible' }],
    [{ birth: '1/1/2580' }, { birth_date: 'birth_in_future' }],
    [{ birth: '2420' }, { birth_date: 'birth_too_long_ago' }],
    [{ idNumber: '1234567890123' }, {}],
    [{ idNumber: '!' }, { id_number: 'id_number_form' }],
    [{ phone: '12' }, { phone: 'phone_form' }],
  ])('%o', (part, faults) => {
    expect(personFaults(typed(part), '2026-11-23')).toEqual(faults);
  });

  it('reads the sex from the title until somebody says otherwise', () => {
    expect(readPerson(typed({ name: 'นางใจดี มีสุข' }))).toMatchObject({ title: 'นาง', sex: 'F' });
    expect(readPerson(typed({ name: 'นางใจดี มีสุข', sex: 'unsaid' })).sex).toBeNull();
  });
});

describe('what keeps a family from being saved', () => {
  it('goes to the house first, then to the person', () => {
    const family = emptyFamily('ใจดี มีสุข');
    expect(familyFaults(family).first).toEqual({ person: null });
    const housed = { ...family, house_no: '1', people: [...family.people, emptyPerson()] };
    expect(familyFaults(housed).first).toEqual({ person: housed.people[1]?.person });
  });

  it("puts the server's words beside their fields", () => {
    const family = emptyFamily('ใจดี มีสุข');
    const issues = [
      { path: 'people.0.id_number', th: 'ซ้ำ', en: 'twice' },
      { path: 'address.house_no', th: 'ยาว', en: 'long' },
      { path: 'people', th: 'ไม่มีหัวหน้า', en: 'no head' },
    ];
    const problem = { status: 422, code: 'bad_input', details: { issues }, th: '', en: '' };
    const faults = saidFaults(problem, 'en', family);
    expect(faults.house).toEqual({ house_no: 'long' });
    expect(faults.people.get(family.people[0]?.person ?? '')).toEqual({ id_number: 'twice' });
    expect(faults.family).toBe('no head');
  });
});

it('tells the number of a case from that of a house', () => {
  expect(['สล 0001/2570', '๑/๒๕๗๐', '1 / 2570'].every(isCaseNumber)).toBe(true);
  expect(['112/5', '112 หมู่ 5', 'แสนสุข', '1/2'].some(isCaseNumber)).toBe(false);
});

describe('the words of a name that fit a search', () => {
  it('as written, or as they sound', () => {
    const fits = (name: string, search: string) => matchedWords(name, search).map((one) => one.fits);
    expect(fits('บุญมี แสนสุข', 'แสนสุก')).toEqual([false, true]);
    expect(fits('บุญมี แสนสุข', 'บุญ')).toEqual([true, false]);
    expect(soundAlikes(['บุญมี แสนสุข', 'คำปุ่น แสนสุข'], 'แสนสุก')).toEqual(['แสนสุข']);
    expect(soundAlikes(['บุญมี แสนสุข'], 'แสนสุข')).toEqual([]);
  });
});
