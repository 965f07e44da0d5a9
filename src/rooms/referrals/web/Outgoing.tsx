import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useWatch } from './use-watch.ts';
import { linkAddress, type LinkState } from '../link.ts';

type Link = { link: string; state: LinkState; expires_at: string; secret: string | null };
type Letter = {
  letter: string;
  asked_at: string;
  pdf: string | null;
  docx: string | null;
  fault: 'no_fonts' | 'not_made' | null;
};
type Out = { links: Link[]; letters: Letter[] };

/** The ways to an organisation without an account: a link to answer by, a letter as PDF and DOCX. */
export function Outgoing({ area, referral }: { area: string; referral: string }): ReactNode {
  const t = useWords('referrals');
  const { run, busy, problem } = useDo();
  const asked = useAsk<Out>('referrals.list-outgoing', { area, referral });
  const { links = [], letters = [] } = asked.data ?? {};
  const [latest] = links;
  const open = links.find((one) => one.state === 'open');
  const making = letters.some((one) => one.pdf === null && one.fault === null);
  useWatch(making, asked.again);

  async function letter() {
    const link = open?.link ?? newId();
    if (!open && (await run('referrals.make-link', { area, link, referral })) === null) return;
    await run('referrals.print-letter', { area, letter: newId(), referral, link });
  }

  return (
    <div className="stack tight referrals-outgoing">
      {problem !== null && <Refused problem={problem} />}
      {asked.problem !== null && asked.data === undefined && (
        <Refused problem={asked.problem} onRetry={asked.again} />
      )}
      {open !== undefined && <OpenLink area={area} link={open} />}
      {open === undefined && latest !== undefined && (
        <p className="source">{t(`link_state.${latest.state}`)}</p>
      )}
      {letters.slice(0, 3).map((one) => (
        <LetterLine key={one.letter} area={area} letter={one} />
      ))}
      <div className="acts">
        <Button
          icon="link"
          busy={busy}
          onPress={() => void run('referrals.make-link', { area, link: newId(), referral })}
        >
          {t(open === undefined ? 'make_link' : 'make_link_again')}
        </Button>
        <Button icon="print" busy={busy} onPress={() => void letter()}>
          {t('print_letter')}
        </Button>
      </div>
    </div>
  );
}

function OpenLink({ area, link }: { area: string; link: Link }) {
  const t = useWords('referrals');
  const format = useFormat();
  const { run, busy, problem } = useDo();
  const [copied, setCopied] = useState(false);
  const secret = link.secret ?? '';
  const address = linkAddress(location.origin, area, secret.slice(area.length + 1));
  return (
    <div className="stack tight">
      {problem !== null && <Refused problem={problem} />}
      <TextField
        label={t('link_address')}
        hint={t('link_hint', { date: format.date(link.expires_at.slice(0, 10)) })}
        readOnly
        value={address}
        onChange={() => {}}
      />
      <div className="acts">
        <Button
          look="go"
          onPress={() =>
            void navigator.clipboard.writeText(address).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {t(copied ? 'link_copied' : 'link_copy')}
        </Button>
        <Button
          look="quiet"
          busy={busy}
          onPress={() => void run('referrals.end-link', { area, link: link.link })}
        >
          {t('link_end')}
        </Button>
      </div>
    </div>
  );
}

function LetterLine({ area, letter }: { area: string; letter: Letter }) {
  const t = useWords('referrals');
  const format = useFormat();
  const { pdf, docx, fault } = letter;
  return (
    <div role="status">
      <p className="row">
        <span>{t('letter_made', { moment: format.moment(letter.asked_at) })}</span>
        {pdf !== null && <a href={`/file/${area}/${pdf}`}>{t('letter_pdf')}</a>}
        {docx !== null && <a href={`/file/${area}/${docx}`}>{t('letter_docx')}</a>}
        {pdf === null && fault === null && <span className="muted">{t('letter_making')}</span>}
      </p>
      {fault !== null && (
        <Note>
          <p>{t(`letter_fault.${fault}`)}</p>
        </Note>
      )}
    </div>
  );
}
