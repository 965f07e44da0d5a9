import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import { stateOfAccount, type Account, type AccountPage } from './account.ts';
import { AccountPanel } from './AccountPanel.tsx';
import { AddAccountForm } from './AddAccountForm.tsx';
import { useMe } from './me.tsx';
import { PeopleFilters, usePeopleAsked } from './PeopleFilters.tsx';
import { PostingLine } from './PostingLine.tsx';
import { useSavePeople } from './save-people.ts';

/** The accounts of my areas: who works here, as what; adding people, their duties, and a new first password. */
export function PeopleScreen(): ReactNode {
  const t = useWords('identity');
  const { duty } = useMe();
  const navigate = useNavigate();
  const { account: open, after } = useSearch({ strict: false });
  const asked = usePeopleAsked();
  const { data, problem, again } = useAsk<AccountPage>(
    'identity.list-accounts',
    { ...asked, ...(after !== undefined && { after }) },
    { keep: true },
  );
  const columns = useColumns((account) => show(account));
  const save = useSavePeople(asked);
  const mayChange = duty === 'administrator';
  const chosen = data?.rows.find((row) => row.id === open);
  const filtered = Object.keys(asked).length > 0;

  function show(account: string | undefined) {
    void navigate({ to: '/people', search: (before) => ({ ...before, account: account ?? '' }) });
  }
  function turn(page: string) {
    void navigate({ to: '/people', search: ({ account: _open, ...before }) => ({ ...before, after: page }) });
  }

  if (data === undefined) {
    if (problem === null) return <Loading title={t('people')} lines={6} />;
    return (
      <>
        <PageHead title={t('people')} />
        <Refused problem={problem} onRetry={again} />
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t(filtered ? 'people_found' : 'people_count', { n: data.count })}
        sub={t('people_text')}
        acts={
          <span className="row" data-print="no">
            <Button icon="print" onPress={() => window.print()}>
              {t('print')}
            </Button>
            <Button icon="download" busy={save.busy} onPress={() => void save.run()}>
              {t('save_csv')}
            </Button>
            {mayChange && (
              <Button look="go" icon="plus" onPress={() => show('new')}>
                {t('add_account')}
              </Button>
            )}
          </span>
        }
      />
      <PeopleFilters />
      <div className={open === undefined ? undefined : 'columns side-380'}>
        <div>
          {data.rows.length === 0 && <Empty>{t(filtered ? 'people_none' : 'people_empty')}</Empty>}
          {data.rows.length > 0 && (
            <Table
              caption={t('people')}
              columns={columns}
              rows={data.rows}
              rowKey={(row) => row.id}
              current={chosen?.id ?? null}
            />
          )}
          <div className="acts below" data-print="no">
            {after !== undefined && <Button onPress={() => turn('')}>{t('first_page')}</Button>}
            {data.next !== null && <Button onPress={() => turn(data.next ?? '')}>{t('next_page')}</Button>}
          </div>
        </div>
        {open === 'new' && mayChange && (
          <SidePanel takesFocus title={t('add_account')} onClose={() => show(undefined)}>
            <AddAccountForm onClose={() => show(undefined)} />
          </SidePanel>
        )}
        {chosen !== undefined && (
          <SidePanel key={chosen.id} title={chosen.name} onClose={() => show(undefined)}>
            <AccountPanel account={chosen} mayChange={mayChange} />
          </SidePanel>
        )}
      </div>
    </>
  );
}

function useColumns(open: (account: string) => void): Column<Account>[] {
  const t = useWords('identity');
  return [
    {
      key: 'name',
      head: t('name'),
      names: true,
      cell: (row) => (
        <span className="row">
          <button type="button" className="link-button identity-name" onClick={() => open(row.id)}>
            {row.name}
          </button>
          {stateOfAccount(row) === 'suspended' && <Chip tone="bad">{t('state.suspended')}</Chip>}
          {stateOfAccount(row) === 'left' && <Chip>{t('state.left')}</Chip>}
          {row.must_change && <Chip tone="soon">{t('must_change')}</Chip>}
        </span>
      ),
    },
    { key: 'username', head: t('username'), folded: t('username'), cell: (row) => row.username },
    {
      key: 'postings',
      head: t('postings'),
      cell: (row) => {
        const now = row.postings.filter((posting) => posting.state !== 'ended');
        if (now.length === 0) return <span className="muted">{t('duty.none')}</span>;
        return now.map((posting) => <PostingLine key={posting.id} posting={posting} />);
      },
    },
    {
      key: 'phone',
      head: t('phone'),
      folded: t('phone'),
      cell: (row) => row.phone !== null && <span className="whole">{formatPhone(row.phone)}</span>,
    },
  ];
}
