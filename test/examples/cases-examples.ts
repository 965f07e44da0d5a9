import { newId } from '../../src/platform/ids.ts';
import { dayInThailand } from '../../src/platform/thai/partial-date.ts';
import type { Examples } from './world.ts';

export const casesExamples: Examples = {
  'cases.add-note': ({ area, has }) => ({ area, note: newId(), case: has['case'], words: 'โทรแล้ว' }),
  'cases.answer-complaint': ({ area, has }) => ({
    area,
    answer: newId(),
    complaint: has['complaint'],
    outcome: 'explained',
    words: 'อธิบายให้ฟังแล้ว',
  }),
  'cases.enter-complaint': ({ area }) => ({
    area,
    complaint: newId(),
    kind: 'complaint',
    about: 'service',
    words: 'รอคิวนานมาก',
  }),
  'cases.get-complaint-slip': ({ area, has }) => ({ area, complaint: has['complaint'] }),
  'cases.list-complaints': () => ({}),
  'cases.change-pin': ({ area, has }) => ({ area, print: newId(), receipt: has['receipt'] }),
  'cases.close-case': ({ area, has }) => ({
    area,
    closure: newId(),
    case: has['case'],
    said: { outcome: 'goal_met', satisfied: 'yes' },
  }),
  'cases.close-need': ({ area, has }) => ({ area, closure: newId(), need: has['need'], outcome: 'helped' }),
  'cases.open-case': ({ area, has }) => visitOf(area, has['family'] ?? ''),
  'cases.print-family-sheet': ({ area, has }) => ({ area, sheet: newId(), family: has['family'] }),
  'cases.print-rights-letter': ({ area, has }) => ({ area, sheet: newId(), family: has['family'] }),
  'cases.print-receipt': ({ area, has }) => ({ area, print: newId(), receipt: has['receipt'] }),
  'cases.ask-organisation': ({ area, has }) => ({
    area,
    need: has['need'],
    referral: newId(),
    service: 'lao-old-age-allowance',
    person: has['person'],
  }),
  'cases.add-attachment': ({ area, has }) => ({
    area,
    attachment: newId(),
    case: has['case'],
    file: newId(),
    kind: 'document',
  }),
  'cases.assign-need': ({ area, has }) => ({
    area,
    handover: newId(),
    need: has['need'],
    to: has['account'],
  }),
  'cases.change-visit': ({ area, has }) => ({
    area,
    visit: has['visit'],
    planned_for: '2099-01-05',
    visitor: has['account'],
  }),
  'cases.give-all-cases': ({ area, has }) => ({ area, from: newId(), to: has['account'] }),
  'cases.give-case': ({ area, has }) => ({ area, handover: newId(), case: has['case'], to: has['account'] }),
  'cases.plan-visit': ({ area, has }) => ({
    area,
    visit: newId(),
    case: has['case'],
    visitor: has['account'],
    planned_for: '2099-01-05',
  }),
  'cases.record-joint-meeting': ({ area, has }) => ({
    area,
    meeting: newId(),
    case: has['case'],
    said: { held_on: dayInThailand(new Date()), attended: [{ name: 'ผู้ใหญ่บ้าน' }], words: 'ตกลงช่วยกัน' },
  }),
  'cases.record-visit': ({ area, has }) => ({ area, visit: has['visit'], outcome: 'called_off' }),
  'cases.reopen-needs': ({ area, has }) => ({
    area,
    case: has['case'],
    needs: [has['need']],
    reason: 'family_asks',
  }),
  'cases.sign-family-plan': ({ area, has }) => ({
    area,
    signature: newId(),
    plan: newId(),
    person: has['person'],
    how: 'paper',
    witnessed_by: 'ผู้ใหญ่บ้าน',
    signed_on: dayInThailand(new Date()),
  }),
  'cases.write-family-plan': ({ area, has }) => ({
    area,
    plan: newId(),
    case: has['case'],
    version: 0,
    goals: [{ dimension: 'income', goal: 'มีรายได้พอใช้' }],
  }),
  'cases.count-officers': ({ area }) => ({ area }),
  'cases.list-visits': ({ area }) => ({ area }),
  'cases.count-open-cases': ({ area, has }) => ({ families: [{ area, family: has['family'] }] }),
  'cases.count-today': ({ area }) => ({ area }),
  'cases.get-case': ({ area, has }) => ({ area, case: has['case'], about: has['family'] }),
  'cases.get-receipt': ({ area, has }) => ({ area, receipt: has['receipt'], about: has['family'] }),
  'cases.list-cases': ({ area }) => ({ area }),
  'cases.list-my-cases': ({ area }) => ({ area }),
  'cases.list-papers': ({ area, has }) => ({ area, family: has['family'] }),
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
