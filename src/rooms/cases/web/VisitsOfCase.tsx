import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { CaseFile } from './case-file.ts';
import { PlanVisitDialog } from './PlanVisitDialog.tsx';
import { VisitRow } from './VisitRow.tsx';

/** The home visits of a case: those to come, those made with what was seen, those that follow its closing. */
export function VisitsOfCase({ file, mayAct }: { file: CaseFile; mayAct: boolean }): ReactNode {
  const t = useWords('cases');
  const [planning, setPlanning] = useState(false);
  const shown = file.visits.filter((one) => one.follow_up === null || one.end?.outcome !== 'called_off');
  return (
    <Section
      title={t('visits')}
      count={shown.length}
      act={
        mayAct && (
          <Button look="quiet" icon="plus" onPress={() => setPlanning(true)}>
            {t('plan_visit')}
          </Button>
        )
      }
    >
      {shown.length === 0 ? (
        <p className="muted">{t('visits_none')}</p>
      ) : (
        <Rows label={t('visits')}>
          {shown.map((visit) => (
            <VisitRow
              key={visit.visit}
              area={file.area}
              visit={visit}
              mayRecord={mayAct}
              mayChange={mayAct}
            />
          ))}
        </Rows>
      )}
      {planning && (
        <PlanVisitDialog
          area={file.area}
          case={file.case}
          restricted={file.restricted}
          onClose={() => setPlanning(false)}
        />
      )}
    </Section>
  );
}
