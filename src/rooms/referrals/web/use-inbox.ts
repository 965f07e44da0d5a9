import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useAsk, type Asked } from '../../../platform/web/ask.ts';
import { useDesk } from '../../../ui/use-desk.ts';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import { linkOf } from './InboxTable.tsx';
import { inboxParts, type InboxCounts, type InboxPage, type InboxPart, type InboxRow } from './request.ts';
import type { Answered } from './use-answering.ts';

export type Inbox = {
  part: InboxPart;
  after: string | undefined;
  counts: InboxCounts | undefined;
  list: Asked<InboxPage>;
  rows: readonly InboxRow[];
  chosen: ReadonlySet<string>;
  tick: (referral: string, ticked: boolean) => void;
  /** The chosen rows, while they may be answered. */
  picked: readonly InboxRow[];
  /** What became of the last answer to several. */
  answered: Answered | null;
  opened: { area: string; referral: string; about: string } | null;
  /** The request whose name was pressed: reading goes on in its packet. */
  pressed: string | null;
  press: (referral: string) => void;
  close: () => void;
  next: () => void;
  show: (part: InboxPart, page?: string) => void;
  said: (outcome: Answered) => void;
};

/** What the inbox shows and where one stands in it: part, page and open request are in the URL, picks are not. */
export function useInbox(): Inbox {
  const desk = useDesk();
  const navigate = useNavigate();
  const { part: asked, after, area, referral, about } = useSearch({ strict: false });
  const part = inboxParts.find((one) => one === asked) ?? 'waiting_us';
  const counts = useAsk<InboxCounts>('referrals.count-inbox').data;
  const list = useAsk<InboxPage>('referrals.list-inbox', {
    part,
    limit: 25,
    ...(after !== undefined && { after }),
  });
  const rows = list.data?.rows ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [pressed, setPressed] = useState<string | null>(null);
  const place = useRef(0);
  const at = rows.findIndex((row) => row.referral === referral);
  useEffect(() => {
    if (at >= 0) place.current = at;
  }, [at]);

  const open = (row: InboxRow | undefined) => {
    void navigate({
      to: '/inbox',
      search: {
        ...(part !== 'waiting_us' && { part }),
        ...(after !== undefined && { after }),
        ...(row && { area: row.area, referral: row.referral, about: row.about }),
      },
      resetScroll: false,
    });
  };
  const step = (by: 1 | -1) => {
    // A request that was answered has left the list: the next one stands where it stood.
    const left = by > 0 ? place.current : place.current - 1;
    const next = rows[at >= 0 ? at + by : left];
    if (next === undefined) return;
    setPressed(null);
    if (desk) open(next);
    document.getElementById(linkOf(next.referral))?.focus();
  };
  const tick = (key: string, ticked: boolean) => {
    const next = new Set(chosen);
    if (ticked) next.add(key);
    else next.delete(key);
    setAnswered(null);
    setChosen(next);
  };
  useHotkey('j', () => step(1));
  useHotkey('k', () => step(-1));
  useHotkey('x', () => tick(referral ?? '', !chosen.has(referral ?? '')), at >= 0 && part === 'waiting_us');

  return {
    part,
    after,
    counts,
    list,
    rows,
    chosen,
    tick,
    picked: part === 'waiting_us' ? rows.filter((row) => chosen.has(row.referral)) : [],
    answered,
    opened: area && referral && about ? { area, referral, about } : null,
    pressed,
    press: setPressed,
    close: () => open(undefined),
    next: () => step(1),
    show: (next: InboxPart, page?: string) => {
      setChosen(new Set());
      setAnswered(null);
      const search = {
        ...(next !== 'waiting_us' && { part: next }),
        ...(page !== undefined && { after: page }),
      };
      void navigate({ to: '/inbox', search });
    },
    said: (outcome: Answered) => {
      setChosen(new Set(outcome.refused.map((one) => one.about.referral)));
      setAnswered(outcome);
    },
  };
}
