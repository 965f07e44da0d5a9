import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkExpression, checkRule } from '../../platform/rules/check.ts';
import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import { helpCountKey } from '../registry/public.ts';
import { circles, contradictions } from './catalogue-checks.ts';
import { faultLine, formFaults, ruleFault, type CatalogueFault } from './catalogue-fault.ts';
import { ruleDictionary } from './rule-dictionary.ts';
import { welfareService, type WelfareService } from './welfare-service.ts';

/** The files of the catalogue as read: the services that are in order, and what is wrong with the others. */
export type ReadCatalogue = {
  readonly services: readonly WelfareService[];
  readonly faults: readonly CatalogueFault[];
};

/** Reads the catalogue, one file for each service; throws, naming file and field, when anything in it is wrong. */
export function readCatalogue(folder: string = catalogueFolder): readonly WelfareService[] {
  const { services, faults } = checkCatalogue(folder);
  if (faults.length > 0)
    throw new Error(`The catalogue is not in order.\n${faults.map(faultLine).join('\n')}`);
  return services;
}

/**
 * Reads the catalogue and says everything that is wrong with it. A service stands in `<id>.json`; versions beside it stand in
 * `<id>@<version>.json`, each with its own period.
 */
export function checkCatalogue(folder: string = catalogueFolder): ReadCatalogue {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.endsWith('-cases.json'));
  const read = files.toSorted().map((file) => ({ file, ...readService(folder, file) }));
  const placed = read.flatMap(({ file, service }) => (service ? [{ file, service }] : []));
  const services = placed.map(({ service }) => service);
  const dictionary = ruleDictionary([...new Set(services.map(({ id }) => id))]);
  const keys = new Set(dictionary.meanings.keys());
  const faults = [
    ...read.flatMap((one) => one.faults),
    ...placed.flatMap(({ file, service }) => {
      const wrong = rulesIn(file, service, dictionary);
      return wrong.length > 0
        ? wrong
        : contradictions(service, keys, helpCountKey(service.id)).map((one) => ({ file, ...one }));
    }),
    ...placed.flatMap((one, index) => overlapping(one, placed.slice(0, index))),
    ...circles(services).map((path) => circle(path)),
  ];
  return { services, faults };
}

export const catalogueFolder = join(import.meta.dirname, 'catalogue');

function readService(
  folder: string,
  file: string,
): { service: WelfareService | undefined; faults: readonly CatalogueFault[] } {
  const parsed = parse(readFileSync(join(folder, file), 'utf8'));
  if (!parsed.ok) return { service: undefined, faults: [notJson(file, parsed.why)] };
  const { data, error } = welfareService.safeParse(parsed.value);
  if (!data) return { service: undefined, faults: formFaults(file, error) };
  return [data.id, `${data.id}@${data.version}`].includes(file.replace(/\.json$/, ''))
    ? { service: data, faults: [] }
    : { service: undefined, faults: [misnamed(file, data.id)] };
}

type Placed = { file: string; service: WelfareService };

function overlapping({ file, service }: Placed, before: readonly Placed[]): readonly CatalogueFault[] {
  return before.flatMap((one) => {
    if (one.service.id !== service.id) return [];
    const { effective: a } = one.service;
    const { effective: b } = service;
    const apart = (a.to && b.from && a.to < b.from) || (b.to && a.from && b.to < a.from);
    if (apart && one.service.version !== service.version) return [];
    return [
      {
        file,
        place: 'effective',
        th: `ช่วงวันที่ใช้บังคับทับกับ ${one.file}`,
        en: `its period overlaps that of ${one.file}`,
      },
    ];
  });
}

function circle(path: readonly string[]): CatalogueFault {
  const [first = ''] = path;
  const round = [...path, first].join(' → ');
  return {
    file: `${first}.json`,
    place: 'rule',
    th: `เงื่อนไข receives วนเป็นวง: ${round}`,
    en: `the conditions "receives" run in a circle: ${round}`,
  };
}

function rulesIn(
  file: string,
  service: WelfareService,
  dictionary: FactDictionary,
): readonly CatalogueFault[] {
  const { amount } = service.benefit;
  const bands = amount && 'bands' in amount ? amount.bands : [];
  return [
    ...(service.rule ? checkRule(service.rule, dictionary) : []).map((fault) =>
      ruleFault(file, 'rule', fault),
    ),
    ...timesIn(file, service, dictionary),
    ...bands.flatMap(({ when }, at) =>
      checkExpression(when, dictionary).map((fault) =>
        ruleFault(file, `benefit.amount.bands[${at}].when`, fault),
      ),
    ),
  ];
}

function timesIn(
  file: string,
  { benefit }: WelfareService,
  dictionary: FactDictionary,
): readonly CatalogueFault[] {
  const { amount } = benefit;
  if (!amount || !('times' in amount) || dictionary.meanings.get(amount.times)?.type === 'number') return [];
  const fault = { place: 'times', code: 'unknown_fact', detail: amount.times } as const;
  return [ruleFault(file, 'benefit.amount', fault)];
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; why: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : '' };
  }
}

function notJson(file: string, why: string): CatalogueFault {
  return { file, place: '', th: `ไฟล์ไม่ใช่ JSON ที่ถูกต้อง (${why})`, en: `the file is not JSON (${why})` };
}

function misnamed(file: string, id: string): CatalogueFault {
  return {
    file,
    place: 'id',
    th: `รหัส ${id} ไม่ตรงกับชื่อไฟล์`,
    en: `the id ${id} is not the name of the file`,
  };
}
