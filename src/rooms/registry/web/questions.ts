import { askedOfEverybody, concerns } from '../dimension-known.ts';
import { factDictionary, factOf } from '../fact-dictionary.ts';
import type { Dimension, Fact } from '../fact.ts';
import { everybodyOf, type FactOnFile, type FamilyFile } from './family-file.ts';

/** One question of the form of a dimension, with what is on file; `open`: nothing that counts today is known. */
export type Question = {
  id: string;
  subject: string;
  fact: Fact;
  before: FactOnFile | undefined;
  open: boolean;
};

/** What the form of a dimension asks: what is asked of everybody, and whatever was answered before. What is open comes first. */
export function questionsOf(file: FamilyFile, dimension: Dimension): readonly Question[] {
  const asked = askedOfEverybody(file.home.household, everybodyOf(file));
  const onFile = file.facts.flatMap((one) => {
    const fact = factOf(one.key);
    return fact && !one.restricted ? [{ subject: one.subject, fact }] : [];
  });
  const all = [...asked, ...onFile].filter(({ fact }) => fact.dimension === dimension);
  const once = new Map(all.map((one) => [idOf(one.subject, one.fact), one]));
  return [...once.values()]
    .map((one) => question(file, one.subject, one.fact))
    .toSorted((a, b) => Number(b.open) - Number(a.open));
}

/** The other questions of a dimension that may concern somebody of the house, for when they are needed. */
export function moreQuestions(file: FamilyFile, dimension: Dimension): readonly Question[] {
  const first = new Set(questionsOf(file, dimension).map(({ id }) => id));
  const facts = factDictionary.filter(
    (fact) => fact.dimension === dimension && fact.sensitivity !== 'restricted',
  );
  return facts
    .flatMap((fact) => subjectsOf(file, fact).map((subject) => question(file, subject, fact)))
    .filter(({ id }) => !first.has(id));
}

function subjectsOf(file: FamilyFile, fact: Fact): readonly string[] {
  if (fact.subject === 'household') return [file.home.household];
  if (fact.subject === 'area') return [];
  return everybodyOf(file)
    .filter((one) => one.state === 'alive' && concerns(fact, one))
    .map((one) => one.person);
}

function question(file: FamilyFile, subject: string, fact: Fact): Question {
  const before = file.facts.find((one) => one.subject === subject && one.key === fact.key);
  const open = before === undefined || before.expired || before.used.state === 'refused';
  return { id: idOf(subject, fact), subject, fact, before, open };
}

function idOf(subject: string, fact: Fact): string {
  return `${subject} ${fact.key}`;
}
