import type { ReactNode } from 'react';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { DateField, type DateReader } from '../../../ui/DateField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { declineReasons, type DeclineReason } from '../answer.ts';
import { noteLimit } from '../note.ts';
import type { AnswerTyped, AnswerWrong, WrittenKind } from './answer-typed.ts';

type AnswerFieldsProps = {
  kind: WrittenKind;
  typed: AnswerTyped;
  wrong: AnswerWrong;
  reader: DateReader;
  /** One amount for one request; several are recorded with their own. */
  oneAmount: boolean;
  onChange: (part: Partial<AnswerTyped>) => void;
};

/** What an answer needs besides its kind: why not, what was given and when, words. */
export function AnswerFields({
  kind,
  typed,
  wrong,
  reader,
  oneAmount,
  onChange,
}: AnswerFieldsProps): ReactNode {
  const t = useWords('referrals');
  const refusal = useRefusals('referrals');
  const say = (field: keyof AnswerWrong) => {
    const code = wrong[field];
    if (code === undefined) return undefined;
    return ownWords.has(code) ? t(code) : refusal(code);
  };
  return (
    <>
      {kind === 'declined' && (
        <SelectField
          label={t('reason')}
          empty
          error={say('reason')}
          value={typed.reason}
          options={declineReasons.map((value) => ({
            value,
            label: value === 'other' ? `${t('decline.other')} (${t('write_it')})` : t(`decline.${value}`),
          }))}
          onChange={(reason) => onChange({ reason: reason as DeclineReason | '' })}
        />
      )}
      {kind === 'delivered' && (
        <div className="pair">
          <DateField
            label={t('given_day')}
            reader={reader}
            error={say('given_on')}
            value={typed.given_on}
            onChange={(given_on) => onChange({ given_on })}
          />
          {oneAmount && (
            <TextField
              label={t('amount')}
              optional
              inputMode="decimal"
              suffix={t('baht')}
              error={say('amount')}
              value={typed.amount}
              onChange={(amount) => onChange({ amount })}
            />
          )}
        </div>
      )}
      {kind === 'delivered' && !oneAmount && <p className="muted">{t('each_own_amount')}</p>}
      <TextField
        label={t(kind === 'more_information' ? 'ask_what' : 'words_to_centre')}
        hint={kind === 'more_information' ? t('ask_hint') : undefined}
        lines
        optional={kind === 'delivered' || (kind === 'declined' && typed.reason !== 'other')}
        maxLength={noteLimit + 200}
        error={say('words')}
        value={typed.words}
        onChange={(words) => onChange({ words })}
      />
    </>
  );
}

// Said by these fields only; the rest are refusals of the server.
const ownWords = new Set(['reason_missing', 'date_missing', 'amount_unread']);
