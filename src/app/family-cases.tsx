import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../platform/web/ask.ts';
import { useFormat } from '../platform/web/format.ts';
import { useWords } from '../platform/web/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Refused } from '../ui/Refused.tsx';
import { RowItem, Rows } from '../ui/Rows.tsx';
import { Section } from '../ui/SectionHead.tsx';

type CaseRow = {
  case: string;
  label: string | null;
  opened_on: string;
  closed_on: string | null;
  owner: string | null;
  needs: string[];
  needs_open: number;
  restricted: boolean;
};

/** What the family has asked for so far, the newest first; open or closed. */
export function FamilyCases({ area, family }: { area: string; family: string }): ReactNode {
  const t = useWords('app');
  const { data, problem, again } = useAsk<{ rows: CaseRow[] }>('cases.list-cases', {
    area,
    family,
    state: 'all',
    limit: 20,
  });
  const open = data?.rows.filter((one) => one.closed_on === null).length;
  return (
    <Section
      title={t('family.cases')}
      count={open === undefined ? undefined : t('family.cases_open', { n: open })}
    >
      {data === undefined && problem === null && <Loading lines={2} />}
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
      {data?.rows.length === 0 && <Empty>{t('family.no_cases')}</Empty>}
      {data !== undefined && data.rows.length > 0 && (
        <Rows label={t('family.cases')}>
          {data.rows.map((one) => (
            <CaseLine key={one.case} area={area} one={one} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function CaseLine({ area, one }: { area: string; one: CaseRow }) {
  const t = useWords('app');
  const words = useWords('cases');
  const format = useFormat();
  const said = one.needs.map((need) => words(`need.${need}`)).join(' · ');
  return (
    <RowItem
      title={
        <Link className="item-title" to="/cases/$area/$case" params={{ area, case: one.case }}>
          {said}
        </Link>
      }
      marks={
        <>
          {one.closed_on === null ? (
            <Chip tone="wait">{t('family.needs_open', { n: one.needs_open })}</Chip>
          ) : (
            <Chip tone="ok">{t('family.closed', { on: format.date(one.closed_on) })}</Chip>
          )}
          {one.restricted && <Chip icon="lock">{words('restricted')}</Chip>}
        </>
      }
      text={[one.label, t('family.opened', { on: format.date(one.opened_on) }), one.owner]
        .filter((part) => part !== null)
        .join(' · ')}
    />
  );
}
