import { createContext, use, useEffect, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import type { Problem } from '../../../platform/web/problem-said.ts';
import { setSignedIn, useSignedIn } from '../../../platform/web/signed-in.ts';

export type MyPosting = {
  id: string;
  duty: string;
  organisation: { id: string; short_th: string; short_en: string } | null;
  areas: { id: string; name_th: string; name_en: string }[];
  area_count: number;
};

export type Me = {
  account: string;
  username: string;
  name: string;
  must_change: boolean;
  totp: boolean;
  posting: string | null;
  session: string | null;
  postings: MyPosting[];
};

/** Asks the server who this browser is signed in as; `me` is null until it is known and while nobody is. */
export function useAskMe(): { me: Me | null; problem: Problem | null; again: () => void } {
  const asked = useAsk<Me>('identity.get-me');
  const { account } = useSignedIn();
  const found = asked.data?.account;
  useEffect(() => {
    if (found !== undefined) setSignedIn(found);
  }, [found]);
  // Drafts are kept under the account: nothing may be drawn before it is known whose page this is.
  const me = asked.data !== undefined && account === found ? asked.data : null;
  return { me, problem: asked.data === undefined ? asked.problem : null, again: asked.again };
}

/** Hands whoever is signed in to every screen inside. */
export function MeProvider({ me, children }: { me: Me; children: ReactNode }): ReactNode {
  return <MeContext value={me}>{children}</MeContext>;
}

/** Who is signed in, and the posting they work in now. */
export function useMe(): { me: Me; posting: MyPosting | null; duty: string | undefined } {
  const me = use(MeContext);
  if (me === null) throw new Error('useMe is for screens behind the gate');
  const posting = me.postings.find((one) => one.id === me.posting) ?? null;
  return { me, posting, duty: posting?.duty };
}

const MeContext = createContext<Me | null>(null);
