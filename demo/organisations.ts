import { sql, type Transaction } from 'kysely';
import { villageId, villageOrganisations } from '../test/village.ts';
import type { PilotArea } from './pilot-area.ts';

/** Who helps in a pilot, by the kind of organisation; ids of `identity.organisation`. */
export type Organisations = ReadonlyMap<string, { id: string; th: string; en: string }>;

type Said = readonly [th: string, en: string];
type Made = { key: string; kind: string; name: Said; short: Said; whole: 'province' | 'area' };

/** Writes the organisations of a pilot that are not there yet; those of the village keep their ids. */
export async function writeOrganisations(
  tx: Transaction<Record<never, never>>,
  pilot: PilotArea,
): Promise<Organisations> {
  const made = organisationsOf(pilot);
  for (const one of made) {
    const id = idOf(one);
    await sql`insert into identity.organisation (id, kind, name_th, name_en, short_th, short_en)
      values (${id}, ${one.kind}, ${one.name[0]}, ${one.name[1]}, ${one.short[0]}, ${one.short[1]}) on conflict do nothing`.execute(
      tx,
    );
    const where = one.whole === 'province' ? sql`province = ${pilot.province}` : sql`id = ${pilot.area}`;
    await sql`insert into identity.organisation_area (organisation, area)
      select ${id}, id from areas.area where ${where} on conflict do nothing`.execute(tx);
  }
  return new Map(made.map((one) => [one.kind, { id: idOf(one), th: one.short[0], en: one.short[1] }]));
}

/** The id of an organisation: the village's own where the village has it. */
function idOf({ key, name }: Made): string {
  const inVillage = villageOrganisations.find((one) => one.name[0] === name[0]);
  return villageId(inVillage?.key ?? `demo ${key}`);
}

function organisationsOf(pilot: PilotArea): Made[] {
  const { province, provinceTh, provinceEn, area, th, en, authorityTh, authorityEn, kind } = pilot;
  const [short, shortEn] = shortAuthority[kind] ?? ['อปท.', 'LAO'];
  // A municipality beside a tambon of the same name says so.
  const town = pilot.profile.communities !== undefined;
  const of = town ? authorityTh : `ตำบล${th}`;
  return [
    {
      key: `pso ${province}`,
      kind: 'province_social_office',
      name: [
        `สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัด${provinceTh}`,
        `${provinceEn} Provincial Social Development and Human Security Office`,
      ],
      short: [`พมจ.${provinceTh}`, `PSDHS ${provinceEn}`],
      whole: 'province',
    },
    {
      key: `red cross ${province}`,
      kind: 'red_cross_chapter',
      name: [`เหล่ากาชาดจังหวัด${provinceTh}`, `${provinceEn} Provincial Red Cross Chapter`],
      short: [`กาชาด${provinceTh}`, `Red Cross ${provinceEn}`],
      whole: 'province',
    },
    {
      key: `children ${province}`,
      kind: 'child_family_shelter',
      name: [`บ้านพักเด็กและครอบครัวจังหวัด${provinceTh}`, `${provinceEn} Shelter for Children and Families`],
      short: [`บ้านพักเด็กฯ ${provinceTh}`, `Shelter ${provinceEn}`],
      whole: 'province',
    },
    {
      key: `lao ${area}`,
      kind: 'local_authority',
      name: [authorityTh, authorityEn],
      short: [`${short}${th}`, `${shortEn} ${en}`],
      whole: 'area',
    },
    {
      key: `health ${area}`,
      kind: 'health_centre',
      name: town
        ? [`ศูนย์บริการสาธารณสุข ${authorityTh}`, `${authorityEn} Health Centre`]
        : [`โรงพยาบาลส่งเสริมสุขภาพตำบล${th}`, `${en} Subdistrict Health Promoting Hospital`],
      short: town ? [`ศบส.${th}`, `Health centre ${en}`] : [`รพ.สต.${th}`, `Health station ${en}`],
      whole: 'area',
    },
    {
      key: `council ${area}`,
      kind: 'community_council',
      name: [`สภาองค์กรชุมชน${of}`, `${town ? authorityEn : en} Community Organisation Council`],
      short: [`สภาฯ ${town ? `${short}${th}` : th}`, `Council ${en}`],
      whole: 'area',
    },
    {
      key: `fund ${area}`,
      kind: 'community_welfare_fund',
      name: [`กองทุนสวัสดิการชุมชน${of}`, `${town ? authorityEn : en} Community Welfare Fund`],
      short: [`กองทุนฯ ${town ? `${short}${th}` : th}`, `Welfare fund ${en}`],
      whole: 'area',
    },
  ];
}

const shortAuthority: Readonly<Record<string, Said>> = {
  city: ['ทน.', 'City'],
  town: ['ทม.', 'Town'],
  subdistrict: ['ทต.', 'SM'],
  organisation: ['อบต.', 'SAO'],
};
