import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useAnswerWords } from '../../referrals/web/public.ts';
import { Section } from '../../../ui/SectionHead.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import type { CaseFile, Happening } from './case-file.ts';

/** The story of a case, the newest first. */
export function Happenings({ file }: { file: CaseFile }): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const lang = useLanguage();
  return (
    <Section first title={t('happenings')}>
      <Timeline
        label={t('happenings')}
        items={file.happenings.map((one) => ({
          key: one.key,
          at: one.at,
          when: format.moment(one.at),
          what: (
            <>
              <b>{(spoken.has(one.kind) ? one[`short_${lang}`] : one.by) ?? t('centre')}</b>{' '}
              <What one={one} file={file} />
            </>
          ),
        }))}
      />
    </Section>
  );
}

function What({ one, file }: { one: Happening; file: CaseFile }) {
  const t = useWords('cases');
  const format = useFormat();
  const lang = useLanguage();
  const answers = useAnswerWords();
  const need = file.needs.find((each) => each.need === one.need);
  const to =
    one.kind === 'sent'
      ? t('sent_to', { to: one[`short_${lang}`] ?? '' })
      : one.to === null
        ? t(`happening.${one.kind}`)
        : t(`happening_to.${one.kind}`, { to: one.to });
  const request = need?.referrals.find((each) => each.referral === one.key);
  const words = request === undefined ? one.words : request[`service_${lang}`];
  const parts = [
    one.amount_satang === null ? '' : format.baht(one.amount_satang),
    one.code === null ? '' : codeWords(one.kind, one.code),
    need === undefined || file.needs.length < 2 ? '' : t(`need.${need.kind}`),
  ].filter((part) => part !== '');
  return (
    <>
      {to}
      {parts.length > 0 && ` · ${parts.join(' · ')}`}
      {words !== null && <p>{told.has(one.kind) ? words : `“${words}”`}</p>}
    </>
  );

  function codeWords(kind: string, code: string): string {
    if (kind === 'declined' || kind === 'withdrawn') return answers.reason(kind, code);
    return t(`${sayings[kind] ?? 'outcome'}.${code}`);
  }
}

// These an organisation says; the rest somebody of the centre did.
const spoken = new Set(['accepted', 'more_information', 'declined', 'delivered']);
// What these say are names and numbers, not somebody's words.
const told = new Set(['receipt', 'sent']);

// Whose words a code stands for, where it is no outcome.
const sayings: Readonly<Record<string, string>> = { reopened: 'reopen', visited: 'visited' };
