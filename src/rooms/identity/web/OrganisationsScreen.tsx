import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import { useAsk } from '../../../platform/web/ask.ts';
import { askAll, csvOf, saveFile } from '../../../platform/web/csv.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { FilterPick } from '../../../ui/FilterPick.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import { organisationKinds, organisationStates } from '../organisation.ts';
import { useMe } from './me.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';
import { OrganisationPanel } from './OrganisationPanel.tsx';
import type { OrganisationPage, OrganisationRow } from './organisation-row.ts';
import { UseOrganisationForm } from './UseOrganisationForm.tsx';

/** The organisations that answer in my areas: adding, changing, closing them. */
export function OrganisationsScreen(): ReactNode {
  const t = useWords('identity');
  const lang = useLanguage();
  const navigate = useNavigate();
  const { posting, duty } = useMe();
  const { organisation: open, after, q, kind, state } = useSearch({ strict: false });
  const asked = {
    ...(q !== undefined && { text: q }),
    ...(kind !== undefined && { kind }),
    ...(organisationStates.some((one) => one === state) && { state }),
  };
  const { data, problem, again } = useAsk<OrganisationPage>(
    'identity.list-organisations',
    { ...asked, ...(after !== undefined && { after }) },
    { keep: true },
  );
  const [text, setText] = useState(q ?? '');
  const area = posting?.areas[0]?.id ?? '';
  const mayChange = duty === 'administrator';
  const chosen = data?.rows.find((row) => row.id === open);
  const go = (part: Record<string, string>) =>
    void navigate({
      to: '/organisations',
      search: ({ after: _page, ...before }) => ({ ...before, ...part }),
    });
  const show = (organisation: string) =>
    void navigate({ to: '/organisations', search: (before) => ({ ...before, organisation }) });
  const columns = useColumns(show);
  const save = useSave(asked);
  const filtered = Object.keys(asked).length > 0;

  if (data === undefined && problem === null) return <Loading title={t('organisations')} lines={6} />;
  return (
    <>
      <PageHead
        title={
          data === undefined
            ? t('organisations')
            : t(filtered ? 'organisations_found' : 'organisations_count', { n: data.count })
        }
        sub={t('organisations_text')}
        acts={
          <span className="row" data-print="no">
            <Button icon="download" onPress={() => void save()}>
              {t('save_csv')}
            </Button>
            {mayChange && <Button onPress={() => show('known')}>{t('use_organisation')}</Button>}
            {mayChange && (
              <Button look="go" icon="plus" onPress={() => show('new')}>
                {t('add_organisation')}
              </Button>
            )}
          </span>
        }
      />
      <div className="stack tight identity-filters" data-print="no">
        <SearchBox
          label={t('find_organisations')}
          placeholder={t('find_organisations')}
          value={text}
          onChange={(value) => {
            setText(value);
            if (value === '') go({ q: '' });
          }}
          onSubmit={(value) => go({ q: value.trim() })}
        />
        <FilterPick
          label={t('filter_state')}
          value={state ?? ''}
          choices={['', ...organisationStates].map((value) => ({
            value,
            label: t(value === '' ? 'state.all' : `state.${value}`),
          }))}
          onChange={(value) => go({ state: value })}
        />
        <SelectField
          label={t('kind')}
          empty={t('every_kind')}
          value={kind ?? ''}
          options={organisationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => go({ kind: value })}
        />
      </div>
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
      <div className={open === undefined ? undefined : 'columns side-380'}>
        <div>
          {data?.rows.length === 0 && (
            <Empty>{t(filtered ? 'organisations_none' : 'organisations_empty')}</Empty>
          )}
          {data !== undefined && data.rows.length > 0 && (
            <Table
              caption={t('organisations')}
              columns={columns}
              rows={data.rows}
              rowKey={(row) => row.id}
              current={chosen?.id ?? null}
            />
          )}
          <div className="acts below" data-print="no">
            {after !== undefined && <Button onPress={() => go({})}>{t('first_page')}</Button>}
            {data !== undefined && data.next !== null && (
              <Button onPress={() => go({ after: data.next ?? '' })}>{t('next_page')}</Button>
            )}
          </div>
        </div>
        {open === 'new' && mayChange && (
          <SidePanel takesFocus title={t('add_organisation')} onClose={() => show('')}>
            <OrganisationForm area={area} was={null} onDone={() => show('')} />
          </SidePanel>
        )}
        {open === 'known' && mayChange && (
          <SidePanel takesFocus title={t('use_organisation')} onClose={() => show('')}>
            <UseOrganisationForm area={area} onDone={() => show('')} />
          </SidePanel>
        )}
        {chosen !== undefined && (
          <SidePanel key={chosen.id} title={chosen[`short_${lang}`]} onClose={() => show('')}>
            <OrganisationPanel area={area} organisation={chosen} mayChange={mayChange} />
          </SidePanel>
        )}
      </div>
    </>
  );
}

function useColumns(open: (organisation: string) => void): Column<OrganisationRow>[] {
  const t = useWords('identity');
  const lang = useLanguage();
  const format = useFormat();
  return [
    {
      key: 'name',
      head: t('organisation'),
      names: true,
      cell: (row) => (
        <>
          <span className="row">
            <button type="button" className="link-button identity-name" onClick={() => open(row.id)}>
              {row[`short_${lang}`]}
            </button>
            {row.closed_on !== null && <Chip>{t('closed_since', { on: format.date(row.closed_on) })}</Chip>}
          </span>
          <small>{row[`name_${lang}`]}</small>
        </>
      ),
    },
    { key: 'kind', head: t('kind'), cell: (row) => t(`kind.${row.kind}`) },
    {
      key: 'phone',
      head: t('phone'),
      folded: t('phone'),
      cell: (row) => row.phone !== null && <span className="whole">{formatPhone(row.phone)}</span>,
    },
    {
      key: 'areas',
      head: t('areas'),
      folded: t('areas'),
      number: true,
      cell: (row) => format.number(row.area_count),
    },
  ];
}

// All pages of what is shown now, as a table for a spreadsheet.
function useSave(asked: object): () => Promise<void> {
  const t = useWords('identity');
  const format = useFormat();
  return async () => {
    const rows = await askAll<OrganisationRow>('identity.list-organisations', asked);
    const head = ['organisation_name_th', 'organisation_name_en', 'kind', 'phone', 'address', 'answer_days'];
    const lines = rows.map((row) => [
      row.name_th,
      row.name_en,
      t(`kind.${row.kind}`),
      row.phone,
      row.address_th,
      row.answer_days,
    ]);
    const titles = [...head, 'closed_on'].map((key) => t(key));
    const all = lines.map((line, at) => [...line, rows[at]?.closed_on ?? null]);
    saveFile(`organisations-${format.today()}.csv`, csvOf([titles, ...all]));
  };
}
