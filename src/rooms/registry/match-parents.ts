import { refuse } from '../../platform/refuse.ts';
import { findParent } from './find-person-row.ts';
import { parentOddity, youngestParent } from './parent-age.ts';
import type { Tx } from './tables.ts';

type Child = {
  id: string;
  title: string | null;
  name: string;
  birth: string | null;
  mother: string | null;
  father: string | null;
};
type Wanted = {
  mother?: string | null | undefined;
  father?: string | null | undefined;
  birth_date?: string | null | undefined;
};

/** Refuses parents who cannot be, after a change: not on file, the child itself, both the same, or born after the child. Very young ones are asked about. */
export async function refuseParents(
  tx: Tx,
  area: string,
  child: Child,
  change: Wanted,
  sure: boolean,
): Promise<void> {
  const { mother, father, birth_date } = change;
  if (mother === undefined && father === undefined && birth_date === undefined) return;
  const after = {
    mother: mother === undefined ? child.mother : mother,
    father: father === undefined ? child.father : father,
  };
  const birth = birth_date === undefined ? child.birth : birth_date;
  for (const field of ['mother', 'father'] as const) {
    const person = after[field];
    if (person === null) continue;
    if (person === child.id || (field === 'father' && person === after.mother))
      throw refuse('parents_are_one', { field: `change.${field}` });
    const parent = await findParent(tx, area, person);
    if (!parent) throw refuse('person_unknown', { field: `change.${field}` }, 404);
    const odd = parentOddity(parent.birth, birth);
    const at = birth_date === undefined ? `change.${field}` : 'change.birth_date';
    if (odd === 'older')
      throw refuse('child_older_than_parent', {
        field: at,
        name: parent.name,
        child: `${child.title ?? ''}${child.name}`,
      });
    if (odd === 'young' && !sure)
      throw refuse('parent_young_ask', { field: at, name: parent.name, years: youngestParent });
  }
}
