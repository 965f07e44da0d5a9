import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { ConsentGiver, ConsentKind, ConsentPartner, ConsentState, ConsentWay } from '../consent.ts';
import { membersOf, type FamilyFile } from './family-file.ts';
import { fullName } from './person-words.ts';
import { RecordConsentDialog } from './RecordConsentDialog.tsx';
import { WithdrawConsentDialog } from './WithdrawConsentDialog.tsx';

export type ConsentTold = {
  consent: string;
  person: string;
  what: ConsentKind;
  with_whom: ConsentPartner;
  organisation_th: string | null;
  organisation_en: string | null;
  given_on: string;
  until: string | null;
  given_by: ConsentGiver;
  guardian_name: string | null;
  guardian_relation: string | null;
  witnessed_by: string;
  how: ConsentWay;
  file: string | null;
  restricted: boolean;
  recorded_by: string | null;
  state: ConsentState;
  withdrawn_on: string | null;
  withdrawn_by: ConsentGiver | null;
  withdrawn_name: string | null;
};

/** What the people of a family agreed to, with whom, until when and before whom; recording one, and taking one back. */
export function FamilyConsents({ area, file }: { area: string; file: FamilyFile }): ReactNode {
  const t = useWords('registry');
  const { duty } = useMe();
  const input = { area, family: file.family };
  const { data, problem, again } = useAsk<ConsentTold[]>('registry.list-consents', input);
  const [recording, setRecording] = useState(false);
  const [ending, setEnding] = useState<ConsentTold | null>(null);
  const nameOf = (person: string) => {
    const found = membersOf(file).find((one) => one.person === person);
    return found === undefined ? '' : fullName(found);
  };
  return (
    <Section
      title={t('consents')}
      count={data?.filter((one) => one.state === 'standing').length}
      act={
        duty === 'desk' && (
          <Button look="quiet" icon="plus" onPress={() => setRecording(true)}>
            {t('consent_record')}
          </Button>
        )
      }
    >
      {data === undefined && problem === null && <Loading lines={2} />}
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
      {data?.length === 0 && <Empty>{t('no_consents')}</Empty>}
      {data !== undefined && data.length > 0 && (
        <Rows label={t('consents')}>
          {data.map((one) => (
            <ConsentLine
              key={one.consent}
              area={area}
              one={one}
              who={nameOf(one.person)}
              onEnd={duty === 'desk' ? () => setEnding(one) : undefined}
            />
          ))}
        </Rows>
      )}
      {recording && <RecordConsentDialog area={area} file={file} onClose={() => setRecording(false)} />}
      {ending !== null && (
        <WithdrawConsentDialog
          area={area}
          consent={ending.consent}
          what={t(`consent_what.${ending.what}`)}
          who={nameOf(ending.person)}
          onClose={() => setEnding(null)}
        />
      )}
    </Section>
  );
}

type ConsentLineProps = { area: string; one: ConsentTold; who: string; onEnd: (() => void) | undefined };

function ConsentLine({ area, one, who, onEnd }: ConsentLineProps) {
  const t = useWords('registry');
  const format = useFormat();
  const lang = useLanguage();
  const whom =
    one.with_whom === 'organisation' ? one[`organisation_${lang}`] : t(`consent_with.${one.with_whom}`);
  const days =
    one.until === null
      ? t('consent_from', { from: format.date(one.given_on) })
      : t('consent_from_until', { from: format.date(one.given_on), until: format.date(one.until) });
  return (
    <RowItem
      title={
        <>
          <b>{t(`consent_what.${one.what}`)}</b> <span className="whole">{who}</span>
        </>
      }
      marks={
        <>
          <StateChip state={one.state} />
          {one.restricted && <Chip icon="lock">{t('restricted')}</Chip>}
        </>
      }
      text={
        <>
          {[t('consent_to', { whom: whom ?? '' }), days].join(' · ')}
          <span className="source">
            {' '}
            {one.given_by === 'guardian' &&
              `${t('consent_by_guardian', { name: one.guardian_name ?? '', relation: one.guardian_relation ?? '' })} · `}
            {t(`consent_way.${one.how}`)} · {t('consent_witness', { name: one.witnessed_by })}
            {one.recorded_by !== null && ` · ${t('consent_by', { name: one.recorded_by })}`}
            {one.withdrawn_on !== null &&
              ` · ${t('consent_withdrawn_on', { on: format.date(one.withdrawn_on), name: one.withdrawn_name ?? who })}`}
          </span>
        </>
      }
      end={
        <span className="row">
          {one.file !== null && (
            <a href={`/file/${area}/${one.file}`} target="_blank" rel="noreferrer">
              {t('consent_paper')}
              <span className="hidden-words"> {who}</span>
            </a>
          )}
          {onEnd !== undefined && one.withdrawn_on === null && (
            <Button look="quiet" onPress={onEnd}>
              {t('consent_withdraw')}
              <span className="hidden-words">
                {' '}
                {t(`consent_what.${one.what}`)} {who}
              </span>
            </Button>
          )}
        </span>
      }
    />
  );
}

function StateChip({ state }: { state: ConsentState }) {
  const t = useWords('registry');
  const tone = ({ standing: 'ok', later: 'wait', expired: 'plain', withdrawn: 'bad' } as const)[state];
  return <Chip tone={tone}>{t(`consent_state.${state}`)}</Chip>;
}
