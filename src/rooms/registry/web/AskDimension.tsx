import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { goToFirstFault } from '../../../ui/first-fault.ts';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import type { Dimension, SourceKind } from '../fact.ts';
import { useFactWords } from './fact-words.ts';
import { useWhose } from './use-whose.ts';
import type { FamilyFile } from './family-file.ts';
import { QuestionAsked, saidOf, type Given } from './QuestionAsked.tsx';
import { moreQuestions, questionsOf, type Question } from './questions.ts';
import { useRecordFact } from './use-record-fact.ts';

type AskDimensionProps = { area: string; file: FamilyFile; dimension: Dimension; onClose: () => void };

/** The form of one dimension, for a visit: what is not known or too old first, several answers at once, from one source. */
export function AskDimension({ area, file, dimension, onClose }: AskDimensionProps): ReactNode {
  const t = useWords('registry');
  const { recordAll, busy, problem, usual } = useRecordFact(area);
  const [source, setSource] = useState<SourceKind>(usual);
  const [given, setGiven] = useState<Readonly<Record<string, Given | undefined>>>({});
  const [all, setAll] = useState(false);
  const [sought, setSought] = useState('');
  const [checked, setChecked] = useState(false);
  // What is asked stays as it was when the form was opened, also when somebody else answers meanwhile.
  const [first] = useState(() => questionsOf(file, dimension));
  const [more] = useState(() => moreQuestions(file, dimension));
  const whose = useWhose(file);
  const found = useSought([...first, ...more], sought);
  const open = first.filter((one) => one.open);
  const shown = found ?? (all ? first : open);
  const answered = [...first, ...more].filter((one) => given[one.id] !== undefined);
  const give = (id: string, next: Given | undefined) => setGiven((before) => ({ ...before, [id]: next }));
  return (
    <Dialog
      title={t('ask_dimension', { dimension: t(`dimension.${dimension}`) })}
      sheet
      roomy
      onClose={onClose}
    >
      <RadioPick
        label={t('told_by')}
        value={source}
        choices={sources.map((one) => ({ value: one, label: t(`source.${one}`) }))}
        onChange={setSource}
      />
      <SearchBox
        label={t('search_questions')}
        placeholder={t('search_questions')}
        value={sought}
        onChange={setSought}
      />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          goToFirstFault(event.currentTarget);
          void save();
        }}
      >
        {shown.length === 0 && <p className="muted">{t(found === null ? 'all_known' : 'no_such_facts')}</p>}
        {[...Map.groupBy(shown, (one) => one.subject)].map(([subject, questions]) => (
          <section key={subject} className="registry-questions" aria-label={whose(subject)}>
            <h3 className="subhead">{whose(subject)}</h3>
            {questions.map((question) => (
              <QuestionAsked
                key={question.id}
                question={question}
                given={given[question.id]}
                wrong={checked && isWrong(question, given[question.id])}
                onGive={(next) => give(question.id, next)}
              />
            ))}
          </section>
        ))}
        {found === null && !all && first.length > open.length && (
          <Button look="quiet" onPress={() => setAll(true)}>
            {t('known_too', { n: first.length - open.length })}
          </Button>
        )}
        {problem !== null && <Refused problem={problem} />}
        <div className="acts">
          <Button
            type="submit"
            look="go"
            busy={busy}
            reason={answered.length === 0 ? t('answer_one_first') : undefined}
          >
            {t('save_answers', { n: answered.length })}
          </Button>
        </div>
      </form>
    </Dialog>
  );

  async function save() {
    const said = answered.flatMap((one) => {
      const made = saidOf(one, given[one.id]);
      return made === undefined ? [] : [{ ...made, source }];
    });
    if (said.length < answered.length || said.length === 0 || busy) return;
    if (await recordAll(said)) onClose();
  }
}

const sources = ['visit', 'declared', 'document', 'agency', 'survey'] as const;

function isWrong(question: Question, given: Given | undefined): boolean {
  return given !== undefined && saidOf(question, given) === undefined;
}

// What has these words in its name or its question; null while nothing is sought.
function useSought(questions: readonly Question[], sought: string): readonly Question[] | null {
  const say = useFactWords();
  const words = sought.trim().toLowerCase();
  if (words === '') return null;
  const said = ({ fact }: Question) => `${say.label(fact.key)} ${say.question(fact.key)}`.toLowerCase();
  return questions.filter((one) => said(one).includes(words)).slice(0, 20);
}
