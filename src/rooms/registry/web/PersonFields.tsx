import type { ReactNode } from 'react';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { nameDoubts } from '../person-name.ts';
import { relations, type Relation } from '../person.ts';
import { BirthField } from './BirthField.tsx';
import { readPerson, type PersonTyped } from './family-typed.ts';
import { IdNumberField } from './IdNumberField.tsx';

type PersonFieldsProps = {
  value: PersonTyped;
  onChange: (value: PersonTyped) => void;
  /** Sentences or refusal codes by field. */
  wrong: Record<string, string>;
  autoFocus: boolean;
};

/** The fields of one person. Only a name and what they are to the head of the family must be given. */
export function PersonFields({ value, onChange, wrong, autoFocus }: PersonFieldsProps): ReactNode {
  const t = useWords('registry');
  const refusal = useRefusals('registry');
  const say = (code: string | undefined) => (code === undefined ? undefined : refusal(code));
  const set = (part: Partial<PersonTyped>) => onChange({ ...value, ...part });
  const read = readPerson(value);
  const doubt = read.name === '' ? undefined : nameDoubts(read.name)[0];
  return (
    <div className="registry-person-fields">
      <div className="wide">
        <TextField
          label={t('name')}
          hint={doubt === undefined ? t('name_hint') : t(`doubt.${doubt}`)}
          error={say(wrong['name'])}
          autoFocus={autoFocus}
          maxLength={200}
          value={value.name}
          onChange={(name) => set({ name })}
        />
      </div>
      <SelectField
        label={t('relation')}
        empty
        error={wrong['relation'] && t(wrong['relation'])}
        value={value.relation}
        options={relations.map((one) => ({ value: one, label: t(`relation.${one}`) }))}
        onChange={(relation) => set({ relation: isRelation(relation) ? relation : '' })}
      />
      <BirthField
        value={value.birth}
        unknowable={value.birthUnknowable}
        error={wrong['birth_date']?.startsWith('date_') === true ? undefined : say(wrong['birth_date'])}
        onChange={(birth, birthUnknowable) => set({ birth, birthUnknowable })}
      />
      <RadioPick
        label={t('sex')}
        value={value.sex === 'unsaid' ? 'unsaid' : read.sex}
        choices={[
          { value: 'F', label: t('sex.F') },
          { value: 'M', label: t('sex.M') },
          { value: 'unsaid', label: t('sex.unsaid') },
        ]}
        onChange={(sex) => set({ sex })}
      />
      <IdNumberField
        value={value.idNumber}
        error={say(wrong['id_number'])}
        onChange={(idNumber) => set({ idNumber })}
      />
      <TextField
        label={t('phone')}
        optional
        type="tel"
        maxLength={40}
        error={say(wrong['phone'])}
        value={value.phone}
        onChange={(phone) => set({ phone })}
      />
    </div>
  );
}

function isRelation(text: string): text is Relation {
  return (relations as readonly string[]).includes(text);
}
