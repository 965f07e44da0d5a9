import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { noteLimit } from '../note.ts';
import { FormDialog } from './FormDialog.tsx';
import type { VisitOfCase } from './visits.ts';

type PlanVisitDialogProps = {
  area: string;
  case: string;
  restricted: boolean;
  /** One that is planned already: another day or another visitor. */
  visit?: VisitOfCase;
  onClose: () => void;
};

/** Who goes to see a family, on which day, what for. */
export function PlanVisitDialog(props: PlanVisitDialogProps): ReactNode {
  const { area, case: caseId, restricted, visit, onClose } = props;
  const t = useWords('cases');
  const lang = useLanguage();
  const format = useFormat();
  const reader = useDateReader();
  const { me } = useMe();
  const { run, busy, problem } = useDo();
  const { data } = useAsk<{ account: string; name: string; desk: boolean }[]>('identity.list-visitors', {
    area,
  });
  const [id] = useState(newId);
  const [on, setOn] = useState<string | null>(visit?.planned_for ?? format.today());
  const [visitor, setVisitor] = useState(visit?.visitor.account ?? me.account);
  const [purpose, setPurpose] = useState('');
  const [checked, setChecked] = useState(false);
  const errors = fieldErrors(problem, lang);
  return (
    <FormDialog
      title={t(visit === undefined ? 'plan_visit' : 'change_visit')}
      send={t('save_visit')}
      busy={busy}
      problem={problem}
      wrong={on === null}
      onCheck={() => setChecked(true)}
      onSend={() => void send()}
      onClose={onClose}
    >
      <DateField
        label={t('visit_on')}
        reader={reader}
        value={on}
        error={checked && on === null ? t('day_missing') : errors['planned_for']}
        onChange={setOn}
      />
      <SelectField
        label={t('visitor')}
        value={visitor}
        options={(data ?? [])
          .filter((one) => one.desk || !restricted)
          .map((one) => ({
            value: one.account,
            label: one.desk ? one.name : t('volunteer_is', { name: one.name }),
          }))}
        error={errors['visitor']}
        onChange={setVisitor}
      />
      {visit === undefined && (
        <TextField
          lines
          optional
          label={t('visit_purpose')}
          hint={t('visit_purpose_hint')}
          maxLength={noteLimit}
          value={purpose}
          onChange={setPurpose}
        />
      )}
    </FormDialog>
  );

  async function send() {
    const said = { area, planned_for: on, visitor };
    const done =
      visit === undefined
        ? await run('cases.plan-visit', {
            ...said,
            visit: id,
            case: caseId,
            purpose: purpose.trim() === '' ? null : purpose,
          })
        : await run('cases.change-visit', { ...said, visit: visit.visit });
    if (done !== null) onClose();
  }
}
