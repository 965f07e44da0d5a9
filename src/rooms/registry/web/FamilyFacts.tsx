import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { differs, type FactOnFile, type FamilyFile } from './family-file.ts';
import { FactDialog } from './FactDialog.tsx';
import { FactsDiffer } from './FactsDiffer.tsx';
import { FactsOld } from './FactsOld.tsx';
import { FactsTable } from './FactsTable.tsx';
import { RecordFactDialog, type FactToRecord } from './RecordFactDialog.tsx';
import { useWhose } from './use-whose.ts';

/** What each source says of the family: first what differs or is contested, then what is too old, then everything by dimension. */
export function FamilyFacts({ area, file }: { area: string; file: FamilyFile }): ReactNode {
  const t = useWords('registry');
  const whose = useWhose(file);
  const [recording, setRecording] = useState<FactToRecord | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const open = file.facts.find((one) => idOf(one) === opened);
  const differ = file.facts.filter((one) => differs(one) || one.contested.length > 0);
  const askOf = (one: FactOnFile) => {
    setOpened(null);
    setRecording({ subject: one.subject, key: one.key, differs: differ.includes(one) });
  };
  return (
    <>
      {differ.length > 0 && (
        <Section title={t('facts_differ')} count={differ.length}>
          {differ.map((one) => (
            <FactsDiffer
              key={idOf(one)}
              area={area}
              fact={one}
              whose={whose(one.subject)}
              onAsk={() => askOf(one)}
              onOpen={() => setOpened(idOf(one))}
            />
          ))}
        </Section>
      )}
      <FactsOld area={area} file={file} onAsk={askOf} />
      <Section
        title={t('facts')}
        count={file.facts.length}
        act={
          <Button look="quiet" icon="plus" onPress={() => setRecording({ subject: null, key: null })}>
            {t('record_fact')}
          </Button>
        }
      >
        <FactsTable file={file} onOpen={(one) => setOpened(idOf(one))} />
      </Section>
      {open !== undefined && (
        <FactDialog
          area={area}
          fact={open}
          whose={whose(open.subject)}
          onAsk={() => askOf(open)}
          onCorrect={(corrects) => {
            setOpened(null);
            setRecording({ subject: open.subject, key: open.key, corrects });
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {recording !== null && (
        <RecordFactDialog area={area} file={file} start={recording} onClose={() => setRecording(null)} />
      )}
    </>
  );
}

function idOf(one: FactOnFile): string {
  return `${one.subject} ${one.key}`;
}
