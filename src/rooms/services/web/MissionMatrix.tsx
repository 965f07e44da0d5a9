import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Rows, RowItem } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { axesOf, fieldOf, missionStates, type MissionField, type Missions } from '../mission-map.ts';
import type { MissionPart } from './use-missions.ts';

type MatrixProps = { missions: Missions; area: string; part: MissionPart };

/** Kinds of help and target groups: a field opens its services. On a phone a list, one row for each kind of help. */
export function MissionMatrix({ missions, area, part }: MatrixProps): ReactNode {
  const t = useWords('services');
  const axes = axesOf(missions);
  const inGroup = (one: string) => part.group === undefined || one === part.group;
  const inCategory = (one: string) => part.category === undefined || one === part.category;
  const rows = axes.categories.map((category) => ({
    category,
    fields: axes.groups.map((group) => ({ group, ...fieldOf(missions, category, group) })),
  }));
  return (
    <Section title={t('mission_matrix_title')} act={<span className="muted">{t('mission_matrix_sub')}</span>}>
      <p className="services-legend">
        {missionStates.map((state) => (
          <span key={state}>
            <span className={classNames('services-field', state)}>
              {markOf({ state, same: 2, holders: ['', ''] })}
            </span>{' '}
            {t(`mission_means.${state}`)}
          </span>
        ))}
      </p>
      <div className="desk-only services-matrix" tabIndex={0} role="region" aria-label={t('mission_table')}>
        <table>
          <caption className="hidden-words">{t('mission_table')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden-words">{t('mission_corner')}</span>
              </th>
              {axes.groups.map((group) => (
                <th key={group} scope="col" className={part.group === group ? 'is-current' : undefined}>
                  <span>{t(`target.${group}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ category, fields }) => (
              <tr key={category} className={part.category === category ? 'is-current' : undefined}>
                <th scope="row">{t(`category.${category}`)}</th>
                {fields.map((field) => (
                  <td key={field.group}>{fieldLink(category, field)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="phone-only">
        <Rows label={t('mission_table')}>
          {rows
            .filter(({ category }) => inCategory(category))
            .map(({ category, fields }) => (
              <RowItem
                key={category}
                title={<b>{t(`category.${category}`)}</b>}
                text={linesOf(fields.filter(({ group }) => inGroup(group)))}
              />
            ))}
        </Rows>
      </div>
    </Section>
  );

  function markOf({ state, same, holders }: Pick<MissionField, 'state' | 'same' | 'holders'>): string {
    return t(`mission_mark.${state}`, { n: state === 'overlap' ? same : holders.length });
  }

  function fieldLink(category: string, field: MissionField & { group: string }): ReactNode {
    const { group, state } = field;
    const words = t('mission_cell', {
      category: t(`category.${category}`),
      group: t(`target.${group}`),
      means: t(`mission_means.${state}`),
    });
    if (state === 'none')
      return (
        <span aria-label={words} role="img" className="services-field none">
          {markOf(field)}
        </span>
      );
    return (
      <Link
        to="/missions"
        search={{ ...(area && { area }), group, category }}
        resetScroll={false}
        className={classNames('services-field', state)}
        aria-current={part.group === group && part.category === category ? 'true' : undefined}
        aria-label={`${markOf(field)} ${words}`}
        title={words}
      >
        {markOf(field)}
      </Link>
    );
  }

  function linesOf(fields: readonly (MissionField & { group: string })[]): ReactNode {
    return missionStates.map((state) => {
      const those = fields.filter((one) => one.state === state);
      if (those.length === 0) return null;
      return (
        <span key={state} className="services-line">
          <span className={classNames('services-field', state)} aria-hidden="true">
            {t(`mission_mark.${state}`, {
              n: Math.max(...those.map(({ same, holders }) => same || holders.length)),
            })}
          </span>
          <span>
            {t(`mission_means.${state}`)}: {those.map(({ group }) => t(`target.${group}`)).join(', ')}
          </span>
        </span>
      );
    });
  }
}
