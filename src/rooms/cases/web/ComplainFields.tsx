import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { complaintSubjects } from '../complaint.ts';
import type { ComplainTyped } from './complain-typed.ts';

type ComplainFieldsProps = {
  typed: ComplainTyped;
  onChange: (typed: ComplainTyped) => void;
  faults: Record<string, string>;
  /** A decision is named already: nobody is asked what it is about. */
  decided: boolean;
};

/** The fields of a complaint, at the desk and for everybody: only the words are needed, a name is not. */
export function ComplainFields({ typed, onChange, faults, decided }: ComplainFieldsProps): ReactNode {
  const t = useWords('cases');
  const put = (part: Partial<ComplainTyped>) => onChange({ ...typed, ...part });
  const field = (key: 'words' | 'wish' | 'against' | 'name' | 'phone') => ({
    value: typed[key],
    onChange: (value: string) => put({ [key]: value }),
    error: faults[key],
  });
  return (
    <>
      {!decided && (
        <RadioPick
          label={t('complain_about')}
          choices={complaintSubjects.map((value) => ({ value, label: t(`complain_about.${value}`) }))}
          value={typed.about}
          onChange={(about) => put({ about })}
          error={faults['about']}
        />
      )}
      <TextField label={t('complain_words')} lines maxLength={4000} {...field('words')} />
      <TextField label={t('complain_wish')} optional lines maxLength={2000} {...field('wish')} />
      {!decided && (
        <TextField
          label={t('complain_against')}
          hint={t('complain_against_hint')}
          optional
          maxLength={200}
          {...field('against')}
        />
      )}
      <Checkbox
        label={t('complain_grave')}
        hint={t('complain_grave_hint')}
        checked={typed.grave}
        onChange={(grave) => put({ grave })}
      />
      <TextField
        label={t('complain_name')}
        hint={t('complain_no_name')}
        optional
        maxLength={200}
        {...field('name')}
      />
      <TextField
        label={t('complain_phone')}
        optional
        type="tel"
        inputMode="tel"
        maxLength={20}
        {...field('phone')}
      />
    </>
  );
}
