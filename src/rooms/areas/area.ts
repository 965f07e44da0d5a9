import { z } from 'zod';
import { areaId } from '../../platform/shapes.ts';

/**
 * What runs an operating area: เทศบาลนคร, เทศบาลเมือง, เทศบาลตำบล, องค์การบริหารส่วนตำบล; or nobody known yet
 * (provisional: one DOPA tambon whose local authority has not been confirmed); or the whole country (000000).
 */
export const areaKinds = ['city', 'town', 'subdistrict', 'organisation', 'provisional', 'country'] as const;
export type AreaKind = (typeof areaKinds)[number];
export type AuthorityKind = Exclude<AreaKind, 'provisional' | 'country'>;

/** An operating area as it is named on screens and papers. `short` goes before receipt numbers (นค 0123/2570). */
export const areaName = z.object({
  area: areaId,
  name_th: z.string(),
  name_en: z.string(),
  short: z.string(),
  provisional: z.boolean(),
});
export type AreaName = z.infer<typeof areaName>;

/** The full name of a local authority: "เทศบาลตำบลภูผาม่าน", "Phu Pha Man Subdistrict Municipality". */
export function authorityName(
  kind: AuthorityKind,
  name: { th: string; en: string },
): { th: string; en: string } {
  const { th, en } = authorityWords[kind];
  return { th: `${th}${name.th}`, en: `${name.en} ${en}` };
}

const authorityWords: Record<AuthorityKind, { th: string; en: string }> = {
  city: { th: 'เทศบาลนคร', en: 'City Municipality' },
  town: { th: 'เทศบาลเมือง', en: 'Town Municipality' },
  subdistrict: { th: 'เทศบาลตำบล', en: 'Subdistrict Municipality' },
  organisation: { th: 'องค์การบริหารส่วนตำบล', en: 'Subdistrict Administrative Organisation' },
};
