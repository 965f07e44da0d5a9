import { newId } from '../src/platform/ids.ts';
import type { OpenHouse } from './open-house.ts';

/** What an example may use: the area it is for, and things that the village has there. */
export type ExampleWorld = {
  open: OpenHouse;
  area: string;
  /** ids of what stands in that area: account, posting, household, family, person, case, need, referral … */
  has: Readonly<Record<string, string>>;
};

/** A valid input of every command and read, made for one area. A name that is missing here fails the build. */
export const examples: Readonly<Record<string, (world: ExampleWorld) => unknown>> = {
  'areas.find-places': () => ({ text: 'สัก' }),
  'areas.get-area': ({ area }) => ({ area }),
  'areas.list-villages': ({ area }) => ({ area }),
  'identity.add-account': ({ area }) => ({
    area,
    account: newId(),
    username: `e${newId().slice(-12)}`,
    name: 'ตัวอย่าง ทดสอบ',
    first_password: 'first-password-1',
    postings: [{ posting: newId(), duty: 'desk', areas: [area] }],
  }),
  'identity.add-posting': ({ area, has }) => ({
    area,
    account: has['account'],
    added: { posting: newId(), duty: 'volunteer', areas: [area] },
  }),
  'identity.change-password': () => ({ old: 'not-the-old-one', new: 'another-password' }),
  'identity.end-posting': ({ area, has }) => ({ area, posting: has['posting'] }),
  'identity.end-session': () => ({ session: newId() }),
  'identity.reset-password': ({ area, has }) => ({
    area,
    account: has['account'],
    first_password: 'first-password-2',
  }),
  'identity.set-totp': () => ({ secret: null, code: null }),
  'identity.switch-posting': () => ({ posting: newId() }),
  'identity.find-organisations': ({ area }) => ({ area }),
  'identity.get-me': () => ({}),
  'identity.list-accounts': () => ({}),
  'identity.list-sessions': () => ({}),
  'registry.add-family': ({ area }) => ({
    area,
    household: newId(),
    address: { house_no: '1', village_words: 'ท้ายหมู่บ้าน' },
    family: newId(),
    people: [{ person: newId(), name: 'นายทดลอง สิทธิ์', relation: 'head' }],
  }),
  'registry.add-person': ({ area, has }) => ({
    area,
    family: has['family'],
    person: newId(),
    name: 'นางทดลอง สิทธิ์',
    relation: 'relative',
  }),
  'registry.change-household': ({ area, has }) => ({
    area,
    household: has['household'],
    seen: 1,
    change: { place_words: 'หลังวัด' },
  }),
  'registry.change-person': ({ area, has }) => ({
    area,
    person: has['person'],
    seen: 1,
    change: { nickname: 'แดง' },
  }),
  'registry.record-fact': ({ area, has }) => ({
    area,
    facts: [
      { fact: newId(), subject: has['person'], key: 'person.citizenship', value: 'TH', source: 'declared' },
    ],
  }),
  'registry.verify-fact': ({ area, has }) => ({ area, verification: newId(), fact: has['fact'] }),
  'registry.find-duplicates': () => ({
    people: [{ person: newId(), name: 'บุญมี แสนสุข', birth_date: '1950' }],
  }),
  'registry.find-people': () => ({ text: 'แสนสุข' }),
  'registry.get-family': ({ area, has }) => ({ area, family: has['family'] }),
  'services.get-service': () => ({ service: 'ops-emergency-relief' }),
  'services.list-services': () => ({}),
  'help.record-help': ({ area, has }) => ({
    area,
    help: newId(),
    family: has['family'],
    what: 'ผ้าห่ม',
    organisation: has['organisation'],
    form: 'in_kind',
    given_on: '2026-11-01',
  }),
  'help.reverse-help': ({ area, has }) => ({ area, help: has['help'], reason: 'ผิดบ้าน' }),
  'help.list-household-help': ({ area, has }) => ({ area, household: has['household'] }),
  'eligibility.screen-household': ({ area, has }) => ({ area, family: has['family'] }),
  'referrals.answer-referral': ({ area, has }) => ({
    area,
    answer: newId(),
    referral: has['referral'],
    seen: null,
    given: { kind: 'accepted' },
  }),
  'referrals.reply-referral': ({ area, has }) => ({
    area,
    reply: newId(),
    referral: has['referral'],
    seen: null,
    words: 'ส่งสำเนาบัตรให้แล้ว',
  }),
  'referrals.withdraw-referral': ({ area, has }) => ({
    area,
    withdrawal: newId(),
    referral: has['referral'],
    seen: null,
    reason: 'sent_by_mistake',
  }),
  'referrals.count-inbox': () => ({}),
  'referrals.get-referral': ({ area, has }) => ({ area, referral: has['referral'], about: has['person'] }),
  'referrals.get-sent-referral': ({ area, has }) => ({
    area,
    referral: has['referral'],
    about: has['person'],
  }),
  'referrals.list-inbox': () => ({}),
  'referrals.list-sent': ({ area }) => ({ area, turn: 'organisation' }),
  'referrals.list-waiting': ({ area }) => ({ area }),
  'cases.add-note': ({ area, has }) => ({ area, note: newId(), case: has['case'], words: 'โทรแล้ว' }),
  'cases.close-case': ({ area, has }) => ({
    area,
    closure: newId(),
    case: has['case'],
    said: { outcome: 'goal_met', satisfied: 'yes' },
  }),
  'cases.close-need': ({ area, has }) => ({ area, closure: newId(), need: has['need'], outcome: 'helped' }),
  'cases.open-case': ({ area, has }) => visitOf(area, has['family'] ?? ''),
  'cases.print-receipt': ({ area, has }) => ({ area, print: newId(), receipt: has['receipt'] }),
  'cases.ask-organisation': ({ area, has }) => ({
    area,
    need: has['need'],
    referral: newId(),
    service: 'lao-old-age-allowance',
    person: has['person'],
  }),
  'cases.count-today': ({ area }) => ({ area }),
  'cases.get-case': ({ area, has }) => ({ area, case: has['case'], about: has['family'] }),
  'cases.get-receipt': ({ area, has }) => ({ area, receipt: has['receipt'], about: has['family'] }),
  'cases.list-cases': ({ area }) => ({ area }),
  'cases.list-my-cases': ({ area }) => ({ area }),
};

/** A visit with one need, asked of nobody yet. */
export function visitOf(area: string, family: string): Record<string, unknown> {
  return {
    area,
    case: newId(),
    family,
    contact: { id: newId(), channel: 'walk_in' },
    needs: [{ id: newId(), kind: 'income', words: 'เงินไม่พอค่าข้าว' }],
    receipt: newId(),
    print: newId(),
  };
}
