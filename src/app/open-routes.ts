import { createRoute } from '@tanstack/react-router';
import { screenOf } from './room-screens.ts';
import { rootRoute } from './root-route.ts';
import { texts } from './search-params.ts';

const at = <Path extends string>(path: Path) => ({ getParentRoute: () => rootRoute, path });

/** The pages for everybody: nobody is asked to sign in. */
export const followRoute = createRoute({
  ...at('/follow'),
  validateSearch: texts('n'),
  component: screenOf('cases', 'FollowScreen'),
  staticData: { title: 'title.follow', open: true },
});

export const answerRoute = createRoute({
  ...at('/answer'),
  component: screenOf('referrals', 'AnswerByLinkScreen'),
  staticData: { title: 'title.answer', open: true },
});

export const complainRoute = createRoute({
  ...at('/complain'),
  component: screenOf('cases', 'ComplainScreen'),
  staticData: { title: 'title.complain', open: true },
});
