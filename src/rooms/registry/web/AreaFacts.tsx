import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { factOf } from '../fact-dictionary.ts';
import type { SourceKind } from '../fact.ts';
import { readAnswer, typedAnswer } from './answer.ts';
import { AnswerField } from './AnswerField.tsx';
import { useFactWords } from './fact-words.ts';
import type { FactRecordTold } from './family-file.ts';

type Line = { key: string; used: FactRecordTold | null; expired: boolean };
type AreaFactsProps = {
  area: string;
  mayRecord: boolean;
  /** The fact that is being answered beside the list. */
  open: string | undefined;
  onOpen: (key: string) => void;
};

/** What holds for everybody of an area, with its source and day; each can be answered anew, and what was said stays. */
export function AreaFacts({ area, mayRecord, open, onOpen }: AreaFactsProps): ReactNode {
  const t = useWords('registry');
  const columns = useColumns(mayRecord, onOpen);
  const say = useFactWords();
  const { data, problem, again } = useAsk<{ facts: Line[] }>('registry.list-area-facts', { area });
  if (data === undefined)
    return problem === null ? <Loading lines={5} /> : <Refused problem={problem} onRetry={again} />;
  const chosen = data.facts.find((one) => one.key === open);
  return (
    <section>
      <SectionHead title={t('area_facts')} count={data.facts.length} />
      <p className="muted">{t('area_facts_text')}</p>
      <div className={chosen === undefined ? undefined : 'columns side-380'}>
        <Table
          caption={t('area_facts')}
          columns={columns}
          rows={data.facts}
          rowKey={(row) => row.key}
          current={chosen?.key ?? null}
        />
        {chosen !== undefined && mayRecord && (
          <SidePanel key={chosen.key} takesFocus title={say.label(chosen.key)} onClose={() => onOpen('')}>
            <AreaFactForm area={area} line={chosen} onDone={() => onOpen('')} />
          </SidePanel>
        )}
      </div>
    </section>
  );
}

function useColumns(mayRecord: boolean, onOpen: (key: string) => void): Column<Line>[] {
  const t = useWords('registry');
  const say = useFactWords();
  return [
    {
      key: 'fact',
      head: t('about_what'),
      names: true,
      cell: (row) =>
        mayRecord ? (
          <button type="button" className="link-button registry-fact-name" onClick={() => onOpen(row.key)}>
            {say.label(row.key)}
          </button>
        ) : (
          say.label(row.key)
        ),
    },
    {
      key: 'answer',
      head: t('answer'),
      cell: (row) =>
        row.used === null ? (
          <span className="muted">{t('area_fact_unknown')}</span>
        ) : (
          <span className="row">
            {say.answer(row.key, row.used)}
            {row.expired && <Chip tone="soon">{t('ask_again')}</Chip>}
          </span>
        ),
    },
    {
      key: 'source',
      head: t('source'),
      cell: (row) => row.used !== null && <span className="source">{say.source(row.used, true)}</span>,
    },
  ];
}

function AreaFactForm({ area, line, onDone }: { area: string; line: Line; onDone: () => void }) {
  const t = useWords('registry');
  const { run, busy, problem } = useDo();
  const fact = factOf(line.key);
  const [typed, setTyped] = useState(() =>
    fact !== undefined && line.used?.state === 'value' ? typedAnswer(fact, line.used.value) : '',
  );
  const [source, setSource] = useState<SourceKind | null>(fact?.sources[0] ?? null);
  const [source_words, setSourceWords] = useState(line.used?.source_words ?? '');
  const [checked, setChecked] = useState(false);
  if (fact === undefined) return null;
  const answer = readAnswer(fact, typed);

  async function save() {
    setChecked(true);
    if (answer === undefined || source === null) return;
    const words = source_words.trim() === '' ? null : source_words;
    const said = { fact: newId(), key: line.key, value: answer, source, source_words: words };
    if ((await run('registry.record-area-facts', { area, facts: [said] })) !== null) onDone();
  }

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      {problem !== null && <Refused problem={problem} />}
      <AnswerField
        factKey={line.key}
        value={typed}
        error={checked && answer === undefined ? t('answer_missing') : undefined}
        onChange={setTyped}
      />
      <RadioPick
        label={t('source')}
        value={source}
        choices={fact.sources.map((one) => ({ value: one, label: t(`source.${one}`) }))}
        onChange={setSource}
      />
      <TextField
        label={t('area_fact_source')}
        hint={t('area_fact_source_hint')}
        optional
        maxLength={200}
        value={source_words}
        onChange={setSourceWords}
      />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('save_answer')}
        </Button>
      </div>
    </form>
  );
}
