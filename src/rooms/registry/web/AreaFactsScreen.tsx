import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import { useMe } from '../../identity/web/public.ts';
import type { FactTold } from '../fact-told.ts';
import { AreaFactDialog } from './AreaFactDialog.tsx';
import { useFactWords } from './fact-words.ts';

type AreaFact = { key: string; used: FactTold | null; expired: boolean };

/** What holds for everybody of an area, said once: a declared disaster, an ordinance, a project with room. */
export function AreaFactsScreen(): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const areas = useMe().posting?.areas ?? [];
  const [chosen, setChosen] = useState(areas[0]?.id);
  const area = areas.find((one) => one.id === chosen);
  if (area === undefined) return <Empty>{t('no_area')}</Empty>;
  return (
    <>
      <PageHead title={t('area_facts_of', { area: area[`name_${lang}`] })} sub={t('area_facts_text')} />
      {areas.length > 1 && (
        <SelectField
          label={t('area')}
          value={area.id}
          options={areas.map((one) => ({ value: one.id, label: one[`name_${lang}`] }))}
          onChange={setChosen}
        />
      )}
      <AreaFacts key={area.id} area={area.id} />
    </>
  );
}

function AreaFacts({ area }: { area: string }) {
  const t = useWords('registry');
  const [answering, setAnswering] = useState<string | null>(null);
  const { data, problem, again } = useAsk<{ facts: AreaFact[] }>('registry.list-area-facts', { area });
  const columns = useColumns(setAnswering);
  if (data === undefined)
    return problem === null ? <Loading lines={6} /> : <Refused problem={problem} onRetry={again} />;
  return (
    <>
      <Table caption={t('area_facts')} columns={columns} rows={data.facts} rowKey={(one) => one.key} />
      {answering !== null && (
        <AreaFactDialog area={area} factKey={answering} onClose={() => setAnswering(null)} />
      )}
    </>
  );
}

function useColumns(answer: (key: string) => void): Column<AreaFact>[] {
  const t = useWords('registry');
  const say = useFactWords();
  return [
    { key: 'label', head: t('fact'), names: true, cell: (one) => say.label(one.key) },
    {
      key: 'answer',
      head: t('answer'),
      cell: (one) => <b>{one.used === null ? t('never_asked') : say.answer(one.key, one.used)}</b>,
    },
    {
      key: 'source',
      head: t('source'),
      cell: (one) =>
        one.used !== null && (
          <span className={one.expired ? 'source old' : 'source'}>
            {say.source(one.used, true)}
            {one.expired && ` · ${t('ask_again')}`}
          </span>
        ),
    },
    {
      key: 'act',
      head: <span className="hidden-words">{t('act')}</span>,
      number: true,
      aside: true,
      cell: (one) => (
        <Button
          look="quiet"
          label={`${t('answer_area')} ${say.label(one.key)}`}
          onPress={() => answer(one.key)}
        >
          {t('answer_area')}
        </Button>
      ),
    },
  ];
}
