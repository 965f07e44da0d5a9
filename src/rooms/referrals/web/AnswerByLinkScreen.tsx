import { useEffect, useState, type ReactNode } from 'react';
import { useOpen } from '../../../platform/web/use-open.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { whoOf } from '../packet.ts';
import { LinkAnswerForm } from './LinkAnswerForm.tsx';
import { Packet } from './Packet.tsx';
import type { Request } from './request.ts';

/** An organisation without an account reads one packet and answers it once. The secret stands behind # and leaves no trace on the way. */
export function AnswerByLinkScreen(): ReactNode {
  const t = useWords('referrals');
  const lang = useLanguage();
  const [link] = useState(() => location.hash.slice(1));
  const [request, setRequest] = useState<Request | null>(null);
  const [sent, setSent] = useState(false);
  const { send, problem } = useOpen<Request>('/open/referral');
  const open = () => void send({ link }).then(setRequest);
  useEffect(() => {
    if (link !== '') open();
    // Once, when the page opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (link === '') {
    return (
      <div className="page-narrow stack">
        <h1>{t('link_none')}</h1>
        <p>{t('link_none_text')}</p>
      </div>
    );
  }
  if (sent) {
    return (
      <div className="page-narrow stack">
        <h1>{t('link_thanks')}</h1>
        <Note tone="ok" live>
          <p>{t('link_thanks_text')}</p>
        </Note>
      </div>
    );
  }
  if (request === null) {
    return (
      <div className="page-narrow stack">
        <h1>{t('link_title')}</h1>
        {problem === null ? <Loading lines={8} /> : <Refused problem={problem} onRetry={open} />}
      </div>
    );
  }
  return (
    <div className="page-narrow stack">
      <h1>{t('link_title')}</h1>
      <p>{t('link_intro', { to: request.organisation[`name_${lang}`] })}</p>
      <Note tone="calm">
        <p>{t('link_secret')}</p>
      </Note>
      <h2 className="referrals-person">{whoOf(request.packet)}</h2>
      <Packet packet={request.packet} sentBy={request.sent_by} />
      <LinkAnswerForm link={link} request={request} onDone={() => setSent(true)} />
    </div>
  );
}
