import { useEffect, useRef, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Chip, type Tone } from '../../../ui/Chip.tsx';
import { DueChip } from '../../../ui/DueChip.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { whoOf } from '../packet.ts';
import { AnswerActs } from './AnswerActs.tsx';
import { Asides } from './Asides.tsx';
import { FindingForm } from './FindingForm.tsx';
import { ClimbSteps } from './ClimbSteps.tsx';
import { Packet } from './Packet.tsx';
import type { Request } from './request.ts';
import { SaidList } from './SaidList.tsx';

type PacketPanelProps = {
  which: { area: string; referral: string; about: string };
  /** Opened by pressing its name: what is read next is in here. */
  takesFocus: boolean;
  /** The keys of answering mean this request; not while others are picked. */
  keys: boolean;
  onClose: () => void;
  onNext: (() => void) | undefined;
};

/** One request beside the inbox: its packet, what was said of it, and the answers. */
export function PacketPanel({ which, takesFocus, keys, onClose, onNext }: PacketPanelProps): ReactNode {
  const t = useWords('referrals');
  const { data, problem, again } = useAsk<Request>('referrals.get-referral', which);
  const inside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) inside.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <SidePanel
      title={
        data === undefined ? t('packet') : <span className="referrals-person">{whoOf(data.packet)}</span>
      }
      before={data !== undefined && <PacketMarks request={data} />}
      needsYou={data?.turn === 'organisation' && data.clock.days_left <= 0}
      onClose={onClose}
    >
      <div ref={inside} tabIndex={-1} className="referrals-inside">
        {data === undefined && problem === null && <Loading lines={8} />}
        {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
        {data !== undefined && (
          <>
            <ClimbSteps climbs={data.climbs} due_on={data.clock.due_on} open={data.turn !== null} />
            <Packet packet={data.packet} sentBy={data.sent_by} />
            {data.said.length > 0 && (
              <>
                <h3 className="subhead">{t('said')}</h3>
                <SaidList said={data.said} />
              </>
            )}
            <Asides area={which.area} asked={data.asked} findings={data.findings} mayTake={false} />
            <AnswerActs request={data} keys={keys} onNext={onNext} />
            {data.turn !== null && <FindingForm request={data} />}
          </>
        )}
      </div>
    </SidePanel>
  );
}

function PacketMarks({ request }: { request: Request }) {
  const t = useWords('referrals');
  return (
    <p className="row">
      {request.turn !== null && <DueChip days={request.clock.days_left} />}
      {request.state !== 'sent' && (
        <Chip tone={tones[request.state] ?? 'plain'}>{t(`state.${request.state}`)}</Chip>
      )}
    </p>
  );
}

const tones: Partial<Record<Request['state'], Tone>> = {
  accepted: 'wait',
  more_information: 'ask',
  delivered: 'ok',
  declined: 'bad',
};
