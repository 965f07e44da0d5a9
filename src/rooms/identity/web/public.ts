import './identity.css';
import { lazyRouteComponent } from '@tanstack/react-router';

export { AreaOfMine } from './AreaOfMine.tsx';
export { goOnAs } from './go-on-as.ts';
export { MeProvider, useAskMe, useMe, type Me, type MyPosting } from './me.tsx';
export { usePostingWords } from './posting-words.ts';
export { PostingSwitch } from './PostingSwitch.tsx';
export { SignInForm } from './SignInForm.tsx';
export { SignOutButton } from './SignOutButton.tsx';

export const SignInScreen = lazyRouteComponent(() => import('./SignInScreen.tsx'), 'SignInScreen');
export const ChangePasswordScreen = lazyRouteComponent(
  () => import('./ChangePasswordScreen.tsx'),
  'ChangePasswordScreen',
);
export const SessionsScreen = lazyRouteComponent(() => import('./SessionsScreen.tsx'), 'SessionsScreen');
export const SecondStepScreen = lazyRouteComponent(
  () => import('./SecondStepScreen.tsx'),
  'SecondStepScreen',
);
export const PeopleScreen = lazyRouteComponent(() => import('./PeopleScreen.tsx'), 'PeopleScreen');
export const OrganisationsScreen = lazyRouteComponent(
  () => import('./OrganisationsScreen.tsx'),
  'OrganisationsScreen',
);
