export type NamedOrganisation = { id: string; short_th: string; short_en: string };

export type OrganisationRow = {
  id: string;
  kind: string;
  name_th: string;
  name_en: string;
  short_th: string;
  short_en: string;
  phone: string | null;
  parent: NamedOrganisation | null;
  address_th: string | null;
  letter_th: string | null;
  answer_days: number | null;
  has_accounts: boolean;
  closed_on: string | null;
  closed_why: string | null;
  successor: NamedOrganisation | null;
  area_count: number;
  mine: boolean;
};

export type OrganisationPage = { rows: OrganisationRow[]; count: number; next: string | null };
