import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { FindHere } from './FindHere.tsx';
import type { FoundHere } from './life-typed.ts';
import type { PersonFile } from './person-file.ts';

type PhonesFormProps = { area: string; file: PersonFile; onClose: () => void };
type Phone = { key: string; number: string; whose: string };

/** More telephones and whose they are, and the parents of somebody. */
export function PhonesForm({ area, file, onClose }: PhonesFormProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [whose, setWhose] = useState(file.phone_whose ?? '');
  const [phones, setPhones] = useState<Phone[]>(() =>
    [...file.other_phones, { number: '', whose: '' }].map((one) => ({
      key: newId(),
      number: one.number,
      whose: one.whose ?? '',
    })),
  );
  const [mother, setMother] = useState(found(file.mother));
  const [father, setFather] = useState(found(file.father));
  const error = fieldErrors(problem, lang);
  const written = phones.filter((one) => one.number.trim() !== '' || one.whose.trim() !== '');
  const put = (key: string, part: Partial<Phone>) =>
    setPhones((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save(false);
      }}
    >
      <TextField
        label={t('phone_whose_first')}
        hint={t('phone_whose_hint')}
        optional
        maxLength={60}
        error={error['change.phone_whose']}
        value={whose}
        onChange={setWhose}
      />
      {phones.map((one, at) => (
        <div key={one.key} className="registry-person-fields">
          <TextField
            label={t('phone_more', { n: at + 2 })}
            optional
            type="tel"
            maxLength={40}
            error={error[`change.other_phones.${written.indexOf(one)}.number`]}
            value={one.number}
            onChange={(number) => put(one.key, { number })}
          />
          <TextField
            label={t('phone_whose', { n: at + 2 })}
            optional
            maxLength={60}
            error={error[`change.other_phones.${written.indexOf(one)}.whose`]}
            value={one.whose}
            onChange={(text) => put(one.key, { whose: text })}
          />
        </div>
      ))}
      {phones.length < 5 && (
        <div className="acts">
          <Button
            look="quiet"
            icon="plus"
            onPress={() => setPhones((before) => [...before, { key: newId(), number: '', whose: '' }])}
          >
            {t('phone_another')}
          </Button>
        </div>
      )}
      <FindHere
        area={area}
        label={t('life_mother')}
        error={error['change.mother']}
        picked={mother}
        onPick={setMother}
      />
      <FindHere
        area={area}
        label={t('life_father')}
        error={error['change.father']}
        picked={father}
        onPick={setFather}
      />
      {problem !== null && (
        <Refused
          problem={problem}
          acts={
            problem.code === 'parent_young_ask' ? (
              <Button onPress={() => void save(true)}>{t('life_parent_right')}</Button>
            ) : undefined
          }
        />
      )}
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('save_phones')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );

  async function save(sure: boolean) {
    const change = {
      phone_whose: whose,
      other_phones: written.map(({ number, whose: of }) => ({ number, whose: of })),
      mother: mother?.person ?? null,
      father: father?.person ?? null,
    };
    const { person, version: seen } = file;
    const done = await run('registry.change-person', { area, person, seen, change, sure });
    if (done !== null) onClose();
  }
}

function found(one: { person: string; name: string } | null): FoundHere | null {
  return one === null ? null : { ...one, family: '', household: '', home: '' };
}
