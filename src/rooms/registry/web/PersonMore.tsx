import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { DocumentForm } from './DocumentForm.tsx';
import { EarlierNameForm } from './EarlierNameForm.tsx';
import { EndDetail } from './EndDetail.tsx';
import type { PersonFile } from './person-file.ts';
import { fullName } from './person-words.ts';
import { PhonesForm } from './PhonesForm.tsx';

/** What else is on file of somebody: earlier names, papers, telephones, parents; each added and ended by itself. */
export function PersonMore({ area, person }: { area: string; person: string }): ReactNode {
  const t = useWords('registry');
  const { data, problem, again } = useAsk<PersonFile>('registry.get-person', { area, person });
  const [open, setOpen] = useState<'name' | 'document' | 'phones' | null>(null);
  if (data === undefined)
    return problem === null ? <Loading lines={2} /> : <Refused problem={problem} onRetry={again} />;
  const close = () => setOpen(null);
  return (
    <section className="stack registry-more" aria-label={t('more_of_person')}>
      <h3>{t('more_of_person')}</h3>
      <Lines area={area} file={data} />
      {open === null && data.state !== 'moved' && (
        <div className="acts">
          <Button icon="plus" onPress={() => setOpen('name')}>
            {t('add_earlier_name')}
          </Button>
          <Button icon="plus" onPress={() => setOpen('document')}>
            {t('add_document')}
          </Button>
          <Button icon="pencil" onPress={() => setOpen('phones')}>
            {t('change_phones')}
          </Button>
        </div>
      )}
      {open === 'name' && <EarlierNameForm area={area} person={person} onClose={close} />}
      {open === 'document' && <DocumentForm area={area} person={person} onClose={close} />}
      {open === 'phones' && <PhonesForm area={area} file={data} onClose={close} />}
    </section>
  );
}

function Lines({ area, file }: { area: string; file: PersonFile }) {
  const t = useWords('registry');
  const lang = useLanguage();
  const format = useFormat();
  const plain = [
    ...file.other_phones.map((one) => `${t('phone')} ${phoneWords(one)}`),
    ...(file.phone_whose === null ? [] : [t('first_phone_of', { whose: file.phone_whose })]),
    ...(file.mother === null ? [] : [`${t('life_mother')} ${file.mother.name}`]),
    ...(file.father === null ? [] : [`${t('life_father')} ${file.father.name}`]),
    ...(file.moved_from === null ? [] : [t('moved_from', { name: file.moved_from[`name_${lang}`] })]),
    ...(file.moved_to === null ? [] : [t('moved_to', { name: file.moved_to[`name_${lang}`] })]),
  ];
  const names = file.earlier_names;
  if (plain.length + names.length + file.documents.length === 0)
    return <p className="muted">{t('more_none')}</p>;
  return (
    <ul className="rows">
      {names.map((one) => (
        <EndDetail
          key={one.id}
          area={area}
          detail={one.id}
          kind="earlier_name"
          name={fullName(one)}
          words={t(one.until === null ? 'earlier_name' : 'earlier_name_until', {
            name: fullName(one),
            until: one.until === null ? '' : format.date(one.until),
          })}
        />
      ))}
      {file.documents.map((one) => (
        <EndDetail
          key={one.id}
          area={area}
          detail={one.id}
          kind="document"
          name={t(`document.${one.kind}`)}
          words={[
            t(`document.${one.kind}`),
            one.last4 === null ? null : t('document_tail', { tail: one.last4 }),
            one.place === null ? null : t('document_from', { place: one.place }),
            one.expires === null ? null : t('document_until', { day: format.date(one.expires) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
      {plain.map((line) => (
        <li key={line} className="item slim">
          {line}
        </li>
      ))}
    </ul>
  );
}

function phoneWords({ number, whose }: { number: string; whose: string | null }): string {
  return whose === null ? formatPhone(number) : `${formatPhone(number)} (${whose})`;
}
