import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultLine, type CatalogueFault } from './catalogue-fault.ts';
import { ruleDictionary } from './rule-dictionary.ts';
import { circleFaults, readForm, serviceFaults } from './find-service-faults.ts';
import type { WelfareService } from './welfare-service.ts';

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
  const faults = [
    ...read.flatMap((one) => one.faults),
    ...placed.flatMap(({ file, service }) => serviceFaults(file, service, dictionary)),
    ...placed.flatMap((one, index) => overlapping(one, placed.slice(0, index))),
    ...circleFaults(services),
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
  const { service, faults } = readForm(file, parsed.value);
  if (!service || [service.id, `${service.id}@${service.version}`].includes(file.replace(/\.json$/, '')))
    return { service, faults };
  return { service: undefined, faults: [misnamed(file, service.id)] };
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
