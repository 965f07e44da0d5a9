import { fault, matchesIn, type Fault, type Tree } from './tree.ts';
import { orderOf } from './zones.ts';

/** Migrations are named `<UTC minute>_<room>_<what>.sql`, each in a minute of its own, and take nothing away undecided. */
export function migrations(tree: Tree): Fault[] {
  const paths = [...tree.keys()].filter((path) => path.startsWith('db/migrations/'));
  const minutes = new Map<string, string>();
  return paths.toSorted().flatMap((path) => {
    const [, minute = '', room = ''] = form.exec(path) ?? [];
    if (!isMinute(minute) || !['platform', ...orderOf(tree)].includes(room))
      return [fault(path, 1, 'is not named <UTC minute>_<room>_<what>.sql.')];
    const before = minutes.get(minute);
    minutes.set(minute, path);
    const twice = before ? [fault(path, 1, `has the same minute as ${before}.`)] : [];
    return [...twice, ...takesAway(tree, path)];
  });
}

const form = /^db\/migrations\/(\d{12})_([a-z]+)_[a-z0-9]+(?:_[a-z0-9]+)*\.sql$/;

function isMinute(minute: string): boolean {
  const [, y, mo, d, h, mi] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(minute) ?? [];
  const iso = `${y}-${mo}-${d}T${h}:${mi}:00.000Z`;
  return !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString() === iso;
}

// What is dropped is gone for everybody: the file names the decision (`-- decision 0012`) that says why.
function takesAway(tree: Tree, path: string): Fault[] {
  const text = tree.get(path) ?? '';
  const [, decision] = /--\s*decision\s+(\d{4})\b/i.exec(text) ?? [];
  const decided = decision && [...tree.keys()].some((one) => one.startsWith(`docs/decisions/${decision}-`));
  if (decided) return [];
  return matchesIn(text.replaceAll(/--[^\n]*/g, ''), /\b(drop\s+(table|schema|column)|truncate)\b/gi).map(
    ({ found, line }) => fault(path, line, `says ${found[0].toLowerCase()} without a decision.`),
  );
}
