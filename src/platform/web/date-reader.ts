import { readThaiDate } from '../thai/thai-date.ts';
import { formatDate } from '../thai/thai-date-format.ts';
import { ownProblem } from './problem-said.ts';
import { useLanguage } from './language.ts';

/** How DateField reads and writes dates: พ.ศ. in Thai, CE in English; either era may be typed in both. */
export function useDateReader(): {
  read: (text: string) => { date: string } | { error: string; meant: readonly string[] };
  show: (date: string) => string;
  echo: (date: string) => string;
} {
  const lang = useLanguage();
  return {
    read: (text) => {
      const found = readThaiDate(text);
      if (found.ok) return { date: found.date };
      return { error: ownProblem(found.code, 422)[lang], meant: found.suggestions };
    },
    show: (date) => formatDate(date, { lang }),
    echo: (date) => formatDate(date, { lang, month: 'long', era: true }),
  };
}
