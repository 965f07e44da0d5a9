import { factSubjects, type Fact, type FactSubject } from './fact.ts';
import { factDictionary } from './fact-dictionary.ts';

/** A column of `person_now`, `household_now` or `area_now`: the answer in use of one fact. Beside it stands `<column>_until`, a date. */
export type NowColumn = { fact: Fact; column: string; type: string };

/** The fact columns beside one kind of subject, in the order of the dictionary. Restricted facts have none. */
export function nowColumns(subject: FactSubject): readonly NowColumn[] {
  return bySubject.get(subject) ?? [];
}

/** Where the answers in use of one kind of subject stand, and by which column the subject is found. */
export function nowTable(subject: FactSubject): { table: string; id: string } {
  return { table: `registry.${subject}_now`, id: subject === 'area' ? 'subject' : subject };
}

/** The SQL that adds columns to their tables, lets them be written, and shows them to other rooms; `npm run facts` writes it down. */
export function addColumnsSql(missing: readonly NowColumn[]): string {
  return [...Map.groupBy(missing, (one) => one.fact.subject)]
    .map(([subject, columns]) => {
      const { table } = nowTable(subject);
      const added = columns.map(
        ({ column, type }) => `  add column ${column} ${type}, add column ${column}_until date`,
      );
      const written = columns.map(({ column }) => `  ${column}, ${column}_until`);
      return `alter table ${table}
${added.join(',\n')};
grant update (
${written.join(',\n')}
) on ${table} to tambon_app;
create or replace view registry.public_${subject}_now with (security_invoker = true) as select * from ${table};
`;
    })
    .join('\n');
}

// A date may be known only as far as its year or month, so it is kept as it is written.
function sqlType({ type, digits }: Fact): string {
  if (type === 'number') return digits === undefined ? 'integer' : 'numeric';
  return sqlTypes[type];
}

const sqlTypes: Record<Exclude<Fact['type'], 'number'>, string> = {
  boolean: 'boolean',
  money: 'bigint',
  date: 'text',
  choice: 'text',
  text: 'text',
  set: 'text[]',
};

// Keys are the law's words: loan.active('older_fund') stands in loan_active_older_fund.
function columnName({ key }: Fact): string {
  return key.replaceAll(/[^a-z0-9]+/g, '_').replace(/_$/, '');
}

const bySubject: ReadonlyMap<FactSubject, readonly NowColumn[]> = new Map(
  factSubjects.map((subject) => [
    subject,
    factDictionary
      .filter((fact) => fact.subject === subject && fact.sensitivity !== 'restricted')
      .map((fact) => ({ fact, column: columnName(fact), type: sqlType(fact) })),
  ]),
);
