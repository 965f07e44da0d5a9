import { useState, type ReactNode } from 'react';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { AreaShown } from './place-row.ts';

/** The centre of an area: what stands at the head of its receipts and letters. */
export function CentreForm({ area, mayChange }: { area: AreaShown; mayChange: boolean }): ReactNode {
  const t = useWords('areas');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [saved, setSaved] = useState(false);
  const [typed, setTyped] = useState({
    name_th: area.centre_name_th,
    name_en: area.centre_name_en,
    phone: area.centre_phone === null ? '' : formatPhone(area.centre_phone),
    address_th: area.centre_address_th ?? '',
    letterhead_th: area.centre_letterhead_th ?? '',
  });
  const fields = fieldErrors(problem, lang);
  if (!mayChange)
    return (
      <section>
        <SectionHead title={t('centre_of_area')} />
        <Facts
          items={[
            { key: 'th', name: t('name_th'), value: area.centre_name_th },
            { key: 'en', name: t('name_en'), value: area.centre_name_en },
            { key: 'phone', name: t('centre_phone'), value: area.centre_phone ?? '–' },
            { key: 'address', name: t('address'), value: area.centre_address_th ?? '–' },
            { key: 'head', name: t('letterhead'), value: area.centre_letterhead_th ?? '–' },
          ]}
        />
      </section>
    );

  async function send() {
    setSaved(false);
    const phone = typed.phone.trim() === '' ? null : typed.phone;
    if ((await run('areas.change-centre', { area: area.area, ...typed, phone })) !== null) setSaved(true);
  }
  const line = (key: keyof typeof typed, label: string, max: number, hint?: string) => (
    <TextField
      label={label}
      hint={hint}
      optional={key !== 'name_th' && key !== 'name_en'}
      lines={max === 500}
      maxLength={max}
      error={fields[key]}
      value={typed[key]}
      onChange={(value) => {
        setSaved(false);
        setTyped({ ...typed, [key]: value });
      }}
    />
  );
  return (
    <section>
      <SectionHead title={t('centre_of_area')} />
      <form
        className="stack areas-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void send();
        }}
      >
        {problem !== null && Object.keys(fields).length === 0 && <Refused problem={problem} />}
        {line('name_th', t('name_th'), 200, t('centre_name_hint'))}
        {line('name_en', t('name_en'), 200)}
        {line('phone', t('centre_phone'), 60, t('centre_phone_hint'))}
        {line('address_th', t('address'), 500)}
        {line('letterhead_th', t('letterhead'), 500, t('letterhead_hint'))}
        {saved && (
          <Note tone="ok" live>
            {t('centre_saved')}
          </Note>
        )}
        <div className="acts">
          <Button type="submit" look="go" busy={busy}>
            {t('save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
