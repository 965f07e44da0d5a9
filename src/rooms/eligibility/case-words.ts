import type { CaseFailure } from './case-trial.ts';

/** What a case wanted and what came instead, as people read it in both languages. */
export function caseWords({ wanted, came }: Pick<CaseFailure, 'wanted' | 'came'>): {
  wanted: string;
  came: string;
  wanted_en: string;
  came_en: string;
} {
  return {
    wanted: said(wanted, 'th'),
    came: said(came, 'th'),
    wanted_en: said(wanted, 'en'),
    came_en: said(came, 'en'),
  };
}

const verdictWords: Readonly<Record<string, { th: string; en: string }>> = {
  entitled: { th: 'เข้าเกณฑ์', en: 'entitled' },
  not_entitled: { th: 'ไม่เข้าเกณฑ์', en: 'not entitled' },
  unknown: { th: 'ยังบอกไม่ได้', en: 'cannot say yet' },
  judgement: { th: 'รอดุลพินิจ', en: 'people decide' },
};

function said(value: unknown, lang: 'th' | 'en'): string {
  if (value === null || value === undefined) return lang === 'th' ? 'ไม่มีจำนวนเงิน' : 'no sum';
  if (typeof value === 'string') return verdictWords[value]?.[lang] ?? value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  const [least, most] = value as readonly unknown[];
  if (typeof least === 'number' && typeof most === 'number')
    return least === most ? baht(least, lang) : `${baht(least, lang)}–${baht(most, lang)}`;
  return value.length === 0 ? (lang === 'th' ? 'ไม่ต้องถามเพิ่ม' : 'nothing to ask') : value.join(', ');
}

function baht(sum: number, lang: 'th' | 'en'): string {
  return `${sum.toLocaleString('en-US')} ${lang === 'th' ? 'บาท' : 'baht'}`;
}
