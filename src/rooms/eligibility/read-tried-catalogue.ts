import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  catalogueFolder,
  faultLine,
  formFaults,
  readCatalogue,
  ruleDictionary,
  type CatalogueFault,
  type WelfareService,
} from '../services/public.ts';
import { caseFailures } from './case-trial.ts';
import { caseTable, type CaseTable } from './case-table.ts';

/** Reads the catalogue and runs every case of it; throws, naming file and case, when one comes out otherwise than it is written. */
export function readTriedCatalogue(folder: string = catalogueFolder): readonly WelfareService[] {
  const services = readCatalogue(folder);
  const faults = caseFaults(services, folder);
  if (faults.length > 0)
    throw new Error(`The cases of the catalogue do not hold.\n${faults.map(faultLine).join('\n')}`);
  return services;
}

/** The case tables of a folder by service, and what has not the form of a case table. */
export function readCaseTables(folder: string = catalogueFolder): {
  readonly tables: readonly { file: string; table: CaseTable }[];
  readonly faults: readonly CatalogueFault[];
} {
  const files = readdirSync(folder).filter((file) => file.endsWith('-cases.json'));
  const read = files.toSorted().map((file) => {
    const { data, error } = caseTable.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    return data
      ? { tables: [{ file, table: data }], faults: [] }
      : { tables: [], faults: formFaults(file, error) };
  });
  return { tables: read.flatMap((one) => one.tables), faults: read.flatMap((one) => one.faults) };
}

function caseFaults(services: readonly WelfareService[], folder: string): readonly CatalogueFault[] {
  const dictionary = ruleDictionary([...new Set(services.map(({ id }) => id))]);
  const { tables, faults } = readCaseTables(folder);
  const failed = tables.flatMap(({ file, table }): readonly CatalogueFault[] => {
    const service = services.find(({ id }) => id === table.service);
    if (!service)
      return [{ file, place: 'service', th: `ไม่มีสวัสดิการ ${table.service}`, en: 'there is no such service' }];
    return caseFailures(service, table, dictionary).map((one) => ({
      file,
      place: `${one.case} › ${one.place}`,
      th: `เขียนไว้ว่า ${JSON.stringify(one.wanted)} แต่หลักเกณฑ์ให้ผล ${JSON.stringify(one.came)}`,
      en: `the case says ${JSON.stringify(one.wanted)}, the rule says ${JSON.stringify(one.came)}`,
    }));
  });
  return [...faults, ...failed];
}
