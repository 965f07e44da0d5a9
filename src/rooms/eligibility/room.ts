import type { Room } from '../../platform/register.ts';
import { countGaps } from './count-gaps.ts';
import { countPreview } from './count-preview.ts';
import { declineRight } from './decline-right.ts';
import { endDecline } from './end-decline.ts';
import { getCaseReasons } from './get-case-reasons.ts';
import { getPreview } from './get-preview.ts';
import { getTrial } from './get-trial.ts';
import { listGaps } from './list-gaps.ts';
import { listOpenQuestions } from './list-open-questions.ts';
import { listOutreach } from './list-outreach.ts';
import { listRights } from './list-rights.ts';
import { planOutreach } from './plan-outreach.ts';
import { previewDraft } from './preview-draft.ts';
import { publishDraft } from './publish-draft.ts';
import { recordOutreach } from './record-outreach.ts';
import { rescreenChanged } from './rescreen-changed.ts';
import { rescreenDue } from './rescreen-due.ts';
import { openRights } from './open-rights.ts';
import { openScreen } from './open-screen.ts';
import { screenHousehold } from './screen-household.ts';

export const eligibility: Room = {
  name: 'eligibility',
  commands: [declineRight, endDecline, planOutreach, previewDraft, publishDraft, recordOutreach],
  reads: [
    countGaps,
    getCaseReasons,
    getPreview,
    getTrial,
    listGaps,
    listOpenQuestions,
    listOutreach,
    listRights,
    screenHousehold,
  ],
  jobs: [countPreview, rescreenChanged, rescreenDue],
  follows: [{ rooms: ['registry', 'help', 'referrals', 'cases'], job: rescreenChanged.name }],
  constraints: {
    decline_pkey: 'declined_already',
    decline_end_pkey: 'decline_ended_already',
    outreach_pkey: 'outreach_planned_already',
    outreach_result_pkey: 'outreach_recorded_already',
    outreach_result_once: 'outreach_recorded_already',
    decline_person_fkey: 'person_unknown',
    outreach_entry_person_fkey: 'person_unknown',
  },
  opens: [openRights, openScreen],
};
