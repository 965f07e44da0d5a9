import { formatDate } from '../../platform/thai/thai-date-format.ts';
import type { GroupPolicy } from '../services/public.ts';
import type { Earlier } from './guard.ts';

type Said = { th: string; en: string };

/**
 * Earlier help in one line. Of sensitive help only that there was some in this group; of help elsewhere the month and no more.
 */
export function earlierSaid(one: Earlier): Said {
  if (one.place === 'sensitive')
    return { th: 'ได้รับความช่วยเหลือในกลุ่มนี้แล้ว', en: 'already assisted in this group' };
  if (one.place === 'elsewhere') {
    const month = one.given_on.slice(0, 7);
    return {
      th: `ได้รับจากพื้นที่อื่นแล้วเมื่อ ${formatDate(month)}`,
      en: `given elsewhere in ${formatDate(month, { lang: 'en' })}`,
    };
  }
  const day = one.given_on;
  const [th, en] = [
    [one.what_th, one.by_th].filter(Boolean).join(' โดย '),
    [one.what_en, one.by_en].filter(Boolean).join(' by '),
  ];
  return one.state === 'given'
    ? { th: `${th} เมื่อ ${formatDate(day)}`, en: `${en} on ${formatDate(day, { lang: 'en' })}` }
    : {
        th: `${th} (ขอไว้เมื่อ ${formatDate(day)})`,
        en: `${en} (asked for on ${formatDate(day, { lang: 'en' })})`,
      };
}

/** What is at stake, in words: the group of help, or the quota that is used up. */
export function groupName(policy: GroupPolicy | undefined, times: number | null): Said {
  return times === null
    ? (policy?.name ?? { th: '', en: '' })
    : { th: `ครบ ${times} ครั้งในปีงบประมาณนี้`, en: `${times} times in this fiscal year, used up` };
}
