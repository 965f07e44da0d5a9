import { useState, type ReactNode } from 'react';
import { ask, useAsk } from '../../../platform/web/ask.ts';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import { TypeAhead } from '../../../ui/TypeAhead.tsx';

type Line = {
  place: string;
  name_th: string | null;
  name_en: string | null;
  tambon_th: string;
  tambon_en: string;
  area: string;
  area_th: string;
  area_en: string;
  from: string | null;
  until: string | null;
  to_confirm: boolean;
  claim: boolean;
};
type CoverageOfAreaProps = {
  area: string;
  mayChange: boolean;
  open: string | undefined;
  onOpen: (what: string) => void;
};

/** Which villages an area holds, from when to when; and which of them are said to be others'. */
export function CoverageOfArea({ area, mayChange, open, onOpen }: CoverageOfAreaProps): ReactNode {
  const t = useWords('areas');
  const { data, problem, again } = useAsk<{ rows: Line[] }>('areas.list-coverage', { area, limit: 200 });
  const columns = useColumns(area, (data?.rows ?? []).length === 1);
  if (data === undefined)
    return problem === null ? <Loading lines={4} /> : <Refused problem={problem} onRetry={again} />;
  return (
    <section>
      <SectionHead
        title={t('coverage')}
        count={data.rows.length}
        act={
          mayChange && (
            <Button icon="pencil" onPress={() => onOpen('change')}>
              {t('change_coverage')}
            </Button>
          )
        }
      />
      <p className="muted">{t('coverage_text')}</p>
      <div className={open === undefined ? undefined : 'columns side-380'}>
        <Table
          caption={t('coverage')}
          columns={columns}
          rows={data.rows}
          rowKey={(row) => `${row.place}${row.area}${row.from ?? ''}${row.claim}`}
        />
        {open === 'change' && mayChange && (
          <SidePanel takesFocus title={t('change_coverage')} onClose={() => onOpen('')}>
            <CoverageForm area={area} onDone={() => onOpen('')} />
          </SidePanel>
        )}
      </div>
    </section>
  );
}

type Found = { code: string; path_th: string; path_en: string };

function CoverageForm({ area, onDone }: { area: string; onDone: () => void }) {
  const t = useWords('areas');
  const lang = useLanguage();
  const reader = useDateReader();
  const { run, busy, problem } = useDo();
  const [village, setVillage] = useState<Found | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [holds, setHolds] = useState<'in' | 'out'>('in');
  const [checked, setChecked] = useState(false);
  const atVillage = ['village_held_elsewhere', 'coverage_already', 'coverage_by_tambon', 'village_not_found'];
  const wrong = problem !== null && atVillage.includes(problem.code) ? problem[lang] : undefined;
  const later = problem?.code === 'coverage_later' ? problem[lang] : undefined;

  async function send() {
    setChecked(true);
    if (village === null || from === null) return;
    const input = { area, village: village.code, from, holds: holds === 'in' };
    if ((await run('areas.change-coverage', input)) !== null) onDone();
  }

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {problem !== null && wrong === undefined && later === undefined && <Refused problem={problem} />}
      <RadioPick
        label={t('what_changes')}
        value={holds}
        choices={[
          { value: 'in', label: t('comes_in') },
          { value: 'out', label: t('goes_out') },
        ]}
        onChange={setHolds}
      />
      <TypeAhead<Found>
        label={t('village')}
        hint={t('coverage_village_hint')}
        error={wrong ?? (checked && village === null ? t('village_missing') : undefined)}
        picked={village}
        load={async (text, signal) => {
          const input = { text, level: 'village', limit: 15 };
          return (await ask<{ places: Found[] }>('areas.find-places', input, signal)).places;
        }}
        toText={(one) => one[`path_${lang}`]}
        toKey={(one) => one.code}
        onPick={setVillage}
      />
      <DateField
        label={t('from')}
        error={later ?? (checked && from === null ? t('day_missing') : undefined)}
        reader={reader}
        value={from}
        onChange={setFrom}
      />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

function useColumns(area: string, alone: boolean): Column<Line>[] {
  const t = useWords('areas');
  const lang = useLanguage();
  const format = useFormat();
  return [
    {
      key: 'place',
      head: t('village'),
      names: true,
      cell: (row) => {
        const tambon = row[`tambon_${lang}`];
        if (row.claim) return t('part_of', { tambon });
        if (row.place.endsWith('00')) return t(alone ? 'all_of' : 'rest_of', { tambon });
        return t('village_of', { moo: Number(row.place.slice(-2)), name: row[`name_${lang}`] ?? '', tambon });
      },
    },
    {
      key: 'area',
      head: t('area'),
      cell: (row) => (
        <span className="row">
          {row.area === area ? <b>{row[`area_${lang}`]}</b> : row[`area_${lang}`]}
          {row.to_confirm && <Chip tone="soon">{t('to_confirm')}</Chip>}
        </span>
      ),
    },
    {
      key: 'from',
      head: t('from'),
      folded: t('from'),
      cell: (row) => (row.from === null ? t('always') : format.date(row.from)),
    },
    {
      key: 'until',
      head: t('until'),
      folded: t('until'),
      cell: (row) => (row.until === null ? t('no_end') : format.date(row.until)),
    },
  ];
}
