import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import type { NeedOfCase } from './case-file.ts';

/** Where a need was declined or closed: the way to an appeal, which others answer. */
export function AppealLink({ area, need }: { area: string; need: NeedOfCase }): ReactNode {
  const t = useWords('cases');
  const { duty } = useMe();
  const declined = need.referrals.find((one) => one.state === 'declined');
  if (duty !== 'desk' || (declined === undefined && need.closure === null)) return null;
  const about = t(`need.${need.kind}`);
  const of = declined === undefined ? {} : { referral: declined.referral };
  return (
    <p>
      <Link to="/complaints/new" search={{ area, need: need.need, about, ...of }}>
        {t('complain')}
      </Link>
    </p>
  );
}
