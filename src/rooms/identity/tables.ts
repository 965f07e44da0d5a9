// Generated from the migrated database by bin/tables.ts; do not edit.
import type { ColumnType, Transaction } from 'kysely';

type Made<T> = ColumnType<T, T | undefined, T>;
type When = ColumnType<Date, Date | string, Date | string>;
type Json = ColumnType<unknown, string, string>;

export type IdentityTables = {
  'areas.public_area': {
    id: string;
    name_th: string;
    name_en: string;
    kind: string;
    short: string;
    province: string;
    district: string;
    local_authority_th: string;
    local_authority_en: string;
    provisional: boolean;
    centre_name_th: string;
    centre_name_en: string;
    centre_phone: string;
    centre_address_th: string;
    centre_letterhead_th: string;
  };
  'areas.public_coverage': {
    area: string;
    place: string;
    tambon: string;
    during: string;
    to_confirm: boolean;
  };
  'areas.public_place': {
    code: string;
    level: string;
    parent: string;
    name_th: string;
    name_en: string;
    lat: number;
    lon: number;
    valid: string;
    successor: string;
    moo: number;
  };
  'identity.account': {
    id: string;
    username: string;
    name: string;
    phone: string | null;
    password_hash: string;
    password_set_at: ColumnType<Date, Date | string | undefined, Date | string>;
    must_change: Made<boolean>;
    totp_secret: string | null;
    demo: Made<boolean>;
    created_by: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  'identity.attempt': {
    key: string;
    failures: number;
    last_at: When;
  };
  'identity.change': {
    area: string;
    id: string;
    at: ColumnType<Date, Date | string | undefined, Date | string>;
    account: string | null;
    by_name: string;
    what: string;
    done: string;
    subject: string;
    name: string;
    fields: Json;
  };
  'identity.organisation': {
    id: string;
    kind: string;
    name_th: string;
    name_en: string;
    short_th: string;
    short_en: string;
    phone: string | null;
    parent: string | null;
    address_th: string | null;
    letter_th: string | null;
    answer_days: number | null;
    has_accounts: Made<boolean>;
    created_by: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  'identity.organisation_area': {
    organisation: string;
    area: string;
  };
  'identity.organisation_closure': {
    id: string;
    organisation: string;
    closed_on: string;
    successor: string | null;
    reason: string;
    closed_by: string;
    closed_at: ColumnType<Date, Date | string | undefined, Date | string>;
    reopened_by: string | null;
    reopened_at: When | null;
  };
  'identity.posting': {
    id: string;
    account: string;
    duty: string;
    organisation: string | null;
    during: string;
    given_by: string | null;
    given_at: ColumnType<Date, Date | string | undefined, Date | string>;
    ended_by: string | null;
    confidential: Made<boolean>;
    ended_at: When | null;
    handover: string | null;
    supervisor: Made<boolean>;
    head: Made<boolean>;
  };
  'identity.posting_area': {
    posting: string;
    area: string;
  };
  'identity.public_account': {
    id: string;
    name: string;
  };
  'identity.public_organisation': {
    id: string;
    kind: string;
    name_th: string;
    name_en: string;
    short_th: string;
    short_en: string;
    phone: string;
    parent: string;
    address_th: string;
    letter_th: string;
    answer_days: number;
    has_accounts: boolean;
    closed: boolean;
    successor: string;
  };
  'identity.public_organisation_area': {
    organisation: string;
    area: string;
  };
  'identity.session': {
    id: string;
    token_hash: Buffer;
    account: string;
    posting: string | null;
    device: string;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
    seen_at: ColumnType<Date, Date | string | undefined, Date | string>;
    expires_at: When;
    ended_at: When | null;
  };
  'identity.suspension': {
    id: string;
    account: string;
    reason: string;
    suspended_by: string;
    suspended_at: ColumnType<Date, Date | string | undefined, Date | string>;
    reopened_by: string | null;
    reopened_at: When | null;
  };
};

/** A transaction that knows these tables. */
export type Tx = Transaction<IdentityTables>;
