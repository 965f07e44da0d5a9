import type { Room } from '../../platform/register.ts';
import { addFamily } from './add-family.ts';
import { addPerson } from './add-person.ts';
import { breakGlass } from './break-glass.ts';
import { changeHousehold } from './change-household.ts';
import { changePerson } from './change-person.ts';
import { contestFact } from './contest-fact.ts';
import { endCircle } from './end-circle.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findPeople } from './find-people.ts';
import { getFamily } from './get-family.ts';
import { listAreaFacts } from './list-area-facts.ts';
import { listCircle } from './list-circle.ts';
import { listFactRecords } from './list-fact-records.ts';
import { listGlassBreaks } from './list-glass-breaks.ts';
import { listToldGlass } from './list-told-glass.ts';
import { nameInCircle } from './name-in-circle.ts';
import { listConsents } from './list-consents.ts';
import { recordConsent } from './record-consent.ts';
import { recordAreaFacts } from './record-area-facts.ts';
import { recordFact } from './record-fact.ts';
import { reviewGlassBreak } from './review-glass-break.ts';
import { verifyFact } from './verify-fact.ts';
import { withdrawConsent } from './withdraw-consent.ts';
import { askLifeEvent } from './ask-life-event.ts';
import { confirmLifeEvent } from './confirm-life-event.ts';
import { listLifeEvents } from './list-life-events.ts';
import { listOpenLifeEvents } from './list-open-life-events.ts';
import { rejectLifeEvent } from './reject-life-event.ts';
import { withdrawLifeEvent } from './withdraw-life-event.ts';
import { addDocument } from './add-document.ts';
import { addEarlierName } from './add-earlier-name.ts';
import { endPersonDetail } from './end-person-detail.ts';
import { getPerson } from './get-person.ts';

export const registry: Room = {
  name: 'registry',
  commands: [
    addDocument,
    addEarlierName,
    endPersonDetail,
    addFamily,
    addPerson,
    askLifeEvent,
    breakGlass,
    changeHousehold,
    changePerson,
    confirmLifeEvent,
    contestFact,
    endCircle,
    nameInCircle,
    recordConsent,
    recordAreaFacts,
    recordFact,
    rejectLifeEvent,
    reviewGlassBreak,
    verifyFact,
    withdrawConsent,
    withdrawLifeEvent,
  ],
  reads: [
    getPerson,
    findDuplicates,
    findPeople,
    getFamily,
    listAreaFacts,
    listCircle,
    listConsents,
    listFactRecords,
    listGlassBreaks,
    listLifeEvents,
    listOpenLifeEvents,
    listToldGlass,
  ],
  constraints: {
    document_pkey: 'detail_added_already',
    earlier_name_pkey: 'detail_added_already',
    life_event_pkey: 'life_event_asked_already',
    life_decision_pkey: 'life_decided_already',
    spouse_one_at_a_time: 'married_twice',
    subject_pkey: 'subject_added_already',
    person_id_number_once: 'id_number_used',
    member_one_head: 'head_twice',
    member_one_family: 'member_elsewhere',
    household_village_fkey: 'village_unknown',
    fact_pkey: 'fact_recorded_already',
    verification_pkey: 'fact_verified_already',
    verification_once: 'fact_verified_already',
    contest_pkey: 'fact_contested_already',
    circle_pkey: 'circle_in_already',
    circle_once: 'circle_in_already',
    glass_review_pkey: 'glass_reviewed_already',
    glass_review_once: 'glass_reviewed_already',
    consent_pkey: 'consent_recorded_already',
    consent_organisation_fkey: 'consent_organisation_missing',
    consent_file_fkey: 'consent_paper_not_found',
    consent_withdrawal_pkey: 'consent_withdrawn_already',
  },
};
