import { sql, type Transaction } from 'kysely';
import { pilots } from '../src/rooms/areas/pilots.ts';
import type { Quarter } from './home.ts';
import { profileOf, type PilotProfile } from './pilot-profile.ts';

/** A pilot as the world needs it: its operating area, and where its houses may stand. */
export type PilotArea = {
  no: number;
  area: string;
  dopa: string;
  /** The tambon whose digits go into made-up identity numbers. */
  tambon: string;
  province: string;
  provinceTh: string;
  provinceEn: string;
  th: string;
  en: string;
  short: string;
  authorityTh: string;
  authorityEn: string;
  kind: string;
  profile: PilotProfile;
  quarters: readonly Quarter[];
};

type AnyDb = Transaction<Record<never, never>>;

/** The pilots with their areas and villages, in the order of the report. */
export async function findPilotAreas(tx: AnyDb): Promise<PilotArea[]> {
  const { rows } = await sql<Row>`
    select a.id as area, a.dopa_code as dopa, a.province, p.name_th as province_th, p.name_en as province_en, a.kind,
      coalesce(a.short, a.id) as short, a.local_authority_th as authority_th, a.local_authority_en as authority_en,
      coalesce((select json_agg(t order by t.code) from (
        select t.code, t.lat, t.lon, (select coalesce(json_agg(v.code order by v.code), '[]') from areas.place v where v.parent = t.code) as villages
        from areas.place t where t.code in (
          select c.tambon from areas.coverage c where c.area = a.id union select c.tambon from areas.coverage_claim c where c.area = a.id)) t),
        '[]') as tambons
    from areas.area a join areas.place p on p.code = a.province
    where a.dopa_code = any (${pilots.flatMap((one) => [...one.areas])}::text[])`.execute(tx);
  return pilots.map((pilot) => {
    const row = rows.find((one) => pilot.areas.includes(one.dopa));
    if (!row) throw new Error(`the pilot ${pilot.no} has no operating area`);
    const { province_th: provinceTh, province_en: provinceEn, tambons, ...more } = row;
    const profile = profileOf(pilot.no);
    return {
      ...more,
      provinceTh,
      provinceEn,
      no: pilot.no,
      th: pilot.th.replace(/^เทศบาล(ตำบล|เมือง)/u, ''),
      en: pilot.en.replace(/ (Subdistrict|Town) Municipality$/, ''),
      tambon: tambons[0]?.code ?? row.dopa,
      authorityTh: row.authority_th ?? pilot.th,
      authorityEn: row.authority_en ?? pilot.en,
      profile,
      quarters: quartersOf(tambons, profile),
    };
  });
}

type Tambon = { code: string; lat: number; lon: number; villages: string[] };
type Row = Pick<PilotArea, 'area' | 'dopa' | 'province' | 'kind' | 'short'> & {
  province_th: string;
  province_en: string;
  authority_th: string | null;
  authority_en: string | null;
  tambons: Tambon[];
};

// Villages stand around the middle of their tambon, nearer than its border is likely to be; a ชุมชน in the town itself.
function quartersOf(tambons: readonly Tambon[], { communities = [] }: PilotProfile): Quarter[] {
  const villages = tambons.flatMap((tambon) =>
    tambon.villages.map((village, at) => ({
      village,
      words: null,
      ...placed(tambon, at, tambon.villages.length, 0.013),
    })),
  );
  const [first] = tambons;
  const inTown = first
    ? communities.map((words, at) => ({
        village: null,
        words,
        ...placed(first, at, communities.length, 0.006),
      }))
    : [];
  return [...villages, ...inTown];
}

function placed(
  tambon: Tambon,
  at: number,
  of: number,
  wide: number,
): Pick<Quarter, 'tambon' | 'lat' | 'lon'> {
  const [turn, far] = [at * 2.399_963, wide * Math.sqrt((at + 0.5) / of)];
  return {
    tambon: tambon.code,
    lat: tambon.lat + far * Math.cos(turn),
    lon: tambon.lon + far * Math.sin(turn),
  };
}
