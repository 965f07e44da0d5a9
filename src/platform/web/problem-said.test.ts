import { expect, test } from 'vitest';
import { fieldErrors, ownProblem, problemOf, ProblemSaid } from './problem-said.ts';

const issues = [
  { path: 'people.0.name', code: 'too_small', th: 'กรอกชื่อ', en: 'Enter the name' },
  { path: 'birth', code: 'date_impossible', th: 'ไม่มีวันที่นี้', en: 'No such day' },
];

test('what was typed wrongly is said beside its own field, in the language of the screen', () => {
  const problem = {
    status: 422,
    code: 'bad_input',
    details: { issues },
    th: 'ข้อมูลไม่ถูกต้อง',
    en: 'Wrong input',
  };
  expect(fieldErrors(problem, 'th')).toEqual({ 'people.0.name': 'กรอกชื่อ', birth: 'ไม่มีวันที่นี้' });
  expect(fieldErrors(problem, 'en')['birth']).toBe('No such day');
});

test('a refusal that names one field is said beside it', () => {
  const problem = { status: 422, code: 'taken', details: { field: 'username' }, th: 'มีแล้ว', en: 'Taken' };
  expect(fieldErrors(problem, 'th')).toEqual({ username: 'มีแล้ว' });
  expect(fieldErrors(null, 'th')).toEqual({});
});

test('anything thrown that no server said is a fault of this page', () => {
  const said = ownProblem('network_down', 0);
  expect(problemOf(new ProblemSaid(said))).toBe(said);
  expect(problemOf(new TypeError('x is undefined')).code).toBe('bug_here');
});
