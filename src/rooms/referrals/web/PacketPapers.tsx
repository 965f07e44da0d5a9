import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { completeness, type Packet } from '../packet.ts';

/** The service's documents: which the centre holds, which are still to come. */
export function PacketPapers({ packet }: { packet: Packet }): ReactNode {
  const t = useWords('referrals');
  const lang = useLanguage();
  const { held, missing } = completeness(packet.documents);
  if (packet.documents.length === 0) return null;
  const named = (here: boolean) =>
    packet.documents
      .filter((paper) => paper.held === here)
      .map((paper) => paper[`name_${lang}`])
      .join(' · ');
  return (
    <>
      <h3 className="subhead">
        {missing === 0 ? t('papers_all', { n: held }) : t('papers_some', { n: held, missing })}
      </h3>
      {held > 0 && (
        <p>
          <Icon name="check" /> {named(true)}
        </p>
      )}
      {missing > 0 && (
        <p className={held > 0 ? 'referrals-to-come' : undefined}>
          <b>{t('papers_to_come')}</b> {named(false)}
        </p>
      )}
    </>
  );
}

/** The facts that travel with the request, each with its day and source, and why they may be shown. */
export function PacketFacts({ packet }: { packet: Packet }): ReactNode {
  const t = useWords('referrals');
  const format = useFormat();
  const lang = useLanguage();
  const { basis } = packet;
  return (
    <>
      {packet.facts.length > 0 && (
        <>
          <h3 className="subhead">{t('facts')}</h3>
          <Facts
            items={packet.facts.map((fact) => ({
              key: `${fact.subject} ${fact.key}`,
              name: fact[`label_${lang}`],
              value: (
                <>
                  {fact.ended ? <i>{t('consent_ended')}</i> : fact[`value_${lang}`]}
                  <span className="source referrals-below">
                    {t(`source.${fact.source}`)} {format.date(fact.as_of)}
                  </span>
                </>
              ),
            }))}
          />
        </>
      )}
      <p className="source referrals-basis">
        {basis.kind === 'law' ? t('basis_law', { words: basis.words_th }) : t('basis_consent')}
        {packet.explanation?.conditions.some((one) => one.withheld) === true && ` · ${t('withheld')}`}
      </p>
    </>
  );
}
