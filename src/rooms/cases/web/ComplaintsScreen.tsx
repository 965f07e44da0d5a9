import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { buttonClass } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { DueChip } from '../../../ui/DueChip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { FilterPick } from '../../../ui/FilterPick.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import type { ComplaintShown } from '../complaint.ts';
import { ComplaintOpen } from './ComplaintOpen.tsx';

/** Complaints and appeals that I may see; the one in the address stands open, with its answer or the form for it. */
export function ComplaintsScreen(): ReactNode {
  const t = useWords('cases');
  const { duty } = useMe();
  const navigate = useNavigate();
  const { state = 'open', complaint } = useSearch({ strict: false });
  const { data, problem, again } = useAsk<{ rows: ComplaintShown[] }>('cases.list-complaints', { state });
  const n = data?.rows.length ?? 0;
  return (
    <>
      <PageHead
        title={state === 'open' && n > 0 ? t('complaints_open', { n }) : t('complaints')}
        sub={t('complaints_text')}
        acts={
          <>
            <FilterPick
              label={t('complaints_state')}
              value={state}
              choices={['open', 'answered', 'all'].map((value) => ({
                value,
                label: t(`complaints.${value}`),
              }))}
              onChange={(value) => void navigate({ to: '/complaints', search: { state: value } })}
            />
            {duty === 'desk' && (
              <Link className={buttonClass()} to="/complaints/new">
                <Icon name="plus" />
                {t('complaint_new')}
              </Link>
            )}
          </>
        }
      />
      {data === undefined && problem === null && <Loading lines={6} />}
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
      {data !== undefined && n === 0 && (
        <Empty>
          <p>{t('complaints_none')}</p>
        </Empty>
      )}
      {n > 0 && (
        <Rows label={t('complaints')}>
          {data?.rows.map((row) => (
            <ComplaintRow key={row.complaint} row={row} state={state} open={row.complaint === complaint} />
          ))}
        </Rows>
      )}
    </>
  );
}

function ComplaintRow({ row, state, open }: { row: ComplaintShown; state: string; open: boolean }) {
  const t = useWords('cases');
  const format = useFormat();
  const days = Math.round((Date.parse(row.due_on) - Date.parse(format.today())) / 86_400_000);
  return (
    <li className="item">
      <div className="item-top large">
        <Link
          className="item-title"
          to="/complaints"
          search={open ? { state } : { state, complaint: row.complaint }}
          aria-expanded={open}
        >
          {t(row.kind)} <span className="whole">{row.label}</span>
        </Link>
        <Chip>{t(`complain_about.${row.about}`)}</Chip>
        {row.grave && <Chip tone="bad">{t('complaint_grave')}</Chip>}
        {row.restricted && <Chip icon="lock">{t('restricted')}</Chip>}
        {row.answer === null ? (
          <DueChip days={days} />
        ) : (
          <Chip tone="ok">{t(`complaint_outcome.${row.answer.outcome}`)}</Chip>
        )}
      </div>
      <div className="item-text stack tight">
        <p className="said">“{row.words}”</p>
        <p className="source">
          {[
            t('complaint_received', { on: format.date(row.received_on) }),
            t(`complaint_channel.${row.channel}`),
            row.name ?? t('complaint_anonymous'),
          ].join(' · ')}
        </p>
        {open && <ComplaintOpen row={row} />}
      </div>
    </li>
  );
}
