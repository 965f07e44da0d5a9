import { deadlineAfterMonths } from './calendar.ts';
import { receiptKey } from './dictionary.ts';
import type { FactDictionary } from './dictionary.ts';
import type { Expression, Literal, Operand } from './expression.ts';
import { refOf } from './fact-ref.ts';
import { measure, plain } from './observe-term.ts';
import type { Measure, Observation } from './observe-term.ts';
import type { Cell, Sheet } from './sheet.ts';
import type { TruthName } from './truth.ts';

/**
 * Reads an expression off a sheet step by step, keeping what was read. Slower than the compiled form and written
 * apart from it on purpose: the two are tested to agree.
 */
export function observe(node: Expression, sheet: Sheet, dictionary: FactDictionary): Observation {
  const inner = (child: Expression, on: Sheet = sheet): Observation => observe(child, on, dictionary);
  const size = (of: Operand): Measure => measure(of, sheet, dictionary, inner);
  const word = (key: string, holds: (cell: Cell) => boolean): Observation =>
    lookAt(key, sheet, dictionary, holds);
  switch (node.op) {
    case 'always':
      return { truth: 'true', read: [], missing: [] };
    case 'pending':
      return { truth: 'unknown', read: [], missing: [] };
    case 'all':
      return weigh(
        node.of.map((child) => inner(child)),
        'false',
        'true',
      );
    case 'any':
      return weigh(
        node.of.map((child) => inner(child)),
        'true',
        'false',
      );
    case 'not':
      return opposite(inner(node.of));
    case 'eq':
      return equal(node.of, node.value, sheet, dictionary, size);
    case 'ne':
      return opposite(equal(node.of, node.value, sheet, dictionary, size));
    case 'gte':
      return bound(size(node.of), plain(node.value), Infinity);
    case 'lt':
      return opposite(bound(size(node.of), plain(node.value), Infinity));
    case 'lte':
      return bound(size(node.of), -Infinity, plain(node.value));
    case 'gt':
      return opposite(bound(size(node.of), -Infinity, plain(node.value)));
    case 'between':
      return bound(size(node.of), plain(node.value[0]), plain(node.value[1]));
    case 'in':
      return weigh(
        node.value.map((value) => equal(node.of, value, sheet, dictionary, size)),
        'true',
        'false',
      );
    case 'not_in':
      return opposite(inner({ ...node, op: 'in' }));
    case 'includes':
      return inner({ op: 'intersects', of: node.of, value: [node.value] });
    case 'intersects':
      return word(node.of, (cell) => node.value.some((value) => (cell as readonly string[]).includes(value)));
    case 'known':
      return word(node.of, () => true);
    case 'exists':
      return word(node.of, (cell) => !['none', '', 'false'].includes(String(cell)));
    case 'receives':
      return word(receiptKey(node.service), (cell) => cell === true);
    case 'eq_field':
      return sameFact(node.of, node.field, sheet, dictionary);
    case 'within_months':
      return stillOpen(size(node.of), node.months, sheet);
    case 'some':
      return weigh(
        around(sheet, node.over).map((member) => inner(node.where, member)),
        'true',
        'false',
      );
    case 'every':
      return weigh(
        around(sheet, node.over).map((member) => inner(node.where, member)),
        'false',
        'true',
      );
  }
}

/** Joins observations: one `decisive` decides; without it any unknown leaves the whole unknown. */
function weigh(parts: readonly Observation[], decisive: TruthName, otherwise: TruthName): Observation {
  const read = parts.flatMap((part) => part.read);
  if (parts.some(({ truth }) => truth === decisive)) return { truth: decisive, read, missing: [] };
  const open = parts.filter(({ truth }) => truth === 'unknown');
  if (open.length === 0) return { truth: otherwise, read, missing: [] };
  return { truth: 'unknown', read, missing: open.flatMap(({ missing }) => missing) };
}

function opposite({ truth, read, missing }: Observation): Observation {
  if (truth === 'unknown') return { truth, read, missing };
  return { truth: truth === 'true' ? 'false' : 'true', read, missing };
}

function equal(
  of: Operand,
  value: Literal,
  sheet: Sheet,
  dictionary: FactDictionary,
  size: (of: Operand) => Measure,
): Observation {
  if (typeof of === 'string') {
    const meaning = dictionary.meanings.get(of);
    const answered = sheet.cells[dictionary.slots.get(of) ?? -1] !== undefined;
    if (meaning?.derived?.expression && !(meaning.answerable && answered)) {
      const derived = observe(meaning.derived.expression, sheet, dictionary);
      return value === true ? derived : opposite(derived);
    }
    const worded = meaning?.type === 'boolean' || meaning?.type === 'choice' || meaning?.type === 'text';
    if (worded) return lookAt(of, sheet, dictionary, (cell) => String(cell) === String(value));
  }
  if (typeof value === 'boolean') throw new Error('Only a yes/no fact can be compared with yes or no.');
  return bound(size(of), plain(value), plain(value));
}

function lookAt(
  key: string,
  sheet: Sheet,
  dictionary: FactDictionary,
  holds: (cell: Cell) => boolean,
): Observation {
  const ref = refOf(key, sheet, dictionary);
  const cell = sheet.cells[dictionary.slots.get(key) ?? -1];
  if (cell === undefined) return { truth: 'unknown', read: [ref], missing: [ref] };
  return { truth: holds(cell) ? 'true' : 'false', read: [ref], missing: [] };
}

/** Whether a number lies from `from` to `to`. */
function bound({ low, high, read, missing }: Measure, from: number, to: number): Observation {
  if (low >= from && high <= to) return { truth: 'true', read, missing: [] };
  if (high < from || low > to) return { truth: 'false', read, missing: [] };
  return { truth: 'unknown', read, missing };
}

function sameFact(left: string, right: string, sheet: Sheet, dictionary: FactDictionary): Observation {
  const one = lookAt(left, sheet, dictionary, () => true);
  const other = lookAt(right, sheet, dictionary, () => true);
  const both = weigh([one, other], 'false', 'true');
  if (both.truth === 'unknown') return both;
  const cells = [left, right].map((key) => sheet.cells[dictionary.slots.get(key) ?? -1]);
  return { ...both, truth: cells[0] === cells[1] ? 'true' : 'false' };
}

function stillOpen({ low, high, read, missing }: Measure, months: number, sheet: Sheet): Observation {
  if (!Number.isFinite(low)) return { truth: 'unknown', read, missing };
  const first = deadlineAfterMonths(low, months);
  const last = deadlineAfterMonths(high, months);
  return bound({ low: first, high: last, read, missing }, sheet.on, Infinity);
}

function around(sheet: Sheet, over: 'members' | 'others' | undefined): readonly Sheet[] {
  return over === 'others' ? sheet.members.filter((member) => member !== sheet) : sheet.members;
}
