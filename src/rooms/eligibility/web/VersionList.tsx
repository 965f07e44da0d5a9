import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { DraftBody } from '../../services/web/public.ts';

/** A version of a service's rule as `services.list-versions` tells it. */
export type RuleVersion = {
  version: number;
  published: number | null;
  effective: { from: string | null; to: string | null; note: { th: string; en: string } | null };
  in_force: boolean;
  drafted_by: string | null;
  published_by: string | null;
  published_at: string | null;
  body: DraftBody;
  per: string;
  frequency: string;
};

/** Every version with its days: of the catalogue, and published here, by whom. Versions are never edited. */
export function VersionList(props: {
  versions: readonly RuleVersion[];
  shown: number;
  onShow: (version: number) => void;
}): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  return (
    <Section title={t('versions')} count={props.versions.length}>
      <Rows label={t('versions')}>
        {props.versions.map((one) => (
          <RowItem
            key={one.version}
            title={t('version', { version: one.version })}
            marks={
              <span className="row">
                {one.in_force && <Chip tone="ok">{t('version_in_force')}</Chip>}
                <Chip>{t(one.published === null ? 'version_of_catalogue' : 'version_published')}</Chip>
              </span>
            }
            text={
              <>
                {daysOf(one)}
                {one.effective.note !== null && <> · {one.effective.note[lang]}</>}
                {one.published_at !== null && (
                  <span className="source">
                    {' '}
                    {t('version_by', {
                      by: one.published_by ?? '',
                      drafter: one.drafted_by ?? '',
                      at: format.moment(one.published_at),
                    })}
                  </span>
                )}
              </>
            }
            end={
              <Button
                look="quiet"
                pressed={one.version === props.shown}
                label={`${t('version_show')} ${t('version', { version: one.version })}`}
                onPress={() => props.onShow(one.version)}
              >
                {t('version_show')}
              </Button>
            }
          />
        ))}
      </Rows>
    </Section>
  );

  function daysOf({ effective: { from, to } }: RuleVersion): string {
    return t('draft_days', {
      from: from === null ? t('version_no_day') : format.date(from),
      to: to === null ? t('draft_until_next') : format.date(to),
    });
  }
}
