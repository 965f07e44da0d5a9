import type { Room } from '../../platform/register.ts';
import { addOrganisation } from './add-organisation.ts';
import { addOrganisationArea } from './add-organisation-area.ts';
import { changeAccount } from './change-account.ts';
import { changeOrganisation } from './change-organisation.ts';
import { closeOrganisation } from './close-organisation.ts';
import { endSessions } from './end-sessions.ts';
import { listColleagues } from './list-colleagues.ts';
import { listChanges } from './list-changes.ts';
import { listOrganisations } from './list-organisations.ts';
import { reopenAccount } from './reopen-account.ts';
import { reopenOrganisation } from './reopen-organisation.ts';
import { suspendAccount } from './suspend-account.ts';
import { addAccount } from './add-account.ts';
import { addPosting } from './add-posting.ts';
import { changePassword } from './change-password.ts';
import { endPosting } from './end-posting.ts';
import { endSession } from './end-session.ts';
import { findOrganisations } from './find-organisations.ts';
import { getMe } from './get-me.ts';
import { listAccounts } from './list-accounts.ts';
import { listSessions } from './list-sessions.ts';
import { listVisitors } from './list-visitors.ts';
import { resetPassword } from './reset-password.ts';
import { setTotp } from './set-totp.ts';
import { switchPosting } from './switch-posting.ts';

export const identity: Room = {
  name: 'identity',
  commands: [
    addAccount,
    addOrganisation,
    addOrganisationArea,
    addPosting,
    changeAccount,
    changeOrganisation,
    changePassword,
    closeOrganisation,
    endPosting,
    endSession,
    endSessions,
    reopenAccount,
    reopenOrganisation,
    resetPassword,
    setTotp,
    suspendAccount,
    switchPosting,
  ],
  reads: [
    findOrganisations,
    getMe,
    listAccounts,
    listChanges,
    listColleagues,
    listOrganisations,
    listSessions,
    listVisitors,
  ],
  constraints: {
    account_username_key: 'username_taken',
    account_pkey: 'already_added',
    posting_pkey: 'already_added',
    posting_organisation_fkey: 'organisation_not_found',
    suspension_one_open: 'already_suspended',
    organisation_pkey: 'already_added',
    organisation_name_key: 'organisation_name_taken',
    organisation_area_pkey: 'organisation_here_already',
    organisation_parent_fkey: 'organisation_not_found',
    organisation_not_own_parent: 'organisation_circle',
    organisation_closure_one_open: 'organisation_closed_already',
  },
};
