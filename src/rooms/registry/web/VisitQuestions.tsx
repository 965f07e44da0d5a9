import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { FilterPick } from '../../../ui/FilterPick.tsx';
import { dimensions, type Dimension } from '../fact.ts';
import type { FamilyFile } from './family-file.ts';
import { QuestionAsked, saidOf, type Given } from './QuestionAsked.tsx';
import { questionsOf } from './questions.ts';
import type { FactSaid } from './use-record-fact.ts';
import { useWhose } from './use-whose.ts';

export type FactsGiven = Readonly<Record<string, Given | undefined>>;

type VisitQuestionsProps = { file: FamilyFile; given: FactsGiven; onGive: (given: FactsGiven) => void };

/** What is not known of a family or too old, one dimension at a time, to be answered at a visit. What is valid is not asked again. */
export function VisitQuestions({ file, given, onGive }: VisitQuestionsProps): ReactNode {
  const t = useWords('registry');
  const whose = useWhose(file);
  const [dimension, setDimension] = useState<Dimension>('living');
  const open = questionsOf(file, dimension).filter((one) => one.open);
  return (
    <div className="stack tight">
      <FilterPick
        label={t('visit_questions')}
        value={dimension}
        choices={dimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
        onChange={(value) => setDimension(dimensions.find((one) => one === value) ?? 'living')}
      />
      {open.length === 0 && <p className="muted">{t('all_known')}</p>}
      {[...Map.groupBy(open, (one) => one.subject)].map(([subject, questions]) => (
        <section key={subject} className="registry-questions" aria-label={whose(subject)}>
          <h3 className="subhead">{whose(subject)}</h3>
          {questions.map((question) => (
            <QuestionAsked
              key={question.id}
              question={question}
              given={given[question.id]}
              wrong={false}
              onGive={(next) => onGive({ ...given, [question.id]: next })}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

/** The answers given so far that can be recorded. */
export function factsGiven(file: FamilyFile, given: FactsGiven): FactSaid[] {
  return dimensions.flatMap((dimension) =>
    questionsOf(file, dimension).flatMap((question) => saidOf(question, given[question.id]) ?? []),
  );
}
