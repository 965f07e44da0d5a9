import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { Facts } from '../../../ui/Facts.tsx';
import type { ComplaintShown } from '../complaint.ts';
import { AnswerComplaintForm } from './AnswerComplaintForm.tsx';

/** One complaint in full: from whom, about whom, who answers, what it hangs on, and the answer. */
export function ComplaintOpen({ row }: { row: ComplaintShown }): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const thai = useLanguage() === 'th';
  const { duty } = useMe();
  const { organisation, answer } = row;
  const answers =
    organisation !== null
      ? t('complaint_answers.organisation', { who: thai ? organisation.th : organisation.en })
      : t(row.grave && !row.restricted ? 'complaint_answers.auditor' : 'complaint_answers.desk');
  const against = [...row.complained_of, row.against].filter(Boolean).join(', ');
  const items = [
    {
      key: 'by',
      name: t('complaint_by'),
      value: [row.name ?? t('complaint_anonymous'), row.phone].filter(Boolean).join(' '),
    },
    ...(against === '' ? [] : [{ key: 'against', name: t('complaint_against'), value: against }]),
    ...(row.wish === null ? [] : [{ key: 'wish', name: t('complaint_wish'), value: row.wish }]),
    ...(row.case === null
      ? []
      : [
          {
            key: 'case',
            name: t('complaint_case'),
            value: (
              <Link
                to="/cases/$area/$case"
                params={{ area: row.area, case: row.case.case }}
                search={{ family: row.case.family }}
              >
                {t(`need.${row.case.need}`)} {row.case.label}
              </Link>
            ),
          },
        ]),
    ...(row.referral === null || duty !== 'agency'
      ? []
      : [
          {
            key: 'request',
            name: t('complaint_request'),
            value: (
              <Link to="/inbox" search={{ area: row.area, referral: row.referral, part: 'ended' }}>
                {t('complaint_open_it')}
              </Link>
            ),
          },
        ]),
    { key: 'answers', name: t('complaint_answers'), value: answers },
  ];
  return (
    <>
      <Facts items={items} />
      {answer !== null && (
        <div className="stack tight">
          <p className="said">“{answer.words}”</p>
          {answer.learnt !== null && (
            <p>
              <b>{t('complaint_learnt_was')}</b> {answer.learnt}
            </p>
          )}
          <p className="source">
            {[answer.by, t('complaint_answered', { on: format.date(answer.on) })].filter(Boolean).join(' · ')}
          </p>
        </div>
      )}
      {row.mine && <AnswerComplaintForm area={row.area} complaint={row.complaint} />}
    </>
  );
}
