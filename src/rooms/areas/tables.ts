// Generated from the migrated database by bin/tables.ts; do not edit.
import type { ColumnType, Transaction } from 'kysely';

type Made<T> = ColumnType<T, T | undefined, T>;
type Json = ColumnType<unknown, string, string>;

export type AreasTables = {
  'areas.area': {
    id: string;
    name_th: string;
    name_en: string;
    kind: string;
    short: string | null;
    province: string | null;
    district: string | null;
    dopa_code: string;
    local_authority_th: string | null;
    local_authority_en: string | null;
    provisional: boolean;
    centre_name_th: string | null;
    centre_name_en: string | null;
    centre_phone: string | null;
    centre_address_th: string | null;
    centre_letterhead_th: string | null;
  };
  'areas.area_set': {
    id: string;
    kind: string;
    no: number;
    name_th: string;
    name_en: string;
    name_given: string | null;
    to_confirm: Made<boolean>;
  };
  'areas.area_set_member': {
    area_set: string;
    area: string;
  };
  'areas.change': {
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
  'areas.coverage': {
    area: string;
    place: string;
    tambon: Made<string | null>;
    during: Made<string>;
    to_confirm: Made<boolean>;
    since: Made<string>;
  };
  'areas.coverage_claim': {
    area: string;
    tambon: string;
  };
  'areas.place': {
    code: string;
    level: string;
    parent: string | null;
    name_th: string;
    name_en: string;
    lat: number | null;
    lon: number | null;
    valid: Made<string>;
    successor: string | null;
    kept: Made<boolean>;
  };
  'areas.place_edition': {
    edition: string;
    loaded_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  'areas.place_key': {
    rank: number;
    key: string;
    place: string;
  };
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
  'areas.service_point': {
    area: string;
    id: string;
    kind: string;
    name_th: string;
    name_en: string | null;
    phone: string | null;
    hours_th: string | null;
    hours_en: string | null;
    village: string | null;
    lat: number | null;
    lon: number | null;
    opened_on: string;
    closed_on: string | null;
  };
};

/** A transaction that knows these tables. */
export type Tx = Transaction<AreasTables>;
