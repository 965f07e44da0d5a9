import type { ReactNode } from 'react';
import { fiscalYear } from '../../../platform/thai/fiscal-year.ts';
import { dayInThailand } from '../../../platform/thai/partial-date.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords, type Say } from '../../../platform/web/words.ts';
import { Note } from '../../../ui/Note.tsx';
import type { Packet } from '../packet.ts';

/** What this household has had from anyone in the fiscal year: looked at before anything more is given. */
export function HelpHad({ packet }: { packet: Packet }): ReactNode {
  const t = useWords('referrals');
  const format = useFormat();
  const lang = useLanguage();
  const year = fiscalYear(dayInThailand(new Date(packet.made_at)));
  return (
    <>
      <h3 className="subhead">{t('help_had', { year: lang === 'th' ? year : year - 543 })}</h3>
      {packet.help.length === 0 && <p>{t('no_help')}</p>}
      {packet.help.length > 0 && (
        <Note>
          <ul className="referrals-help">
            {packet.help.map((help) => (
              <li key={`${help.given_on} ${help.service_th} ${help.by_th} ${help.amount_satang}`}>
                <b>{help.amount_satang === null ? t('in_kind') : format.baht(help.amount_satang)}</b>{' '}
                {help[`service_${lang}`]}
                <span className="source">
                  {help[`by_${lang}`]} · {format.date(help.given_on)}
                </span>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}

/** The family, as it was when the request was sent. */
export function Roster({ packet }: { packet: Packet }): ReactNode {
  const t = useWords('referrals');
  return (
    <>
      <h3 className="subhead">{t('family', { n: packet.roster.length })}</h3>
      <ul className="referrals-roster">
        {packet.roster.map((member) => (
          <li key={member.person} className={member.person === packet.person ? 'is-about' : undefined}>
            <span className="referrals-person">{member.name}</span>{' '}
            <span className="muted">
              {[relationOf(member, t), ageOf(member, t)].filter((part) => part !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

type Member = Packet['roster'][number];

/** “34 ปี”, or “64–65 ปี” where only the year of birth is known. */
export function ageOf({ age }: Pick<Member, 'age'>, t: Say): string {
  if (age === null) return '';
  const years = age.least === age.most ? String(age.least) : `${age.least}–${age.most}`;
  return t('age', { years });
}

function relationOf({ relation }: Member, t: Say): string {
  return relation === null ? '' : t(`relation.${relation}`);
}
