import type { Speech } from './given-names.ts';

/** What a pilot is like, as far as made-up people differ by it. */
export type PilotProfile = {
  speech: Speech;
  /** Shares of the houses. */
  muslim?: number;
  highland?: number;
  /** Share of people without a nationality, or of another one. */
  stateless?: number;
  migrant?: { of: 'MM' | 'LA' | 'KH'; share: number };
  town?: true;
  /** ชุมชน of a municipality, which have no village number; made up. */
  communities?: readonly string[];
};

/** The profile of a pilot by its number in the report. */
export function profileOf(no: number): PilotProfile {
  return profiles[no] ?? { speech: 'everywhere' };
}

const isan: PilotProfile = { speech: 'isan' };
const riverside = ['ชุมชนริมคลอง', 'ชุมชนหลังตลาด', 'ชุมชนหน้าวัด', 'ชุมชนร่วมใจพัฒนา'];

const profiles: Readonly<Record<number, PilotProfile>> = {
  1: { speech: 'north', stateless: 0.02, highland: 0.03, migrant: { of: 'MM', share: 0.01 } },
  2: { speech: 'north' },
  3: isan,
  4: { ...isan, migrant: { of: 'LA', share: 0.005 } },
  5: isan,
  6: isan,
  7: isan,
  8: isan,
  9: { ...isan, communities: ['ชุมชนตลาดภูผาม่าน', 'ชุมชนหน้าอำเภอ'] },
  10: isan,
  11: isan,
  12: isan,
  13: { speech: 'everywhere' },
  14: { speech: 'everywhere' },
  15: { speech: 'everywhere', highland: 0.3, stateless: 0.05 },
  16: {
    speech: 'everywhere',
    town: true,
    communities: [...riverside, 'ชุมชนสถานีรถไฟเก่า', 'ชุมชนสวนมะขาม', 'ชุมชนโรงเจ', 'ชุมชนบ้านมั่นคง'],
  },
  17: { speech: 'everywhere', muslim: 0.1 },
  18: { speech: 'everywhere', migrant: { of: 'KH', share: 0.01 } },
  19: { speech: 'everywhere', communities: riverside, stateless: 0.008 },
  20: { speech: 'isan', stateless: 0.015, migrant: { of: 'KH', share: 0.005 } },
  21: { speech: 'south', muslim: 0.03 },
  22: { speech: 'south', muslim: 0.88 },
  23: { speech: 'south', muslim: 0.45, stateless: 0.01, migrant: { of: 'MM', share: 0.01 } },
};
