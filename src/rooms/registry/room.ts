import type { Room } from '../../platform/register.ts';
import { addFamily } from './add-family.ts';
import { addPerson } from './add-person.ts';
import { changeHousehold } from './change-household.ts';
import { changePerson } from './change-person.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findPeople } from './find-people.ts';
import { getFamily } from './get-family.ts';
import { recordFact } from './record-fact.ts';
import { verifyFact } from './verify-fact.ts';

export const registry: Room = {
  name: 'registry',
  commands: [addFamily, addPerson, changeHousehold, changePerson, recordFact, verifyFact],
  reads: [findDuplicates, findPeople, getFamily],
  constraints: {
    subject_pkey: 'subject_added_already',
    person_id_number_once: 'id_number_used',
    member_one_head: 'head_twice',
    member_one_family: 'member_elsewhere',
    household_village_fkey: 'village_unknown',
    fact_pkey: 'fact_recorded_already',
    verification_pkey: 'fact_verified_already',
    verification_once: 'fact_verified_already',
  },
};
