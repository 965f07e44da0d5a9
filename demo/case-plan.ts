import type { NeedKind } from '../src/rooms/cases/need.ts';
import type { Channel } from '../src/rooms/cases/triage.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';
import { dayBefore } from './record.ts';

/** How a request goes, and so how the case stands today. Days are counted back from today. */
export type Course =
  | 'sent_fresh'
  | 'overdue'
  | 'asked'
  | 'replied'
  | 'accepted'
  | 'declined'
  | 'delivered'
  | 'withdrawn'
  | 'ours_due'
  | 'ours_later'
  | 'closed_delivered'
  | 'closed_declined'
  | 'closed_ours';

/** How many cases of each course a centre has; the centre of the village has twice as many open ones. */
export function coursesOf(random: Random, busy: boolean): Course[] {
  const open: Record<string, number> = {
    sent_fresh: 3,
    overdue: 2,
    asked: 2,
    replied: 1,
    accepted: 2,
    declined: 1,
    delivered: 2,
    withdrawn: 1,
    ours_due: 2,
    ours_later: 2,
  };
  const closed = {
    closed_delivered: random.whole(7, 10),
    closed_declined: 2,
    closed_ours: random.whole(5, 8),
  };
  const doubled = Object.entries({ ...open }).map(
    ([course, count]) => [course, busy ? count * 2 : count] as const,
  );
  return [...doubled, ...Object.entries(closed)].flatMap(([course, count]) =>
    Array.from({ length: count }, () => course as Course),
  );
}

/** On which ISO day a case of a course was opened. */
export function openedOn(random: Random, course: Course, today: string): string {
  const [least, most] = opened[course];
  return weekday(dayBefore(today, random.whole(least, most)));
}

const opened: Readonly<Record<Course, readonly [number, number]>> = {
  sent_fresh: [0, 4],
  overdue: [13, 24],
  asked: [4, 9],
  replied: [5, 9],
  accepted: [3, 9],
  declined: [6, 14],
  delivered: [9, 16],
  withdrawn: [5, 12],
  ours_due: [10, 16],
  ours_later: [0, 7],
  closed_delivered: [30, 420],
  closed_declined: [40, 400],
  closed_ours: [25, 420],
};

/** Offices are closed on Saturday and Sunday. */
export function weekday(day: string): string {
  const of = new Date(`${day}T00:00:00Z`).getUTCDay();
  return of === 0 ? dayBefore(day, 2) : of === 6 ? dayBefore(day, 1) : day;
}

/** Whether nobody outside is asked: the centre itself deals with it. */
export function isOurs(course: Course): boolean {
  return course === 'ours_due' || course === 'ours_later' || course === 'closed_ours';
}

export function channelOf(random: Random): Channel {
  return random.weighted({
    walk_in: 52,
    volunteer: 22,
    phone: 16,
    council: 5,
    agency: 3,
    letter: 1,
    public: 1,
  });
}

/** Words of those who answer. */
export const answers = {
  accepted: ['รับเรื่องแล้ว จะลงพื้นที่ภายในสัปดาห์นี้', 'รับเรื่องเรียบร้อย อยู่ระหว่างเสนออนุมัติ', 'รับไว้แล้ว นัดเยี่ยมบ้านวันพุธ'],
  questions: [
    'ขอสำเนาสมุดบัญชีธนาคารหน้าแรก',
    'ขอภาพถ่ายสภาพบ้านด้านในเพิ่มอีก 2 ภาพ',
    'ขอทราบรายได้ของสมาชิกที่ทำงานต่างจังหวัด',
    'ขอใบรับรองแพทย์ฉบับล่าสุด',
  ],
  replies: [
    'ส่งสำเนาให้แล้วทางจุดบริการ',
    'เพิ่มภาพถ่ายแล้ว 2 ภาพ',
    'สอบถามแล้ว ส่งเงินกลับบ้านไม่แน่นอน ประมาณเดือนละ 1,500 บาท',
  ],
  delivered: ['มอบเงินที่บ้านพร้อมผู้ใหญ่บ้าน', 'โอนเข้าบัญชีแล้ว', 'มอบแล้วที่ศูนย์ฯ'],
} as const;

/** What the family says at the end. */
export const feedback = [
  'ขอบคุณที่มาเยี่ยมถึงบ้าน',
  'ได้รับเร็วกว่าที่คิด',
  'อยากให้ติดตามต่อเรื่องอาชีพ',
  'เงินที่ได้พอผ่านช่วงลำบากไปได้',
] as const;

/** What is restricted in the demonstration: few, and only in some centres. `fact`: what only the circle reads, and of whom. */
export type Hidden = {
  kind: NeedKind;
  words: string;
  danger: 'violence' | 'child_at_risk' | null;
  fact: { key: string; of: 'home' | 'person' };
  about: (one: Person) => boolean;
};
export const restrictedNeeds: readonly Hidden[] = [
  {
    kind: 'violence',
    words: 'ถูกทำร้ายร่างกายในบ้าน ขอที่พักชั่วคราว',
    danger: 'violence',
    fact: { key: 'assessment.domestic_violence', of: 'home' },
    about: ({ sex, age }) => sex === 'F' && age >= 18 && age < 60,
  },
  {
    kind: 'violence',
    words: 'เด็กมีรอยช้ำ ครูแจ้งมา',
    danger: 'child_at_risk',
    fact: { key: 'assessment.child_protection_need', of: 'home' },
    about: ({ age }) => age >= 6 && age < 15,
  },
  {
    kind: 'health',
    words: 'ต้องเดินทางไปรับยาต้านไวรัสทุกเดือน ไม่อยากให้ใครในหมู่บ้านรู้',
    danger: null,
    fact: { key: 'person.hiv_affected', of: 'person' },
    about: ({ age, state }) => age >= 25 && age < 55 && state === 'alive',
  },
];
