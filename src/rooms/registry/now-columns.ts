import type { Fact, FactSubject } from './fact.ts';
import { factDictionary } from './fact-dictionary.ts';

/** A column of `person_now` or `household_now`: today's answer to one fact. Beside it stands `<column>_until`, a date. */
export type NowColumn = { fact: Fact; column: string; type: string };

/** The fact columns of `person_now` or `household_now`, in the order of the dictionary; restricted facts have none. */
export function nowColumns(subject: FactSubject): readonly NowColumn[] {
  return bySubject[subject];
}

/** The SQL that adds a fact to its table, for the migration that goes with a new entry of the dictionary. */
export function addColumnSql({ fact, column, type }: NowColumn): string {
  const table = `registry.${fact.subject}_now`;
  return `alter table ${table} add column ${column} ${type}, add column ${column}_until date;
grant update (${column}, ${column}_until) on ${table} to tambon_app;`;
}

const sqlTypes: Record<Fact['type'], string> = {
  boolean: 'boolean',
  number: 'integer',
  money: 'bigint',
  date: 'date',
  choice: 'text',
  text: 'text',
  set: 'text[]',
};

const bySubject: Record<FactSubject, readonly NowColumn[]> = {
  person: columnsOf('person'),
  household: columnsOf('household'),
};

function columnsOf(subject: FactSubject): readonly NowColumn[] {
  return factDictionary
    .filter((fact) => fact.subject === subject && fact.sensitivity !== 'restricted')
    .map((fact) => ({ fact, column: columnName(fact), type: sqlTypes[fact.type] }));
}

function columnName(fact: Fact): string {
  return fact.key.replaceAll('.', '_');
}
