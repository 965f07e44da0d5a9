import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { buttonClass } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Rows, RowItem } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { forgottenGroups, unheld, type Missions } from '../mission-map.ts';
import { useHolderWords } from './use-missions.ts';

/** What nobody in the area answers for: by kind of organisation, and the groups of people that nobody does anything for. */
export function MissionUnheld({ missions }: { missions: Missions }): ReactNode {
  const t = useWords('services');
  const lang = useLanguage();
  const { posting } = useMe();
  const holder = useHolderWords(missions);
  const kinds = unheld(missions);
  const forgotten = forgottenGroups(missions);
  return (
    <Section
      title={t('mission_unheld')}
      count={kinds.reduce((sum, { services }) => sum + services.length, 0)}
      act={
        posting?.duty === 'administrator' && (
          <Link to="/organisations" className={buttonClass({ look: 'quiet' })}>
            {t('mission_add_organisation')}
          </Link>
        )
      }
    >
      {forgotten.length > 0 && (
        <Note tone="warn">
          {t('mission_forgotten', { groups: forgotten.map((one) => t(`target.${one}`)).join(', ') })}
        </Note>
      )}
      {kinds.length === 0 ? (
        <Empty>{t('mission_unheld_none')}</Empty>
      ) : (
        <>
          <p className="muted">{t('mission_unheld_sub')}</p>
          <Rows label={t('mission_unheld')}>
            {kinds.map(({ kind, services }) => (
              <RowItem
                key={kind}
                slim
                title={
                  <>
                    <b>{holder(kind)}</b> <span className="count">{services.length}</span>
                  </>
                }
                text={services.map(({ name }) => name[lang]).join(' · ')}
              />
            ))}
          </Rows>
        </>
      )}
    </Section>
  );
}
