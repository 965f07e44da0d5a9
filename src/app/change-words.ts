import type { ChangedValue } from '../platform/changed-fields.ts';
import { formatPhone } from '../platform/thai/thai-phone.ts';
import { useFormat } from '../platform/web/format.ts';
import { useLanguage } from '../platform/web/language.ts';
import { useWords } from '../platform/web/words.ts';

/** How what was changed in a room is said: what was done to what, the name of a field, what it held. */
export function useChangeWords(room: 'identity' | 'areas'): {
  title: (what: string, done: string, name: string) => string;
  field: (key: string) => string;
  /** The fields in the order in which a form asks for them. */
  inOrder: <Value>(fields: Readonly<Record<string, Value>>) => [string, Value][];
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
    inOrder: (fields) => Object.entries(fields).toSorted(([a], [b]) => placeOf(a) - placeOf(b)),
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

const order = (
  'username name name_th name_en short_th short_en kind duty organisation areas area_count area area_before moo tambon parent ' +
  'phone from until held_from held_until handover reason closed_on successor centre_name_th centre_name_en centre_phone'
).split(' ');

function placeOf(key: string): number {
  const place = order.indexOf(key);
  return place < 0 ? order.length : place;
}
