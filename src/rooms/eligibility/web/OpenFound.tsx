import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { PublicAnswer, PublicRight } from '../public-household.ts';
import { OpenCentre } from './OpenCentre.tsx';
import { OpenRight } from './OpenRight.tsx';
import { useMemberNames } from './use-member-names.ts';
import type { OpenRights } from './use-open-rights.ts';

/** What the house may have by its answers, why, what to bring and where to go. Those who decide are named as such. */
export function OpenFound({ rights, answer }: { rights: OpenRights; answer: PublicAnswer }): ReactNode {
  const t = useWords('eligibility');
  const nameOf = useMemberNames(rights.told.members);
  const [all, setAll] = useState(false);
  const [asking, setAsking] = useState(false);
  const help = answer.rights.filter(({ group }) => group === 'help');
  const entitled = help.filter(({ state }) => state === 'entitled');
  const shown = all ? entitled : entitled.slice(0, first);
  const count = new Set(entitled.map(({ service }) => service)).size;
  return (
    <>
      <div className="stack">
        <h1 tabIndex={-1}>{t(count > 0 ? 'public.found' : 'public.found_none', { n: count })}</h1>
        <p className="muted">{t('public.decided_by', { n: answer.asked })}</p>
        {answer.rights.some(({ unverified }) => unverified) && (
          <Note tone="warn">{t('public.unverified')}</Note>
        )}
      </div>
      {entitled.length === 0 && (
        <Empty>
          <p>{t('public.nothing_yet')}</p>
        </Empty>
      )}
      {entitled.length > 0 && (
        <Section title={t('public.entitled')} count={entitled.length}>
          <List of={shown} nameOf={nameOf} />
          {entitled.length > first && !all && (
            <Button wide onPress={() => setAll(true)}>
              {t('public.show_all', { n: entitled.length })}
            </Button>
          )}
        </Section>
      )}
      <Folded
        title={t('public.likely')}
        of={help.filter(({ state }) => state === 'likely')}
        nameOf={nameOf}
      />
      <Folded
        title={t('public.unknown')}
        of={help.filter(({ state }) => state === 'unknown')}
        nameOf={nameOf}
      />
      <Folded
        title={t('public.loans')}
        of={answer.rights.filter(({ group, state }) => group === 'loan' && state !== 'unknown')}
        nameOf={nameOf}
      />
      <div className="eligibility-public-ways" data-print="no">
        <Button look="go" big wide icon="phone" expanded={asking} onPress={() => setAsking(!asking)}>
          {t('public.ask_centre')}
        </Button>
        {asking && <OpenCentre />}
        {answer.question === null && !rights.told.further && (
          <Button wide icon="question" onPress={rights.goOn}>
            {t('public.go_on')}
          </Button>
        )}
        {answer.question !== null && (
          <Button wide icon="question" onPress={() => rights.show('ask')}>
            {t('public.answer_more')}
          </Button>
        )}
        <Button wide icon="print" onPress={() => window.print()}>
          {t('public.print')}
        </Button>
        <Button look="quiet" icon="back" onPress={() => rights.show('people')}>
          {t('public.change_people')}
        </Button>
        <Button look="quiet" icon="close" onPress={rights.clear}>
          {t('public.clear')}
        </Button>
      </div>
    </>
  );
}

const first = 8;

function List({ of, nameOf }: { of: readonly PublicRight[]; nameOf: (id: string) => string }) {
  return (
    <ul className="eligibility-public-rights">
      {of.map((one) => (
        <OpenRight key={`${one.service} ${one.people.join()}`} right={one} nameOf={nameOf} />
      ))}
    </ul>
  );
}

function Folded({
  title,
  of,
  nameOf,
}: {
  title: string;
  of: readonly PublicRight[];
  nameOf: (id: string) => string;
}) {
  const t = useWords('eligibility');
  if (of.length === 0) return null;
  return (
    <details className="eligibility-public-fold">
      <summary>
        <h2>{t('public.fold', { what: title, n: of.length })}</h2>
      </summary>
      <List of={of} nameOf={nameOf} />
    </details>
  );
}
