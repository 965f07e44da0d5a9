import { useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { goToFirstFault } from '../../../ui/first-fault.ts';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { publicRelations, type PublicMember } from '../public-household.ts';

type Row = { id: string; relation: PublicMember['relation']; age: string; sex: PublicMember['sex'] | null };

/** Who lives in the house: how they stand to the one who asks, age and sex. No names. */
export function OpenPeople(props: {
  members: readonly PublicMember[];
  onDone: (members: PublicMember[]) => void;
}): ReactNode {
  const t = useWords('eligibility');
  const [rows, setRows] = useState<readonly Row[]>(() =>
    props.members.length > 0
      ? props.members.map((one) => ({ ...one, age: String(one.age) }))
      : [{ id: 'm1', relation: 'me', age: '', sex: null }],
  );
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = (at: number, part: Partial<Row>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));

  function begin() {
    const members = rows.flatMap((row) => memberOf(row) ?? []);
    if (members.length === rows.length) return props.onDone(members);
    setTried(true);
    requestAnimationFrame(() => form.current && goToFirstFault(form.current));
  }

  return (
    <form
      ref={form}
      className="stack loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <div>
        <h1 tabIndex={-1}>{t('public.title')}</h1>
        <p className="large">{t('public.promise')}</p>
        <p className="muted">{t('public.people_first')}</p>
      </div>
      {rows.map((row, at) => (
        <fieldset key={row.id} className="eligibility-public-person stack tight">
          <legend>{at === 0 ? t('public.relation.me') : t('public.person', { n: at + 1 })}</legend>
          {at > 0 && (
            <SelectField
              label={t('public.relation')}
              value={row.relation}
              options={publicRelations
                .filter((value) => value !== 'me')
                .map((value) => ({ value, label: t(`public.relation.${value}`) }))}
              onChange={(value) => change(at, { relation: value as Row['relation'] })}
            />
          )}
          <RadioPick
            label={t('public.sex')}
            value={row.sex}
            choices={[
              { value: 'F', label: t('public.sex.F') },
              { value: 'M', label: t('public.sex.M') },
            ]}
            error={tried && row.sex === null ? t('public.sex_missing') : undefined}
            onChange={(sex) => change(at, { sex })}
          />
          <TextField
            label={t('public.age')}
            hint={t('public.age_hint')}
            value={row.age}
            suffix={t('public.years')}
            inputMode="numeric"
            maxLength={3}
            error={tried && ageOf(row) === null ? t('public.age_missing') : undefined}
            onChange={(age) => change(at, { age })}
          />
          {at > 0 && (
            <Button
              look="quiet"
              icon="close"
              label={`${t('public.remove')} ${t('public.person', { n: at + 1 })}`}
              onPress={() => setRows(rows.filter((_, index) => index !== at))}
            >
              {t('public.remove')}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        icon="plus"
        wide
        reason={rows.length >= 15 ? t('public.enough_people') : undefined}
        onPress={() => setRows([...rows, { id: nextId(rows), relation: 'child', age: '', sex: null }])}
      >
        {t('public.add_person')}
      </Button>
      <Button type="submit" look="go" big wide>
        {t('public.begin')}
      </Button>
    </form>
  );
}

function memberOf(row: Row): PublicMember | null {
  const age = ageOf(row);
  return age === null || row.sex === null ? null : { id: row.id, relation: row.relation, age, sex: row.sex };
}

// Thai digits are digits too.
function ageOf({ age }: Row): number | null {
  const plain = age.trim().replace(/[๐-๙]/g, (digit) => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)));
  return /^\d{1,3}$/.test(plain) && Number(plain) <= 120 ? Number(plain) : null;
}

function nextId(rows: readonly Row[]): string {
  return `m${Math.max(...rows.map(({ id }) => Number(id.slice(1)))) + 1}`;
}
