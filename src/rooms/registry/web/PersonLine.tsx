import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { readPerson, type PersonTyped } from './family-typed.ts';
import { usePersonWords } from './person-words.ts';
import { WordParts } from './WordParts.tsx';

type PersonLineProps = {
  number: number;
  typed: PersonTyped;
  faulty: boolean;
  onEdit: () => void;
  onRemove: (() => void) | undefined;
};

/** A person whose fields are folded: what was understood of them in one line. */
export function PersonLine({ number, typed, faulty, onEdit, onRemove }: PersonLineProps): ReactNode {
  const t = useWords('registry');
  const say = usePersonWords();
  const read = readPerson(typed);
  const name = say.name(read);
  const shown = name === '' ? t('person_number', { n: number }) : name;
  const parts = [
    typed.relation === '' ? null : say.relation(typed.relation, read.sex),
    say.ageOf(read.birth, typed.birthUnknowable),
    read.id ? t('id_tail', { tail: read.id.written.slice(-4) }) : null,
  ];
  return (
    <div className="registry-person-line">
      <span className="registry-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <p className="row">
          <b className="large">{shown}</b>
          {faulty && <Chip tone="bad">{t('needs_mending')}</Chip>}
        </p>
        <p className="muted">
          <WordParts parts={parts} />
        </p>
      </div>
      <div className="registry-line-acts">
        <IconButton icon="pencil" label={t('edit_person', { name: shown })} onPress={onEdit} />
        {onRemove !== undefined && (
          <IconButton icon="close" label={t('remove_person', { name: shown })} onPress={onRemove} />
        )}
      </div>
    </div>
  );
}
