import type { Dimension, Fact, FactSubject, Said, Sensitivity, SourceKind } from './fact.ts';

/** What an entry says beside its key, whom it is about, and its dimension. */
export type Entry = Omit<Fact, 'key' | 'subject' | 'dimension' | 'sensitivity'> & {
  sensitivity?: Sensitivity;
};
type Of<Type extends Fact['type']> = Omit<
  Entry,
  'type' | (Type extends 'choice' | 'set' ? never : 'options')
>;

/** Entries about one kind of subject and of one dimension, by their keys. */
export function factsAbout(
  subject: FactSubject,
  dimension: Dimension,
  entries: Readonly<Record<string, Entry>>,
  sensitivity: Sensitivity = 'ordinary',
): readonly Fact[] {
  return Object.entries(entries).map(([key, entry]) => ({ subject, dimension, sensitivity, key, ...entry }));
}

export const yesNo = (entry: Of<'boolean'>): Entry => ({ type: 'boolean', ...entry });
export const choice = (entry: Of<'choice'>): Entry => ({ type: 'choice', ...entry });
export const several = (entry: Of<'set'>): Entry => ({ type: 'set', ...entry });
export const count = (entry: Of<'number'>): Entry => ({ type: 'number', least: 0, ...entry });
export const money = (entry: Of<'money'>): Entry => ({ type: 'money', unit: 'satang', least: 0, ...entry });
export const day = (entry: Of<'date'>): Entry => ({ type: 'date', ...entry });
export const text = (entry: Of<'text'>): Entry => ({ type: 'text', ...entry });

/** The same in both languages. */
export const said = (th: string, en: string): Said => ({ th, en });

/** Where facts usually come from, the most reliable first: from papers, from life, from a professional's finding. */
export const papers: readonly SourceKind[] = ['register', 'document', 'agency', 'visit', 'declared'];
export const life: readonly SourceKind[] = ['visit', 'survey', 'document', 'agency', 'declared'];
export const professional: readonly SourceKind[] = ['visit', 'agency', 'declared'];
export const decided: readonly SourceKind[] = ['document', 'agency', 'declared'];
