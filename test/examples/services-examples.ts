import { newId } from '../../src/platform/ids.ts';
import type { Examples } from './world.ts';

export const servicesExamples: Examples = {
  'services.get-mission-map': ({ area }) => ({ area }),
  'services.get-service': () => ({ service: 'ops-emergency-relief' }),
  'services.list-mandate-areas': () => ({}),
  'services.list-mission-papers': ({ area }) => ({ area }),
  'services.list-services': () => ({}),
  'services.print-mission-map': ({ area }) => ({ area, print: newId(), paper: 'a4' }),
  'services.list-versions': () => ({ service: 'ops-emergency-relief' }),
  'services.list-rule-facts': () => ({ service: 'ops-emergency-relief' }),
  'services.list-drafts': () => ({}),
  'services.get-draft': ({ has }) => ({ draft: has['draft'] }),
  'services.draft-rule': () => ({ draft: newId(), service: 'lao-old-age-allowance' }),
  'services.change-draft': ({ has }) => ({
    draft: has['draft'],
    revision: 1,
    body: {
      rule: null,
      amount: { baht: 700 },
      ceiling: false,
      legal_basis: { th: 'ระเบียบใหม่', en: 'New rule' },
      note: null,
    },
    cases: null,
    effective_from: null,
    effective_to: null,
  }),
  'services.discard-draft': ({ has }) => ({ draft: has['draft'] }),
};
