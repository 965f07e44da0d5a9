import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Conditions } from '../../../ui/Conditions.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { CaseTable } from '../case-table.ts';
import type { CaseReasons } from '../trial.ts';
import { asking, caseFrom, valuesOf, type MadeUp } from './case-try.ts';
import { MadeUpFact } from './MadeUpFact.tsx';
import { useReasons } from './right-words.ts';
import type { RuleWords } from './rule-words.ts';
import { FactPick } from './TestFields.tsx';

type Case = CaseTable['cases'][number];
type TryCaseProps = {
  /** Which rule: `{ service }`, `{ service, version }` or `{ draft }`. */
  tried: object;
  table: CaseTable;
  /** The case to begin with; the example of the table when there is none. */
  from: Case | undefined;
  words: RuleWords;
  onClose: () => void;
  /** Keeps what was tried as a case of a draft. */
  onKeep?: ((one: Case) => void) | undefined;
};

/** A made-up case beside its rule: change a value, and see what the rule says and why. */
export function TryCase({ tried, table, from, words, onClose, onKeep }: TryCaseProps): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const reader = useDateReader();
  const reasons = useReasons();
  const [values, setValues] = useState<MadeUp>(() => valuesOf(table, from));
  const [on, setOn] = useState(from?.on ?? table.on);
  const [name, setName] = useState('');
  const { data, problem } = useAsk<CaseReasons>(
    'eligibility.get-case-reasons',
    { ...tried, ...asking(table, from, values, on) },
    { keep: true },
  );
  const set = (key: string, value: unknown) => setValues({ ...values, [key]: value });
  return (
    <SidePanel title={t('case_try_title')} onClose={onClose} takesFocus>
      <div className="stack">
        <div aria-live="polite">
          {problem !== null && <Refused problem={problem} />}
          {data && (
            <>
              <h3 className="subhead">{t(`why.${data.verdict}`)}</h3>
              <Sum data={data} />
              <Conditions items={reasons(data.conditions)} />
              {data.missing.length > 0 && (
                <p className="source">
                  {t('case_missing', { facts: data.missing.map(({ label }) => label[lang]).join(', ') })}
                </p>
              )}
            </>
          )}
        </div>
        <h3 className="subhead">{t('case_values')}</h3>
        <DateField
          label={t('case_on')}
          reader={reader}
          value={on}
          onChange={(day) => day?.length === 10 && setOn(day)}
        />
        {Object.entries(values).map(([key, value]) => (
          <MadeUpFact
            key={key}
            factKey={key}
            fact={words.fact(key)}
            value={value}
            onChange={(next) => set(key, next)}
          />
        ))}
        <FactPick
          label={t('case_add_fact')}
          words={words}
          value=""
          clearsAfterPick
          onPick={(fact) => fact && !(fact.key in values) && set(fact.key, null)}
        />
        {onKeep && data && (
          <div className="stack tight">
            <TextField label={t('case_name')} maxLength={200} value={name} onChange={setName} />
            <div className="acts">
              <Button
                look="go"
                reason={name.trim() === '' ? t('case_name_first') : undefined}
                onPress={() => onKeep(caseFrom(table, from, { th: name.trim(), on, values, came: data }))}
              >
                {t('case_keep')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </SidePanel>
  );
}

function Sum({ data }: { data: CaseReasons }) {
  const lang = useLanguage();
  const format = useFormat();
  if (data.baht === null) return null;
  const ends = typeof data.baht === 'number' ? [data.baht] : data.baht;
  return (
    <p className="eligibility-amount">
      {ends.map((one) => format.baht(Math.round(one * 100))).join('–')}
      {data.step !== null && <small>{data.step[lang]}</small>}
    </p>
  );
}
