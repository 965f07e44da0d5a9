import { formatDate } from '../../platform/thai/thai-date-format.ts';
import { formatBaht } from '../../platform/thai/thai-money.ts';
import type { Fact } from '../registry/public.ts';

type Said = { th: string; en: string };

/** A recorded answer in words, with its unit: "36,000 บาทต่อปี", "เช่า", "ใช่". Areas are written by their name. */
export function valueWords(
  { type, unit, options }: Pick<Fact, 'type' | 'unit' | 'options'>,
  value: unknown,
  areaNamed: (area: string) => Said | undefined,
): Said {
  if (typeof value === 'boolean') return value ? { th: 'ใช่', en: 'yes' } : { th: 'ไม่ใช่', en: 'no' };
  if (Array.isArray(value)) {
    const parts = value.map((one: unknown) => optionOf(String(one), options));
    return { th: parts.map(({ th }) => th).join(', '), en: parts.map(({ en }) => en).join(', ') };
  }
  if (type === 'money' && typeof value === 'number') return moneyWords(value, unit);
  if (type === 'date' && typeof value === 'string')
    return { th: formatDate(value), en: formatDate(value, { lang: 'en' }) };
  const text = String(value);
  return options ? optionOf(text, options) : (areaNamed(text) ?? { th: text, en: text });
}

function moneyWords(satang: number, unit: Fact['unit']): Said {
  const yearly = unit === 'satang_a_year';
  return {
    th: `${formatBaht(satang)}${yearly ? 'ต่อปี' : ''}`,
    en: `${formatBaht(satang, { lang: 'en' })}${yearly ? ' a year' : ''}`,
  };
}

function optionOf(text: string, options: Fact['options']): Said {
  return options?.[text] ?? { th: text, en: text };
}
