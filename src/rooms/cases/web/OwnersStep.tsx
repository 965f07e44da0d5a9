import type { ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Readiness } from '../../referrals/web/public.ts';
import { OverlapNote } from '../../help/web/public.ts';
import { centreDueOn } from '../need.ts';
import { AgreedFields } from './AgreedFields.tsx';
import { askedOf } from './asked-of.ts';
import { isRestricted } from './intake-to-send.ts';
import type { AskTyped, IntakeTyped } from './intake-typed.ts';

type OwnersStepProps = {
  area: string;
  typed: IntakeTyped;
  members: readonly { person: string; name: string }[];
  checked: boolean;
  errors: Readonly<Record<string, string>>;
  /** The guard against helping twice asked for a reason. */
  insist: boolean;
  onChange: (part: Partial<IntakeTyped>) => void;
};

/** Who takes what, until when; which papers the centre has seen, and what to bring. */
export function OwnersStep(props: OwnersStepProps): ReactNode {
  const { area, typed, members, checked, errors, insist, onChange } = props;
  const t = useWords('cases');
  const format = useFormat();
  const lang = useLanguage();
  const reader = useDateReader();
  const ours = format.date(centreDueOn(typed.urgency, format.today()));
  const today = format.today();
  const papers = papersOf(typed);
  // One paper serves every request that wants it.
  const see = (name: string, seen: boolean) =>
    onChange({
      asks: typed.asks.map((ask) => ({
        ...ask,
        seen: seen ? [...ask.seen, name] : ask.seen.filter((one) => one !== name),
      })),
    });
  const change = (ask: AskTyped, part: Partial<AskTyped>) =>
    onChange({
      asks: typed.asks.map((one) => (one.referral === ask.referral ? { ...one, ...part } : one)),
    });
  const givingOf = ({ right: { service, person } }: AskTyped) =>
    typed.family === null ? null : { area, family: typed.family, person, service };
  return (
    <div className="stack">
      <Rows label={t('owners')}>
        {typed.needs.map((need) => {
          const asks = typed.asks.filter((ask) => ask.need === need.id);
          return (
            <RowItem
              key={need.id}
              title={<b>{t(`need.${need.kind}`)}</b>}
              text={
                asks.length === 0 ? (
                  t('centre_does', { date: ours })
                ) : (
                  <ul>
                    {asks.map((ask) => (
                      <li key={ask.referral}>
                        {asked(ask)}
                        <OverlapNote
                          asked={givingOf(ask)}
                          insist={insist}
                          reason={ask.overlap_reason ?? ''}
                          onReason={(overlap_reason) => change(ask, { overlap_reason })}
                        />
                        {typed.needs.length > 1 && (
                          <SelectField
                            label={t('for_need')}
                            value={ask.need}
                            options={typed.needs.map((one) => ({
                              value: one.id,
                              label: t(`need.${one.kind}`),
                            }))}
                            onChange={(next) => change(ask, { need: next })}
                          />
                        )}
                      </li>
                    ))}
                  </ul>
                )
              }
            />
          );
        })}
      </Rows>
      <Readiness
        area={typed.area}
        asks={typed.asks.map(({ right }) => ({ service: right.service, organisation: right.organisation }))}
      />
      {papers.length > 0 && (
        <fieldset>
          <legend className="field-label">{t('papers_seen')}</legend>
          <p className="field-hint">{t('papers_seen_hint')}</p>
          <div className="cases-papers">
            {papers.map((paper) => (
              <Checkbox
                key={paper.th}
                checked={typed.asks.some((ask) => ask.seen.includes(paper.th))}
                label={paper[lang]}
                onChange={(seen) => see(paper.th, seen)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <AgreedFields
        typed={typed}
        members={members}
        restricted={isRestricted(typed)}
        checked={checked}
        onChange={(agreed) => onChange({ agreed })}
      />
      <div className="pair">
        <TextField
          label={t('bring_more')}
          hint={t('bring_hint')}
          optional
          lines
          error={errors['bring']}
          value={typed.bring}
          onChange={(bring) => onChange({ bring })}
        />
        <DateField
          label={t('bring_on')}
          optional
          reader={reader}
          error={errors['bring_on']}
          value={typed.bring_on}
          onChange={(bring_on) => onChange({ bring_on })}
        />
      </div>
      {isRestricted(typed) && !typed.restricted ? (
        <Chip icon="lock" long>
          {t('becomes_restricted')}
        </Chip>
      ) : (
        <Checkbox
          checked={typed.restricted}
          label={t('restrict')}
          hint={t('restrict_hint')}
          onChange={(restricted) => onChange({ restricted })}
        />
      )}
    </div>
  );

  function asked({ right }: AskTyped): string {
    const one = askedOf(right, today);
    return t('owner_does', {
      service: [one[`service_${lang}`], right.person_name].filter(Boolean).join(' '),
      owner: one[`owner_${lang}`],
      date: format.date(one.due_on),
    });
  }
}

function papersOf({ asks }: IntakeTyped) {
  const papers = asks.flatMap((ask) => ask.right.documents.map((paper) => [paper.th, paper] as const));
  return [...new Map(papers).values()];
}
