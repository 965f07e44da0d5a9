import { newId } from '../../src/platform/ids.ts';
import type { Examples } from './world.ts';

export const eligibilityExamples: Examples = {
  'eligibility.list-rights': ({ area, has }) => ({ area, family: has['family'] }),
  'eligibility.screen-household': ({ area, has }) => ({ area, family: has['family'] }),
  'eligibility.get-trial': () => ({ service: 'lao-old-age-allowance' }),
  'eligibility.get-case-reasons': () => ({
    service: 'lao-old-age-allowance',
    on: '2026-11-20',
    shared: { 'case.lao': 'AAAAAA' },
    person: { 'person.birth_date': '1950-05-01' },
  }),
  'eligibility.get-preview': ({ has }) => ({ draft: has['draft'] }),
  'eligibility.preview-draft': ({ has }) => ({ draft: has['draft'] }),
  'eligibility.publish-draft': ({ has }) => ({
    draft: has['draft'],
    revision: 1,
    effective_from: '2099-01-01',
  }),
  'eligibility.count-gaps': ({ area }) => ({ area }),
  'eligibility.list-gaps': ({ area }) => ({ area, declined: 'with' }),
  'eligibility.list-open-questions': ({ area }) => ({ area, key: 'person.citizenship' }),
  'eligibility.list-outreach': ({ area }) => ({ area, state: 'all' }),
  'eligibility.decline-right': ({ area, has }) => ({
    area,
    decline: newId(),
    person: has['person'],
    service: 'lao-old-age-allowance',
    reason: 'not_wanted',
  }),
  'eligibility.end-decline': ({ area, has }) => ({ area, decline: has['decline'] }),
  'eligibility.plan-outreach': ({ area, has }) => ({
    area,
    outreach: newId(),
    name: 'เยี่ยมผู้สูงอายุ หมู่ 3',
    way: 'visit',
    due_on: '2099-01-31',
    gaps: [{ person: has['person'], service: 'lao-old-age-allowance' }],
  }),
  'eligibility.record-outreach': ({ area, has }) => ({
    area,
    result_id: newId(),
    outreach: has['outreach'],
    household: has['household'],
    result: 'met',
  }),
};
