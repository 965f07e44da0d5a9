import type { Room } from '../../platform/register.ts';
import { addAccount } from './add-account.ts';
import { addPosting } from './add-posting.ts';
import { changePassword } from './change-password.ts';
import { endPosting } from './end-posting.ts';
import { endSession } from './end-session.ts';
import { findOrganisations } from './find-organisations.ts';
import { getMe } from './get-me.ts';
import { listAccounts } from './list-accounts.ts';
import { listSessions } from './list-sessions.ts';
import { resetPassword } from './reset-password.ts';
import { setTotp } from './set-totp.ts';
import { switchPosting } from './switch-posting.ts';

export const identity: Room = {
  name: 'identity',
  commands: [
    addAccount,
    addPosting,
    changePassword,
    endPosting,
    endSession,
    resetPassword,
    setTotp,
    switchPosting,
  ],
  reads: [findOrganisations, getMe, listAccounts, listSessions],
  constraints: {
    account_username_key: 'username_taken',
    account_pkey: 'already_added',
    posting_pkey: 'already_added',
    posting_organisation_fkey: 'organisation_not_found',
  },
};
