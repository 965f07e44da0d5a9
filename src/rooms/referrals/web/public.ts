import './referrals.css';
import { lazyRouteComponent } from '@tanstack/react-router';

export type { RequestOfNeed as RequestOfNeedData } from './request.ts';
export { useAnswerWords } from './answer-words.ts';
export { RequestClock, RequestOfNeed } from './RequestOfNeed.tsx';
export { useSent, type SentRequest } from './sent.ts';
export { ClimbedList } from './ClimbedList.tsx';
export { Readiness } from './Readiness.tsx';
export { WaitingList } from './WaitingList.tsx';

export const AnswerByLinkScreen = lazyRouteComponent(
  () => import('./AnswerByLinkScreen.tsx'),
  'AnswerByLinkScreen',
);
export const InboxScreen = lazyRouteComponent(() => import('./InboxScreen.tsx'), 'InboxScreen');
