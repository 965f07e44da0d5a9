import type { ReactNode } from 'react';
import { useAsk } from '../platform/web/ask.ts';
import { useWords } from '../platform/web/words.ts';
import { Chip } from '../ui/Chip.tsx';

type Found = { area: string; family: string | null };
type OpenCases = { families: { area: string; family: string; open: number }[] };

/** How many cases of the families found are open, as a mark beside each of their people; asked once for the whole list. */
export function OpenCaseMarks<Row extends Found>({
  rows,
  children,
}: {
  rows: readonly Row[];
  children: (marks: (found: Row) => ReactNode) => ReactNode;
}): ReactNode {
  const t = useWords('app');
  const families = new Map(
    rows.flatMap(({ area, family }) => (family === null ? [] : [[family, { area, family }] as const])),
  );
  const { data } = useAsk<OpenCases>(
    'cases.count-open-cases',
    { families: [...families.values()].slice(0, 200) },
    { when: families.size > 0, keep: true },
  );
  const open = new Map(data?.families.map((one) => [one.family, one.open]));
  return children(({ family }) => {
    const n = family === null ? undefined : open.get(family);
    return n === undefined ? null : <Chip tone="wait">{t('search.cases_open', { n })}</Chip>;
  });
}
