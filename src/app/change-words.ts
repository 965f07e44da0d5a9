import type { ChangedValue } from '../platform/changed-fields.ts';
import { formatPhone } from '../platform/thai/thai-phone.ts';
import { useFormat } from '../platform/web/format.ts';
import { useLanguage } from '../platform/web/language.ts';
import { useWords } from '../platform/web/words.ts';

/** How what was changed in a room is said: what was done to what, the name of a field, what it held. */
export function useChangeWords(room: 'identity' | 'areas'): {
  title: (what: string, done: string, name: string) => string;
  field: (key: string) => string;
  value: (key: string, value: ChangedValue) => string | null;
} {
  const t = useWords(room);
  const app = useWords('app');
  const lang = useLanguage();
  const format = useFormat();
  const named: Record<string, string> =
    room === 'identity' ? { duty: 'duty', kind: 'kind' } : { kind: 'point_kind' };
  return {
    title: (what, done, name) => t(`change.${what}.${done}`, { name }),
    field: (key) => t(`field.${key}`),
    value: (key, value) => {
      if (value === null || value === '') return null;
      if (typeof value === 'object') return value[lang];
      if (typeof value === 'boolean') return app(value ? 'yes' : 'no');
      if (typeof value === 'number') return String(value);
      if (named[key] !== undefined) return t(`${named[key]}.${value}`);
      if (key.endsWith('phone')) return formatPhone(value);
      return /^\d{4}-\d\d-\d\d$/.test(value) ? format.date(value) : value;
    },
  };
}
