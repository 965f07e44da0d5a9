export type VillageRow = {
  code: string;
  moo: number | null;
  name_th: string;
  name_en: string;
  tambon: string;
  tambon_th: string;
  tambon_en: string;
  to_confirm: boolean;
  lat: number | null;
  lon: number | null;
  closed_on: string | null;
  successor: { code: string; name_th: string; name_en: string } | null;
};

export type VillagePage = { villages: VillageRow[]; next: string | null };

/** What the screen knows of the area that it shows. */
export type AreaShown = {
  area: string;
  name_th: string;
  name_en: string;
  centre_name_th: string;
  centre_name_en: string;
  centre_phone: string | null;
  centre_address_th: string | null;
  centre_letterhead_th: string | null;
  local_authority_th: string | null;
  local_authority_en: string | null;
  tambons: { code: string; name_th: string; name_en: string }[];
};

/** A number that was typed, or null when nothing was; NaN says that it is none. */
export function typedNumber(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim());
}
