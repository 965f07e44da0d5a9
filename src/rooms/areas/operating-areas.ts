import { z } from 'zod';
import { country } from '../../platform/actor.ts';
import { makeAreaId } from './make-area-id.ts';
import { authorityName, type AreaKind, type AuthorityKind } from './area.ts';
import listed from './local-governments.json' with { type: 'json' };
import { pilots, shortOf } from './pilots.ts';
import { restOf, withPrefixTh, type Place } from './place.ts';

export type AreaRow = {
  id: string;
  name_th: string;
  name_en: string;
  kind: AreaKind;
  short: string | null;
  province: string | null;
  district: string | null;
  dopa_code: string;
  local_authority_th: string | null;
  local_authority_en: string | null;
  provisional: boolean;
};
export type CoverageRow = { area: string; place: string; to_confirm: boolean };
export type ClaimRow = { area: string; tambon: string };
export type SetRow = {
  id: string;
  kind: 'pilot';
  no: number;
  name_th: string;
  name_en: string;
  name_given: string;
  to_confirm: boolean;
  areas: readonly string[];
};

/** The operating areas of the country with what each covers: every tambon is covered by exactly one. */
export type OperatingAreas = {
  areas: readonly AreaRow[];
  coverage: readonly CoverageRow[];
  claims: readonly ClaimRow[];
  sets: readonly SetRow[];
};

/**
 * Makes the operating areas from the places: the local authorities of the pilot districts as they are known, and for
 * every other tambon one provisional area of its own.
 */
export function operatingAreas(places: readonly Place[]): OperatingAreas {
  const tambons = places.filter((place) => place.code.length === 6);
  const authorities = listedAuthorities();
  const known = new Set(authorities.flatMap((one) => [...one.whole, ...one.rest]));
  const unknown = tambons.filter((tambon) => !known.has(tambon.code));
  const ids = idsOf([...authorities.map((one) => one.code), ...unknown.map((tambon) => tambon.code)]);
  const idOf = (code: string) => mustHave(ids, code);
  return {
    areas: [
      wholeCountry,
      ...authorities.map((one) => authorityArea(idOf(one.code), one)),
      ...unknown.map((tambon) => provisionalArea(idOf(tambon.code), tambon)),
    ],
    coverage: [
      ...authorities.flatMap(({ code, whole, rest }) => [
        ...whole.map((tambon) => ({ area: idOf(code), place: restOf(tambon), to_confirm: false })),
        ...rest.map((tambon) => ({ area: idOf(code), place: restOf(tambon), to_confirm: true })),
      ]),
      ...unknown.map(({ code }) => ({ area: idOf(code), place: restOf(code), to_confirm: true })),
    ],
    claims: authorities.flatMap(({ code, part }) => part.map((tambon) => ({ area: idOf(code), tambon }))),
    sets: pilots.map(({ no, th, en, given, areas, toConfirm }) => ({
      id: `pilot-${no}`,
      kind: 'pilot',
      no,
      name_th: th,
      name_en: en,
      name_given: given,
      to_confirm: toConfirm,
      areas: areas.map(idOf),
    })),
  };
}

type Authority = {
  code: string;
  kind: AuthorityKind;
  th: string;
  en: string;
  whole: string[];
  rest: string[];
  part: string[];
};

const kindOf: Readonly<Record<string, AuthorityKind>> = {
  'ทน.': 'city',
  'ทม.': 'town',
  'ทต.': 'subdistrict',
  'อบต.': 'organisation',
};

function listedAuthorities(): Authority[] {
  const codes = z.array(z.string());
  const row = z.tuple([z.string(), z.string(), z.string(), z.string(), codes, codes, codes]);
  return z
    .array(row)
    .parse(listed.rows)
    .map(([code, word, th, en, whole, rest, part]) => {
      const kind = kindOf[word];
      if (!kind) throw new Error(`local-governments.json: ${code} has the unknown kind ${word}`);
      return { code, kind, th, en, whole, rest, part };
    });
}

// In the order of their codes, so that the rare second choice of an id falls on the same area everywhere.
function idsOf(codes: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>([country]);
  for (const code of codes.toSorted()) {
    const id = makeAreaId(code, taken);
    taken.add(id);
    ids.set(code, id);
  }
  return ids;
}

const wholeCountry: AreaRow = {
  id: country,
  name_th: 'ทั้งประเทศ',
  name_en: 'The whole country',
  kind: 'country',
  short: null,
  province: null,
  district: null,
  dopa_code: '00',
  local_authority_th: null,
  local_authority_en: null,
  provisional: false,
};

function authorityArea(id: string, one: Authority): AreaRow {
  const { th, en } = authorityName(one.kind, one);
  const home = one.whole[0] ?? one.rest[0] ?? one.part[0] ?? '';
  // An อบต. that is one whole tambon is called by the tambon's name, as its people do.
  const isTambon =
    one.kind === 'organisation' && one.whole.length === 1 && one.rest.length + one.part.length === 0;
  return {
    id,
    name_th: isTambon ? `ตำบล${one.th}` : one.kind === 'organisation' ? `อบต.${one.th}` : th,
    name_en: isTambon ? one.en : one.kind === 'organisation' ? `${one.en} SAO` : en,
    kind: one.kind,
    short: shortOf[one.code] ?? null,
    province: home.slice(0, 2),
    district: home.slice(0, 4),
    dopa_code: one.code,
    local_authority_th: th,
    local_authority_en: en,
    provisional: false,
  };
}

function provisionalArea(id: string, tambon: Place): AreaRow {
  return {
    id,
    name_th: withPrefixTh(tambon).replace(/^ต\./, 'ตำบล'),
    name_en: tambon.name_en,
    kind: 'provisional',
    short: shortOf[tambon.code] ?? null,
    province: tambon.code.slice(0, 2),
    district: tambon.code.slice(0, 4),
    dopa_code: tambon.code,
    local_authority_th: null,
    local_authority_en: null,
    provisional: true,
  };
}

function mustHave(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`no operating area has the DOPA code ${code}`);
  return id;
}
