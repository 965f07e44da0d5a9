import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('writes Thai, commas and quotes whole, and never a formula', () => {
  expect(
    csvOf([
      ['ชื่อ', 'n'],
      ['ก, "ข"', 3],
      ['=cmd()', -5],
      [null, '+66 1'],
    ]),
  ).toBe('\uFEFFชื่อ,n\r\n"ก, ""ข""",3\r\n\'=cmd(),-5\r\n,\'+66 1\r\n');
});
