import { z } from 'zod';
import type { RuleFault } from '../../platform/rules/check.ts';

/** What is wrong in the catalogue: the file, the place in it, and a sentence. */
export type CatalogueFault = {
  readonly file: string;
  readonly place: string;
  readonly th: string;
  readonly en: string;
};

/** The faults of a file that has not the form of a service. Of two possible forms the nearer one is spoken of. */
export function formFaults(file: string, error: z.ZodError): readonly CatalogueFault[] {
  return error.issues
    .flatMap((issue) => innermost(issue, []))
    .map(({ path, issue }) => ({ file, place: placeOf(path), ...sentenceOf(path, issue) }));
}

/** A fault of a rule, or of the step of an amount, in the words of whoever writes rules. */
export function ruleFault(file: string, part: string, fault: RuleFault): CatalogueFault {
  const { th, en } = sentences[fault.code];
  const place = [part, fault.place].filter(Boolean).join('.');
  return { file, place, th: th.replace('{detail}', fault.detail), en: en.replace('{detail}', fault.detail) };
}

/** One line for people who start the server. */
export function faultLine({ file, place, th, en }: CatalogueFault): string {
  return `${file} › ${place || 'file'}: ${th} / ${en}`;
}

const sentences: Readonly<Record<RuleFault['code'], { th: string; en: string }>> = {
  unknown_fact: {
    th: 'ไม่มีข้อเท็จจริง {detail} ในพจนานุกรม',
    en: 'the fact {detail} is not in the dictionary',
  },
  wrong_type: {
    th: 'ค่า {detail} ไม่ใช่ชนิดที่ใช้กับข้อเท็จจริงนี้ (เงินเขียนเป็น {"baht": …})',
    en: '{detail} has not the type of the fact (money is written {"baht": …})',
  },
  unknown_option: {
    th: 'คำตอบ {detail} ไม่มีในตัวเลือกของข้อเท็จจริงนี้',
    en: "{detail} is not one of the fact's answers",
  },
  reversed_range: { th: 'ช่วง {detail} กลับด้าน', en: 'the range {detail} is reversed' },
  repeated_id: { th: 'รหัสเงื่อนไข {detail} ซ้ำ', en: 'the condition id {detail} is used twice' },
  misplaced_pending: {
    th: 'เกณฑ์ที่ยังไม่ประกาศใช้ได้เฉพาะในเงื่อนไขชนิด pending_law',
    en: 'a criterion not issued yet stands only in a condition of scope pending_law',
  },
};

type Issue = z.core.$ZodIssue;
type Placed = { path: PropertyKey[]; issue: Issue };

function innermost(issue: Issue, above: readonly PropertyKey[]): Placed[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, issue }];
  const branches = issue.errors.map((issues) => issues.flatMap((one) => innermost(one, path)));
  return branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [{ path, issue }];
}

// A rule whose sentence is missing, or written in the other language, is spoken of as such.
function sentenceOf(path: readonly PropertyKey[], issue: Issue): { th: string; en: string } {
  const last = path.at(-1);
  if (path[0] === 'rule' && (last === 'th' || last === 'en'))
    return last === 'th'
      ? { th: 'เงื่อนไขนี้ยังไม่มีประโยคภาษาไทย', en: 'the condition has no sentence in Thai' }
      : { th: 'เงื่อนไขนี้ยังไม่มีประโยคภาษาอังกฤษ', en: 'the condition has no sentence in English' };
  if (path[0] === 'rule' && last === 'source')
    return { th: 'เงื่อนไขนี้ยังไม่ได้บอกที่มา', en: 'the condition does not say where it comes from' };
  if (last === 'of' && issue.code === 'too_small')
    return { th: 'ยังไม่ได้เลือกข้อเท็จจริง', en: 'no fact is chosen yet' };
  return { th: say(thai(issue)), en: say(english(issue)) };
}

function depth(branch: readonly Placed[]): number {
  return Math.max(0, ...branch.map(({ path }) => path.length));
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`;
    return place ? `${place}.${String(step)}` : String(step);
  }, '');
}

// A locale words an issue as it is raised; a finished one says the same and more.
const thai = z.locales.th().localeError as Wording;
const english = z.locales.en().localeError as Wording;
type Wording = (issue: Issue) => { message: string } | string | null | undefined;

function say(message: string | { message: string } | null | undefined): string {
  return typeof message === 'string' ? message : (message?.message ?? '');
}
