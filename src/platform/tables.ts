// Generated from the migrated database by bin/tables.ts; do not edit.
import type { ColumnType, Transaction } from 'kysely';

type Made<T> = ColumnType<T, T | undefined, T>;
type When = ColumnType<Date, Date | string, Date | string>;
type Json = ColumnType<unknown, string, string>;

export type PlatformTables = {
  'platform.command': {
    area: string;
    id: string;
    name: string;
    account: string;
    posting: string | null;
    input_hash: Buffer;
    at: When;
    done_at: ColumnType<Date, Date | string | undefined, Date | string>;
    result: Json | null;
    refusal: string | null;
    refusal_details: Json | null;
    xact: Made<string>;
  };
  'platform.denied': {
    area: string;
    id: string;
    name: string;
    account: string | null;
    posting: string | null;
    code: string;
    at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  'platform.file': {
    area: string;
    id: string;
    sha256: string;
    bytes: number;
    type: string;
    name: string;
    duties: string[];
    organisation: string | null;
    subject: string | null;
    account: string;
    at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  'platform.look': {
    area: string;
    id: string;
    account: string;
    posting: string | null;
    read: string;
    subjects: string[];
    purpose: string | null;
    at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  'platform.migration': {
    name: string;
    sha256: string;
    applied_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  'platform.seal': {
    no: Made<number>;
    upto: string;
    count: number;
    hash: Buffer;
    sealed_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
};

/** A transaction that knows these tables. */
export type Tx = Transaction<PlatformTables>;
