import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkExpression, checkRule } from '../../platform/rules/check.ts';
import type { FactDictionary } from '../../platform/rules/dictionary.ts';
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

/** Reads the catalogue and says everything that is wrong with it. */
export function checkCatalogue(folder: string = catalogueFolder): ReadCatalogue {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.endsWith('-cases.json'));
  const read = files.toSorted().map((file) => readService(folder, file));
  const services = read.flatMap(({ service }) => service ?? []);
  const dictionary = ruleDictionary(services.map(({ id }) => id));
  const faults = [
    ...read.flatMap((one) => one.faults),
    ...services.flatMap((service) => rulesIn(service, dictionary)),
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
  return data.id === file.replace(/\.json$/, '')
    ? { service: data, faults: [] }
    : { service: undefined, faults: [misnamed(file, data.id)] };
}

function rulesIn(service: WelfareService, dictionary: FactDictionary): readonly CatalogueFault[] {
  const file = `${service.id}.json`;
  const { amount } = service.benefit;
  const bands = amount && 'bands' in amount ? amount.bands : [];
  return [
    ...(service.rule ? checkRule(service.rule, dictionary) : []).map((fault) =>
      ruleFault(file, 'rule', fault),
    ),
    ...bands.flatMap(({ when }, at) =>
      checkExpression(when, dictionary).map((fault) =>
        ruleFault(file, `benefit.amount.bands[${at}].when`, fault),
      ),
    ),
  ];
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
