import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Conditions, type ConditionState } from '../../../ui/Conditions.tsx';
import type { PublicRight } from '../public-household.ts';
import { useAmountWords } from './amount-words.ts';

/** One right as somebody at home reads it: what, how much, for whom; folded: why, which papers, where to go. */
export function OpenRight({
  right,
  nameOf,
}: {
  right: PublicRight;
  nameOf: (id: string) => string;
}): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const { full } = useAmountWords();
  const { amount, documents, channels, lacking, reasons } = right;
  return (
    <li>
      <h3>{right.name[lang]}</h3>
      <p className="eligibility-public-amount">
        {amount === null ? t(`public.kind.${right.kind}`) : full({ ...amount, step: null })}
      </p>
      <p className="muted">{t('public.for', { who: right.people.map(nameOf).join(', ') })}</p>
      {lacking.length > 0 && (
        <p className="muted">{t('public.lacking', { what: lacking.map((one) => one[lang]).join(' · ') })}</p>
      )}
      <details>
        <summary>
          {t('public.why_and_bring')} <span className="hidden-words">{right.name[lang]}</span>
        </summary>
        <div className="stack">
          <Conditions
            items={reasons.map(({ state, ...said }, at) => ({
              key: String(at),
              state: states[state],
              text: said[lang],
            }))}
          />
          <Part
            title={t('public.bring')}
            lines={documents.map((one) => one[lang])}
            none={t('public.bring_ask')}
          />
          <Part
            title={t('public.where')}
            lines={[...channels.map((one) => one[lang]), t('public.owner', { who: right.owner[lang] })]}
          />
          <p className="source">{right.legal_basis[lang]}</p>
          {right.unverified && <p className="source old">{t('unverified')}</p>}
        </div>
      </details>
    </li>
  );
}

const states: Record<PublicRight['reasons'][number]['state'], ConditionState> = {
  yes: 'yes',
  unknown: 'unknown',
  judge: 'judge',
};

function Part({ title, lines, none }: { title: string; lines: readonly string[]; none?: string }) {
  return (
    <div>
      <p className="subhead">{title}</p>
      {lines.length === 0 && <p>{none}</p>}
      {lines.length > 0 && (
        <ul className="eligibility-public-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
