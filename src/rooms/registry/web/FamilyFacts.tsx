import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import { everybodyOf, type FactOnFile, type FamilyFile } from './family-file.ts';
import { FactsDiffer } from './FactsDiffer.tsx';
import { useFactWords } from './fact-words.ts';
import { fullName } from './person-words.ts';
import { RecordFactDialog, type FactToRecord } from './RecordFactDialog.tsx';

/** What each source says of the family: first where two differ, then everything with its source and day. */
export function FamilyFacts({ area, file }: { area: string; file: FamilyFile }): ReactNode {
  const t = useWords('registry');
  const whose = useWhose(file);
  const [recording, setRecording] = useState<FactToRecord | null>(null);
  const columns = useColumns(whose, setRecording);
  const [all, setAll] = useState(false);
  const differ = file.facts.filter((one) => one.others.length > 0);
  return (
    <>
      {differ.length > 0 && (
        <Section title={t('facts_differ')} count={differ.length}>
          {differ.map((one) => (
            <FactsDiffer
              key={`${one.subject} ${one.key}`}
              area={area}
              fact={one}
              whose={whose(one.subject)}
              onAsk={() => setRecording({ subject: one.subject, key: one.key })}
            />
          ))}
        </Section>
      )}
      <Section
        title={t('facts')}
        count={file.facts.length}
        act={
          <Button look="quiet" icon="plus" onPress={() => setRecording({ subject: null, key: null })}>
            {t('record_fact')}
          </Button>
        }
      >
        {file.facts.length === 0 ? (
          <Empty>{t('no_facts')}</Empty>
        ) : (
          <Table
            caption={t('facts')}
            columns={columns}
            rows={all ? file.facts : file.facts.slice(0, FIRST)}
            rowKey={(one) => `${one.subject} ${one.key}`}
          />
        )}
        {!all && file.facts.length > FIRST && (
          <div className="acts below">
            <Button onPress={() => setAll(true)}>{t('all_facts', { n: file.facts.length })}</Button>
          </div>
        )}
      </Section>
      {recording !== null && (
        <RecordFactDialog area={area} file={file} start={recording} onClose={() => setRecording(null)} />
      )}
    </>
  );
}

const FIRST = 12;

function useColumns(
  whose: (subject: string) => string,
  record: (fact: FactToRecord) => void,
): Column<FactOnFile>[] {
  const t = useWords('registry');
  const say = useFactWords();
  return [
    {
      key: 'label',
      head: t('fact'),
      names: true,
      cell: (one) => (
        <>
          {say.label(one.key)}
          <small className="whole">{whose(one.subject)}</small>
        </>
      ),
    },
    {
      key: 'answer',
      head: t('answer'),
      cell: (one) => (
        <span className="row">
          <b>{say.answer(one.key, one.used)}</b>
          {one.others.length > 0 && <Chip tone="ask">{t('differs')}</Chip>}
        </span>
      ),
    },
    {
      key: 'source',
      head: t('source'),
      cell: (one) => (
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
        <Button look="quiet" onPress={() => record({ subject: one.subject, key: one.key })}>
          {t('answer_anew')}
          <span className="hidden-words">
            {' '}
            {say.label(one.key)} {whose(one.subject)}
          </span>
        </Button>
      ),
    },
  ];
}

/** Whom a fact is about: a person by name, or the whole house. */
export function useWhose(file: FamilyFile): (subject: string) => string {
  const t = useWords('registry');
  return (subject) => {
    const person = everybodyOf(file).find((one) => one.person === subject);
    return person === undefined ? t('whole_house') : fullName(person);
  };
}
