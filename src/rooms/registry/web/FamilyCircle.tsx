import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { useCircle, type CircleMember, type GlassBroken } from './circle-told.ts';
import { everybodyOf, type FamilyFile } from './family-file.ts';
import { NameInCircle } from './NameInCircle.tsx';
import { fullName } from './person-words.ts';

/** Who knows of what is restricted of the family. Nothing is drawn for whoever stands outside, or where there is nothing. */
export function FamilyCircle({ area, file }: { area: string; file: FamilyFile }): ReactNode {
  const t = useWords('registry');
  const { me, duty } = useMe();
  const { data } = useCircle(area, file.family, duty === 'desk');
  const { run, busy, problem } = useDo();
  const [naming, setNaming] = useState(false);
  const members = data?.members ?? [];
  const broken = data?.broken ?? [];
  const mine = broken.find((one) => one.mine && one.open);
  const others = broken.filter((one) => !one.mine);
  const own = members.filter((one) => one.account === me.account);
  if (members.length === 0 && mine === undefined && others.length === 0) return null;
  return (
    <Section
      title={t('circle')}
      count={members.length === 0 ? undefined : new Set(members.map((one) => one.account)).size}
      act={
        own.length > 0 && (
          <Button look="quiet" icon="plus" onPress={() => setNaming(true)}>
            {t('circle_name')}
          </Button>
        )
      }
    >
      {mine !== undefined && <GlassNote broken={mine} />}
      {problem !== null && <Refused problem={problem} />}
      {members.length > 0 && <p className="muted">{t('circle_how')}</p>}
      {members.length > 0 && (
        <Rows label={t('circle')}>
          {members.map((one) => (
            <Member
              key={one.circle}
              one={one}
              about={aboutOf(one.subject)}
              busy={busy}
              onEnd={() => void run('registry.end-circle', { area, circle: one.circle })}
            />
          ))}
        </Rows>
      )}
      {others.length > 0 && (
        <>
          <h3 className="subhead">{t('glass_broken_by')}</h3>
          <Rows label={t('glass_broken_by')}>
            {others.map((one) => (
              <Broken key={one.glass} one={one} />
            ))}
          </Rows>
        </>
      )}
      {naming && <NameInCircle area={area} own={own} about={aboutOf} onClose={() => setNaming(false)} />}
    </Section>
  );

  function aboutOf(subject: string): string {
    const person = everybodyOf(file).find((one) => one.person === subject);
    if (person !== undefined) return fullName(person);
    return subject === file.home.household ? t('whole_house') : t('whole_family');
  }
}

function GlassNote({ broken }: { broken: GlassBroken }) {
  const t = useWords('registry');
  const format = useFormat();
  return (
    <Note title={t('glass_open_until', { until: format.moment(broken.until) })}>
      <p>{t('glass_open_text')}</p>
    </Note>
  );
}

function Member(props: { one: CircleMember; about: string; busy: boolean; onEnd: () => void }) {
  const t = useWords('registry');
  const format = useFormat();
  const { one, about } = props;
  const how = one.named_by === null ? t('circle_how.opened') : t('circle_how.named', { name: one.named_by });
  return (
    <RowItem
      slim
      title={
        <>
          <b className="whole">{one.name}</b>
          <small className="muted"> {t('circle_about', { who: about })}</small>
        </>
      }
      text={
        <span className="source">
          {how} · {format.date(one.since.slice(0, 10))}
        </span>
      }
      end={
        <Button look="quiet" busy={props.busy} onPress={props.onEnd}>
          {t('circle_end')}
          <span className="hidden-words"> {one.name}</span>
        </Button>
      }
    />
  );
}

function Broken({ one }: { one: GlassBroken }) {
  const t = useWords('registry');
  const format = useFormat();
  return (
    <RowItem
      title={<b className="whole">{one.by}</b>}
      marks={one.open ? <Chip tone="soon">{t('glass_still_open')}</Chip> : <Chip>{t('glass_closed')}</Chip>}
      text={
        <>
          {t(`glass_reason.${one.reason}`)}: {one.words}
          <span className="source"> {format.moment(one.since)}</span>
        </>
      }
    />
  );
}
