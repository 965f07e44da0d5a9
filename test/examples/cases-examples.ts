import { newId } from '../../src/platform/ids.ts';
import type { Examples } from './world.ts';

export const casesExamples: Examples = {
  'cases.add-note': ({ area, has }) => ({ area, note: newId(), case: has['case'], words: 'โทรแล้ว' }),
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
  'cases.print-receipt': ({ area, has }) => ({ area, print: newId(), receipt: has['receipt'] }),
  'cases.ask-organisation': ({ area, has }) => ({
    area,
    need: has['need'],
    referral: newId(),
    service: 'lao-old-age-allowance',
    person: has['person'],
  }),
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
