import { openIdNumber, sealIdNumber } from './id-seal.ts';
import { type LifeChange } from './life-event.ts';
import { isNationalId } from './national-id.ts';
import type { NewPerson } from './person.ts';

/** A change as it is kept while it waits: identity numbers sealed, bound to the person who will have them. */
export function sealChange(change: LifeChange): string {
  return JSON.stringify(
    withPeople(change, (one) => {
      const { id_number, ...rest } = one;
      return {
        ...rest,
        id_number: id_number && sealIdNumber(id_number.written, one.person).toString('base64'),
      };
    }),
  );
}

/** A change that was kept, with its identity numbers, for confirming it. */
export function openChange(kept: unknown): LifeChange {
  return withPeople(kept as LifeChange, (one) => {
    const sealed: unknown = one.id_number;
    if (typeof sealed !== 'string') return { ...one, id_number: null };
    const written = openIdNumber(Buffer.from(sealed, 'base64'), one.person);
    return { ...one, id_number: { written, verified: isNationalId(written) } };
  }) as LifeChange;
}

function withPeople(change: LifeChange, turn: (one: NewPerson) => unknown): unknown {
  if (change.kind === 'birth') return { ...change, child: turn(change.child) };
  if (change.kind === 'move_in') return { ...change, people: change.people.map((one) => turn(one)) };
  return change;
}
