import type { ReactNode } from 'react';
import { ask } from '../../../platform/web/ask.ts';
import { useWords } from '../../../platform/web/words.ts';
import { TypeAhead } from '../../../ui/TypeAhead.tsx';
import { useHomeWords } from './home-words.ts';
import type { FoundHere } from './life-typed.ts';
import { fullName } from './person-words.ts';
import { isEnough, type PersonFound } from './use-found-people.ts';

type FindHereProps = {
  area: string;
  label: string;
  hint?: string;
  error: string | undefined;
  picked: FoundHere | null;
  onPick: (found: FoundHere | null) => void;
  /** Who cannot be meant: people of this family. */
  butFamily?: string;
};

/** Finds somebody of this area by name, number, telephone or house, for naming a person, their family or their house. */
export function FindHere(props: FindHereProps): ReactNode {
  const t = useWords('registry');
  const homeOf = useHomeWords();
  return (
    <TypeAhead<FoundHere>
      label={props.label}
      hint={props.hint ?? t('life_find_hint')}
      error={props.error}
      picked={props.picked}
      load={load}
      toText={(one) => one.name}
      toKey={(one) => one.person}
      renderItem={(one) => (
        <>
          {one.name}
          <small>{one.home}</small>
        </>
      )}
      onPick={props.onPick}
    />
  );

  async function load(text: string, signal: AbortSignal): Promise<FoundHere[]> {
    if (!isEnough(text.trim())) return [];
    const found = await ask<{ rows: PersonFound[] }>('registry.find-people', { text: text.trim() }, signal);
    return found.rows.flatMap((row) => {
      const { area, person, family, household, state } = row;
      if (area !== props.area || family === null || household === null || state !== 'alive') return [];
      if (family === props.butFamily) return [];
      return [{ person, family, household, name: fullName(row), home: homeOf(row) }];
    });
  }
}
