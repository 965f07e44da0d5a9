import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { factOf } from '../fact-dictionary.ts';
import { dimensions, type Dimension } from '../fact.ts';
import { everybodyOf, type FactOnFile, type FamilyFile } from './family-file.ts';
import { useFactWords } from './fact-words.ts';
import { givenName } from './person-words.ts';

/** The five dimensions of the family logbook: what is known, how fresh, and what should be asked again. */
export function FamilyDimensions({ file }: { file: FamilyFile }): ReactNode {
  const t = useWords('registry');
  return (
    <section aria-label={t('dimensions')}>
      <h2 className="hidden-words">{t('dimensions')}</h2>
      <ul className="registry-dimensions">
        {dimensions.map((one) => (
          <DimensionOf key={one} dimension={one} file={file} />
        ))}
      </ul>
    </section>
  );
}

function DimensionOf({ dimension, file }: { dimension: Dimension; file: FamilyFile }) {
  const t = useWords('registry');
  const format = useFormat();
  const say = useFactWords();
  const facts = file.facts.filter((one) => factOf(one.key)?.dimension === dimension);
  const fresh = file.freshness[dimension];
  const old = facts.some((one) => one.expired);
  const differ = facts.filter((one) => one.others.length > 0).length;
  const people = everybodyOf(file);
  const whose = (subject: string) => {
    const person = people.find((one) => one.person === subject);
    return person === undefined ? '' : `${givenName(person)} `;
  };
  const shown = facts
    .filter((one) => one.used.state === 'value')
    .toSorted(worthFirst)
    .slice(0, 2);
  return (
    <li>
      <Icon name={icons[dimension]} />
      <h3>{t(`dimension.${dimension}`)}</h3>
      <span className={old ? 'source old' : 'source'}>
        {fresh === null ? t('never_asked') : format.ago(fresh)}
        {old && ` ${t('ask_again')}`}
      </span>
      <p>
        {shown.map((one) => (
          <span key={`${one.subject} ${one.key}`} className="registry-known">
            {whose(one.subject)}
            {say.label(one.key)}: {say.answer(one.key, one.used)}
          </span>
        ))}
        {differ > 0 && <span className="registry-known">{t('sources_differ', { n: differ })}</span>}
        {shown.length === 0 && differ === 0 && t('nothing_known')}
      </p>
    </li>
  );
}

// What differs or is new tells more than what was always so.
function worthFirst(a: FactOnFile, b: FactOnFile): number {
  return b.others.length - a.others.length || b.used.as_of.localeCompare(a.used.as_of);
}

const icons: Record<Dimension, IconName> = {
  health: 'heart',
  living: 'home',
  education: 'book',
  income: 'money',
  access: 'door',
};
