import type { Room } from '../../platform/register.ts';
import { addPart } from './add-part.ts';
import { closeCofunding } from './close-cofunding.ts';
import { decideOverlap } from './decide-overlap.ts';
import { endPart } from './end-part.ts';
import { findOverlaps } from './find-overlaps.ts';
import { getQuotaBasis } from './get-quota-basis.ts';
import { listHouseholdHelp } from './list-household-help.ts';
import { listCofundings } from './list-cofundings.ts';
import { listOverlaps } from './list-overlaps.ts';
import { planCofunding } from './plan-cofunding.ts';
import { recordHelp } from './record-help.ts';
import { reverseHelp } from './reverse-help.ts';
import { setQuotaBasis } from './set-quota-basis.ts';

export const help: Room = {
  name: 'help',
  commands: [
    addPart,
    closeCofunding,
    decideOverlap,
    endPart,
    planCofunding,
    recordHelp,
    reverseHelp,
    setQuotaBasis,
  ],
  reads: [findOverlaps, getQuotaBasis, listCofundings, listHouseholdHelp, listOverlaps],
  constraints: {
    help_pkey: 'help_already_written',
    help_once_for_referral: 'help_already_written',
    help_family_fkey: 'help_family_unknown',
    help_person_fkey: 'help_family_unknown',
    help_organisation_fkey: 'help_giver_unnamed',
    reversal_pkey: 'help_reversed',
    reservation_pkey: 'help_already_written',
    reservation_family_fkey: 'help_family_unknown',
    reservation_person_fkey: 'help_family_unknown',
    override_family_fkey: 'help_family_unknown',
    override_person_fkey: 'help_family_unknown',
    quota_basis_pkey: 'quota_basis_set',
    overlap_decision_once: 'overlap_decided',
    overlap_decision_pkey: 'overlap_decided',
    cofunding_pkey: 'cofunding_planned',
    cofunding_part_pkey: 'cofunding_planned',
    cofunding_family_fkey: 'help_family_unknown',
    cofunding_part_organisation_fkey: 'cofunding_source_unnamed',
    cofunding_closure_pkey: 'cofunding_closed',
  },
};
