import { makeDictionary } from '../../platform/rules/dictionary.ts';
import type { FactDictionary, FactMeaning } from '../../platform/rules/dictionary.ts';
import { factDictionary, meaningOf } from '../registry/public.ts';

/**
 * The facts that rules may name: those of the registry, the person's birth, and what is worked out or known from where
 * the rule is asked. `services` are the services that a rule may ask whether somebody receives.
 */
export function ruleDictionary(services: readonly string[]): FactDictionary {
  return makeDictionary([...factDictionary.map(meaningOf), ...besideRecords], services);
}

const besideRecords: readonly FactMeaning[] = [
  {
    key: 'person.birth_date',
    type: 'date',
    about: 'person',
    unknowable: 'person.birth_date_unknown_in_registry',
  },
  { key: 'person.birth_date_unknown_in_registry', type: 'boolean', about: 'person' },
  { key: 'person.sex', type: 'choice', about: 'person', options: ['F', 'M'] },
  { key: 'person.has_cid', type: 'boolean', about: 'person' },
  {
    key: 'person.age_years',
    type: 'number',
    about: 'person',
    derived: { term: { op: 'age', birth: 'person.birth_date' } },
  },
  // The applicant is the person, or the head of the family for somebody under 18.
  { key: 'applicant.birth_date', type: 'date', about: 'person' },
  {
    key: 'applicant.age_years',
    type: 'number',
    about: 'person',
    derived: { term: { op: 'age', birth: 'applicant.birth_date' } },
  },
  { key: 'applicant.annual_income', type: 'money', about: 'person', min: 0 },
  // The local authority and the province where the family is served; both are ids of our own (area, DOPA code).
  { key: 'case.lao', type: 'text', about: 'shared' },
  { key: 'case.province', type: 'text', about: 'shared' },
];
