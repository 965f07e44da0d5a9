// Generated from the migrated database by bin/tables.ts; do not edit.
import type { ColumnType, Transaction } from 'kysely';

type Json = ColumnType<unknown, string, string>;

export type ServicesTables = {
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
  };
  'identity.public_organisation_area': {
    organisation: string;
    area: string;
  };
  'registry.public_family': {
    area: string;
    id: string;
    household: string;
  };
  'registry.public_household': {
    area: string;
    id: string;
    house_no: string;
    village: string;
    village_words: string;
    place_words: string;
    phone: string;
    lat: number;
    lon: number;
  };
  'registry.public_household_now': {
    area: string;
    household: string;
    members: number;
    incomes: number;
    income_sum: number;
    household_annual_income: number;
    household_annual_income_until: string;
    household_housing_condition: string[];
    household_housing_condition_until: string;
    household_housing_tenure: string;
    household_housing_tenure_until: string;
    household_in_service_area: boolean;
    household_in_service_area_until: string;
    assessment_hardship_confirmed: boolean;
    assessment_hardship_confirmed_until: string;
    assessment_urgency: string;
    assessment_urgency_until: string;
    case_stage: string;
    case_stage_until: string;
  };
  'registry.public_person': {
    area: string;
    id: string;
    title: string;
    name: string;
    nickname: string;
    sex: string;
    birth: string;
    birth_unknowable: boolean;
    phone: string;
    id_last4: string;
    state: string;
    family: string;
    relation: string;
    head: boolean;
    household: string;
  };
  'registry.public_person_now': {
    area: string;
    person: string;
    household: string;
    family: string;
    state: string;
    sex: string;
    birth_from: string;
    birth_to: string;
    person_citizenship: string;
    person_citizenship_until: string;
    person_registered_lao: string;
    person_registered_lao_until: string;
    person_annual_income: number;
    person_annual_income_until: string;
    person_occupation: string;
    person_occupation_until: string;
    person_receives_state_pension_or_salary: boolean;
    person_receives_state_pension_or_salary_until: string;
    person_in_institution: boolean;
    person_in_institution_until: string;
    person_old_age_recipient_before_2023_08_12: boolean;
    person_old_age_recipient_before_2023_08_12_until: string;
    person_state_welfare_card: boolean;
    person_state_welfare_card_until: string;
    person_health_scheme: string;
    person_health_scheme_until: string;
    person_disability_card_valid: boolean;
    person_disability_card_valid_until: string;
    person_can_do_adl: boolean;
    person_can_do_adl_until: string;
    person_adl_score: number;
    person_adl_score_until: string;
    person_no_capable_caregiver: boolean;
    person_no_capable_caregiver_until: string;
    person_enrolled_in_school: boolean;
    person_enrolled_in_school_until: string;
  };
  'services.public_service': {
    service: string;
    version: number;
    effective_from: string;
    effective_to: string;
    name_th: string;
    name_en: string;
    owner_kind: string;
    duplication_group: string;
    sensitive: boolean;
  };
  'services.service': {
    service: string;
    version: number;
    effective_from: string | null;
    effective_to: string | null;
    body: Json;
    loaded_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
};

/** A transaction that knows these tables. */
export type Tx = Transaction<ServicesTables>;
