import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { factOf } from '../fact-dictionary.ts';
import { dimensions, type Dimension } from '../fact.ts';
import { AskDimension } from './AskDimension.tsx';
import { differs, everybodyOf, type FactOnFile, type FamilyFile } from './family-file.ts';
import { useFactWords } from './fact-words.ts';
import { givenName } from './person-words.ts';

/** The five dimensions of the family logbook: what is known, how fresh, and what should be asked again. */
export function FamilyDimensions({ area, file }: { area: string; file: FamilyFile }): ReactNode {
  const t = useWords('registry');
  const [asking, setAsking] = useState<Dimension | null>(null);
  return (
    <section aria-label={t('dimensions')}>
      <h2 className="hidden-words">{t('dimensions')}</h2>
      <ul className="registry-dimensions">
        {dimensions.map((one) => (
          <DimensionOf key={one} dimension={one} file={file} onAsk={() => setAsking(one)} />
        ))}
      </ul>
      {asking !== null && (
        <AskDimension area={area} file={file} dimension={asking} onClose={() => setAsking(null)} />
      )}
    </section>
  );
}

function DimensionOf(props: { dimension: Dimension; file: FamilyFile; onAsk: () => void }) {
  const { dimension, file, onAsk } = props;
  const t = useWords('registry');
  const format = useFormat();
  const say = useFactWords();
  const facts = file.facts.filter((one) => factOf(one.key)?.dimension === dimension && !one.restricted);
  const { asked, known, expired, oldest, latest } = file.dimensions[dimension];
  const differ = facts.filter((one) => differs(one) || one.contested.length > 0).length;
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
      <span className={expired > 0 ? 'source old' : 'source'}>
        {latest === null ? t('never_asked') : format.ago(latest)}
        {expired > 0 && ` · ${t('expired_count', { n: expired })}`}
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
      <p className="source">
        {asked > 0 && t('known_share', { known, asked })}
        {oldest !== null && oldest !== latest && ` · ${t('oldest', { at: format.date(oldest) })}`}
      </p>
      <Button look="quiet" label={`${t('ask_on')} ${t(`dimension.${dimension}`)}`} onPress={onAsk}>
        {t('ask_on')}
      </Button>
    </li>
  );
}

// What differs or is new tells more than what was always so.
function worthFirst(a: FactOnFile, b: FactOnFile): number {
  return Number(differs(b)) - Number(differs(a)) || b.used.as_of.localeCompare(a.used.as_of);
}

const icons: Record<Dimension, IconName> = {
  health: 'heart',
  living: 'home',
  education: 'book',
  income: 'money',
  access: 'door',
};
