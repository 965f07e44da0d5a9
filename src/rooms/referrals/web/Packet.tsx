import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { Packet as PacketSent } from '../packet.ts';
import { HelpHad, ageOf, Roster } from './PacketHousehold.tsx';
import { PacketFacts, PacketPapers } from './PacketPapers.tsx';
import { PacketReasons } from './PacketReasons.tsx';

/** A packet as it was sent: who and where, what is asked, what was had before, why it fits, papers, facts. */
export function Packet({ packet, sentBy }: { packet: PacketSent; sentBy: string | null }): ReactNode {
  const t = useWords('referrals');
  const format = useFormat();
  const lang = useLanguage();
  const { service, home } = packet;
  const about = packet.roster.find((member) => member.person === packet.person);
  const place = [home.house_no === null ? '' : t('house', { no: home.house_no }), home[`place_${lang}`]];
  return (
    <div className="referrals-packet">
      <p>
        {[about ? ageOf(about, t) : t('whole_family'), place.filter(Boolean).join(' ')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {home.phone !== null && (
        <p>
          <a href={`tel:${home.phone}`}>{t('call', { phone: home.phone })}</a>
        </p>
      )}
      <p className="large referrals-what">
        <b>
          {service[`name_${lang}`]}
          {service.amount_satang !== null && (
            <>
              {' '}
              <span className="whole">{format.baht(service.amount_satang)}</span>
            </>
          )}
        </b>
      </p>
      {packet.words !== null && <p className="said">“{packet.words}”</p>}
      <p className="source">
        {sentBy === null
          ? t('sent', { moment: format.moment(packet.made_at) })
          : t('sent_by', { moment: format.moment(packet.made_at), name: sentBy })}
      </p>
      <HelpHad packet={packet} />
      <PacketReasons packet={packet} />
      <PacketPapers packet={packet} />
      <Roster packet={packet} />
      <PacketFacts packet={packet} />
    </div>
  );
}
