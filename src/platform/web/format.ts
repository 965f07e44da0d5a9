import { dayInThailand } from '../thai/partial-date.ts';
import { formatDate, formatMoment } from '../thai/thai-date-format.ts';
import { formatBaht } from '../thai/thai-money.ts';
import en from './en.json' with { type: 'json' };
import { fill } from './fill.ts';
import { useLanguage } from './language.ts';
import th from './th.json' with { type: 'json' };

export type Format = {
  /** 23 พ.ย. 2569 */
  date: (date: string) => string;
  /** 23 พฤศจิกายน 2569 */
  longDate: (date: string) => string;
  /** 23 พ.ย. 2569 10:24 น. */
  moment: (moment: string | Date) => string;
  /** 10:24 น. */
  time: (moment: string | Date) => string;
  /** จันทร์ที่ 23 พฤศจิกายน 2569, with the name of the day. */
  weekday: (date: string) => string;
  /** 3,000 บาท, from satang. */
  baht: (satang: number) => string;
  number: (count: number) => string;
  /** 12 วันก่อน, from a day or a moment. */
  ago: (when: string | Date) => string;
  /** The calendar day in Thailand, ISO. */
  today: () => string;
  /** Whole days from today to an ISO day; negative when it has passed. */
  daysUntil: (day: string) => number;
};

/** Dates, amounts and numbers as the screen's language writes them. */
export function useFormat(): Format {
  return formats[useLanguage()];
}

const formats = { th: formatIn('th'), en: formatIn('en') };

/** The same outside components. */
export function formatIn(lang: 'th' | 'en'): Format {
  const words = (lang === 'th' ? th : en).words;
  const weekdays = new Intl.DateTimeFormat(lang === 'th' ? 'th-TH' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  });
  const longDate = (date: string) => formatDate(date, { lang, month: 'long' });
  return {
    longDate,
    date: (date) => formatDate(date, { lang }),
    moment: (moment) => formatMoment(moment, { lang }),
    time: (moment) => formatMoment(moment, { lang }).split(' ').slice(3).join('\u00A0'),
    weekday: (date) => {
      const name = weekdays.format(new Date(`${date}T00:00:00Z`));
      return lang === 'th'
        ? `${name.startsWith('วัน') ? name : `วัน${name}`}ที่ ${longDate(date)}`
        : `${name} ${longDate(date)}`;
    },
    baht: (satang) => formatBaht(satang, { lang }),
    number: (count) => count.toLocaleString('en-US'),
    ago: (when) => {
      const days = -daysUntil(
        typeof when === 'string' && when.length === 10 ? when : dayInThailand(new Date(when)),
      );
      if (days <= 0) return words.today;
      if (days === 1) return words.yesterday;
      if (days < 60) return fill(words.days_ago, { n: days });
      const months = Math.floor(days / 30.44);
      return months < 24
        ? fill(words.months_ago, { n: months })
        : fill(words.years_ago, { n: Math.floor(days / 365.25) });
    },
    today,
    daysUntil,
  };
}

function today(): string {
  return dayInThailand(new Date());
}

function daysUntil(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(today())) / 86_400_000);
}
