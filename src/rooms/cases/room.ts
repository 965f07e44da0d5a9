import type { Room } from '../../platform/register.ts';
import { addAttachment } from './add-attachment.ts';
import { addNote } from './add-note.ts';
import { answerComplaint } from './answer-complaint.ts';
import { askOrganisation } from './ask-organisation.ts';
import { changePin } from './change-pin.ts';
import { assignNeed } from './assign-need.ts';
import { changeVisit } from './change-visit.ts';
import { closeCase } from './close-case.ts';
import { closeNeed } from './close-need.ts';
import { countOfficers } from './count-officers.ts';
import { countOpenCases } from './count-open-cases.ts';
import { countToday } from './count-today.ts';
import { countWorkload } from './count-workload.ts';
import { giveAllCases } from './give-all-cases.ts';
import { giveCase } from './give-case.ts';
import { enterComplaint } from './enter-complaint.ts';
import { getCase } from './get-case.ts';
import { getComplaintSlip } from './get-complaint-slip.ts';
import { getReceipt } from './get-receipt.ts';
import { listCases } from './list-cases.ts';
import { listComplaints } from './list-complaints.ts';
import { listMyCases } from './list-my-cases.ts';
import { listPapers } from './list-papers.ts';
import { listPrinted } from './list-printed.ts';
import { openCentres } from './open-centres.ts';
import { openComplain } from './open-complain.ts';
import { openFollowComplaint } from './open-follow-complaint.ts';
import { openFollow } from './open-follow.ts';
import { listMessages } from './list-messages.ts';
import { listVisits } from './list-visits.ts';
import { openCase } from './open-case.ts';
import { planVisit } from './plan-visit.ts';
import { printFamilySheet } from './print-family-sheet.ts';
import { printPaper } from './print-paper.ts';
import { printReceipt } from './print-receipt.ts';
import { printRightsLetter } from './print-rights-letter.ts';
import { recordJointMeeting } from './record-joint-meeting.ts';
import { recordVisit } from './record-visit.ts';
import { renderFamilySheet } from './render-family-sheet.ts';
import { renderPaper } from './render-paper.ts';
import { renderReceipt } from './render-receipt.ts';
import { renderRightsLetter } from './render-rights-letter.ts';
import { reopenNeeds } from './reopen-needs.ts';
import { sendMessage } from './send-message.ts';
import { sendMessages } from './send-messages.ts';
import { signFamilyPlan } from './sign-family-plan.ts';
import { writeFamilyPlan } from './write-family-plan.ts';

export const cases: Room = {
  name: 'cases',
  commands: [
    addAttachment,
    addNote,
    answerComplaint,
    askOrganisation,
    assignNeed,
    changePin,
    changeVisit,
    closeCase,
    closeNeed,
    giveAllCases,
    giveCase,
    enterComplaint,
    openCase,
    planVisit,
    printFamilySheet,
    printPaper,
    printReceipt,
    printRightsLetter,
    recordJointMeeting,
    recordVisit,
    reopenNeeds,
    sendMessage,
    signFamilyPlan,
    writeFamilyPlan,
  ],
  reads: [
    countOfficers,
    countOpenCases,
    countToday,
    countWorkload,
    getCase,
    getComplaintSlip,
    getReceipt,
    listCases,
    listComplaints,
    listMessages,
    listMyCases,
    listPapers,
    listPrinted,
    listVisits,
  ],
  opens: [openCentres, openComplain, openFollow, openFollowComplaint],
  jobs: [renderFamilySheet, renderPaper, renderReceipt, renderRightsLetter, sendMessages],
  constraints: {
    case_file_pkey: 'case_added_already',
    contact_pkey: 'case_added_already',
    need_pkey: 'case_added_already',
    receipt_pkey: 'case_added_already',
    message_pkey: 'message_sent_already',
    note_pkey: 'note_added_already',
    receipt_print_pkey: 'print_asked_already',
    family_sheet_pkey: 'sheet_asked_already',
    need_closure_pkey: 'need_closed_already',
    need_closure_once: 'need_closed_already',
    printed_pkey: 'print_asked_already',
    complaint_pkey: 'complaint_added_already',
    complaint_need_fkey: 'need_not_found',
    complaint_referral_fkey: 'complaint_link_unknown',
    complaint_appeal_of_decision: 'appeal_of_what',
    complaint_answer_pkey: 'complaint_answered_already',
    complaint_answer_once: 'complaint_answered_already',
    case_closure_pkey: 'case_closed_already',
    case_closure_once: 'case_closed_already',
    handover_pkey: 'handed_already',
    reopening_once: 'need_not_closed',
    visit_pkey: 'visit_added_already',
    visit_end_pkey: 'visit_ended_already',
    attachment_pkey: 'attachment_added_already',
    attachment_file_once: 'attachment_added_already',
    joint_meeting_pkey: 'meeting_recorded_already',
    family_plan_pkey: 'plan_changed_meanwhile',
    family_plan_version_once: 'plan_changed_meanwhile',
    plan_signature_pkey: 'plan_signed_already',
    plan_signature_once: 'plan_signed_already',
  },
};
