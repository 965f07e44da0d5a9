import type { Room } from '../../platform/register.ts';
import { findOverlaps } from './find-overlaps.ts';
import { listHouseholdHelp } from './list-household-help.ts';
import { recordHelp } from './record-help.ts';
import { reverseHelp } from './reverse-help.ts';
import { setQuotaBasis } from './set-quota-basis.ts';

export const help: Room = {
  name: 'help',
  commands: [recordHelp, reverseHelp, setQuotaBasis],
  reads: [findOverlaps, listHouseholdHelp],
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
  },
};
