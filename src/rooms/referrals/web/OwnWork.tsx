import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';

type Own = {
  received: number;
  accepted: number;
  asked: number;
  declined: number;
  delivered: number;
  amount_satang: number;
  unasked: number;
  days: number | null;
  mine: number;
};

/** The figures of my organisation in a month, and how many of its answers were mine. */
export function OwnWork(): ReactNode {
  const t = useWords('referrals');
  const format = useFormat();
  const months = monthsBefore(format.today());
  const [month, setMonth] = useState(months[0] ?? '');
  const { data, problem, again } = useAsk<Own>('referrals.count-own-work', { month });
  return (
    <div className="stack tight">
      <SelectField
        label={t('own_month')}
        value={month}
        options={months.map((value) => ({ value, label: format.date(value) }))}
        onChange={setMonth}
      />
      {data === undefined && problem === null && <Loading lines={4} />}
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
      {data !== undefined && (
        <>
          <Facts
            items={[
              ...(['received', 'accepted', 'asked', 'declined', 'delivered', 'unasked'] as const).map(
                (key) => ({ key, name: t(`own_${key}`), value: format.number(data[key]) }),
              ),
              { key: 'amount', name: t('own_amount'), value: format.baht(data.amount_satang) },
            ]}
          />
          {data.days !== null && <p>{t('own_days', { n: data.days })}</p>}
          <p className="source">{t('own_mine', { n: data.mine })}</p>
        </>
      )}
    </div>
  );
}

/** This month and the eleven before it, as YYYY-MM. */
function monthsBefore(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 12 }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
