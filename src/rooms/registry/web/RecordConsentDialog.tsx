import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors, problemOf, type Problem } from '../../../platform/web/problem-said.ts';
import { sendFile } from '../../../platform/web/send-file.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { goToFirstFault } from '../../../ui/first-fault.ts';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { consentKinds, consentWays, type ConsentKind } from '../consent.ts';
import { consentToSend, emptyConsent, missingOf, type ConsentTyped } from './consent-typed.ts';
import { GivenBy } from './GivenBy.tsx';
import { membersOf, type FamilyFile } from './family-file.ts';
import { fullName } from './person-words.ts';

type Organisation = { id: string; name_th: string; name_en: string };
type RecordConsentDialogProps = { area: string; file: FamilyFile; onClose: () => void };

/** What somebody of the family agrees to, with whom, until when, before whom; with the photo of the paper when there is one. */
export function RecordConsentDialog({ area, file, onClose }: RecordConsentDialogProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const reader = useDateReader();
  const { me } = useMe();
  const people = membersOf(file).filter((one) => one.state === 'alive');
  const [typed, setTyped] = useState(() => emptyConsent(people[0]?.person ?? '', me.name));
  const [photo, setPhoto] = useState<File | null>(null);
  const [checked, setChecked] = useState(false);
  const { run, busy, problem } = useDo();
  const [photoProblem, setPhotoProblem] = useState<Problem | null>(null);
  const organisations = useAsk<Organisation[]>('identity.find-organisations', { area });
  const missing = missingOf(typed);
  const errors = fieldErrors(problem, lang);
  const change = (part: Partial<ConsentTyped>) => setTyped({ ...typed, ...part });
  const wrong = (field: keyof ConsentTyped) =>
    checked && missing.has(field) ? t('consent_missing') : (errors[field] ?? errors[`given.${field}`]);
  const said = photoProblem ?? problem;
  return (
    <Dialog title={t('consent_record')} roomy onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (missing.size > 0) goToFirstFault(event.currentTarget);
          else if (!busy) void save();
        }}
      >
        <SelectField
          label={t('consent_who')}
          value={typed.person}
          options={people.map((one) => ({ value: one.person, label: fullName(one) }))}
          onChange={(person) => change({ person })}
        />
        <SelectField
          label={t('consent_agrees_to')}
          empty
          value={typed.what}
          error={wrong('what')}
          options={consentKinds.map((one) => ({ value: one, label: t(`consent_what.${one}`) }))}
          onChange={(what) => change({ what: isKind(what) ? what : '' })}
        />
        <RadioPick
          label={t('consent_whom')}
          value={typed.with_whom}
          choices={(['organisation', 'centre'] as const).map((one) => ({
            value: one,
            label: t(`consent_with.${one}`),
          }))}
          onChange={(with_whom) => change({ with_whom })}
        />
        {typed.with_whom === 'organisation' && (
          <SelectField
            label={t('consent_organisation')}
            empty
            value={typed.organisation}
            error={wrong('organisation')}
            options={(organisations.data ?? []).map((one) => ({ value: one.id, label: one[`name_${lang}`] }))}
            onChange={(organisation) => change({ organisation })}
          />
        )}
        <DateField
          label={t('consent_until')}
          hint={t('consent_until_hint')}
          optional
          reader={reader}
          error={errors['until'] ?? errors['given.until']}
          value={typed.until}
          onChange={(until) => change({ until })}
        />
        <GivenBy typed={typed} wrong={wrong} onChange={change} />
        <RadioPick
          label={t('consent_how')}
          value={typed.how}
          choices={consentWays.map((one) => ({ value: one, label: t(`consent_way.${one}`) }))}
          onChange={(how) => change({ how })}
        />
        <TextField
          label={t('consent_witnessed_by')}
          maxLength={120}
          error={wrong('witnessed_by')}
          value={typed.witnessed_by}
          onChange={(witnessed_by) => change({ witnessed_by })}
        />
        <label className="field">
          <span className="field-label">{t('consent_photo')}</span>
          <input
            type="file"
            accept="image/*,application/pdf"
            onChange={(event) => setPhoto(event.target.files?.[0] ?? null)}
          />
        </label>
        {said !== null && <Refused problem={said} />}
        <div className="acts">
          <Button type="submit" look="go" busy={busy}>
            {t('consent_save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );

  async function save() {
    setPhotoProblem(null);
    try {
      const paper = photo === null ? null : await sendFile(area, photo, typed.what === 'share_restricted');
      const done = await run('registry.record-consent', { area, given: consentToSend(typed, paper) });
      if (done !== null) onClose();
    } catch (thrown) {
      setPhotoProblem(problemOf(thrown));
    }
  }
}

function isKind(text: string): text is ConsentKind {
  return (consentKinds as readonly string[]).includes(text);
}
