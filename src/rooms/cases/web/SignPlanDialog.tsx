import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { fullName, membersOf, useFamilyFile } from '../../registry/web/public.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { signingWays } from '../family-plan.ts';
import type { CaseFile, PlanOfCase } from './case-file.ts';
import { FormDialog } from './FormDialog.tsx';
import { PhotoField } from './PhotoField.tsx';
import { usePhotos } from './use-photos.ts';

/** Somebody of the family signs a version of its plan, before a witness; with a photo of the paper when there is one. */
export function SignPlanDialog(props: { file: CaseFile; plan: PlanOfCase; onClose: () => void }): ReactNode {
  const { file, plan, onClose } = props;
  const t = useWords('cases');
  const lang = useLanguage();
  const format = useFormat();
  const reader = useDateReader();
  const { me } = useMe();
  const { run, busy, problem } = useDo();
  const family = useFamilyFile(file.area, file.home.family);
  const photos = usePhotos(file.area, file.restricted, 'document');
  const [signature] = useState(newId);
  const [person, setPerson] = useState('');
  const [how, setHow] = useState<(typeof signingWays)[number]>('paper');
  const [witness, setWitness] = useState(me.name);
  const [on, setOn] = useState<string | null>(format.today());
  const [checked, setChecked] = useState(false);
  const errors = fieldErrors(problem, lang);
  const people =
    family.data === undefined ? [] : membersOf(family.data).filter((one) => one.state === 'alive');
  return (
    <FormDialog
      title={t('sign_version', { n: plan.version })}
      send={t('sign_now')}
      busy={busy || photos.sending}
      problem={photos.problem ?? problem}
      wrong={person === '' || on === null || witness.trim() === ''}
      onCheck={() => setChecked(true)}
      onSend={() => void send()}
      onClose={onClose}
    >
      <SelectField
        label={t('who_signs')}
        empty
        value={person}
        options={people.map((one) => ({ value: one.person, label: fullName(one) }))}
        error={checked && person === '' ? t('who_signs_missing') : errors['person']}
        onChange={setPerson}
      />
      <RadioPick
        label={t('signs_how')}
        value={how}
        choices={signingWays.map((value) => ({ value, label: t(`agreed_way.${value}`) }))}
        onChange={setHow}
      />
      <TextField
        label={t('agreed_witness')}
        maxLength={120}
        error={checked && witness.trim() === '' ? t('agreed_missing') : errors['witnessed_by']}
        value={witness}
        onChange={setWitness}
      />
      <DateField
        label={t('signed_on')}
        reader={reader}
        value={on}
        error={checked && on === null ? t('day_missing') : errors['signed_on']}
        onChange={setOn}
      />
      {how !== 'spoken' && (
        <PhotoField
          label={t('photo_of_paper')}
          chosen={photos.chosen.slice(0, 1)}
          error={photos.error}
          onChoose={(files) => photos.choose(files.slice(0, 1))}
          onChange={photos.change}
        />
      )}
    </FormDialog>
  );

  async function send() {
    const sent = how === 'spoken' ? [] : await photos.send();
    if (sent === null) return;
    const said = { person, how, witnessed_by: witness, signed_on: on, file: sent[0]?.file ?? null };
    if (
      (await run('cases.sign-family-plan', { area: file.area, signature, plan: plan.plan, ...said })) !== null
    )
      onClose();
  }
}
