import { useSearch } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Note } from '../../../ui/Note.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import { HouseholdFields } from './HouseholdFields.tsx';
import { PeopleTyped } from './PeopleTyped.tsx';
import { useNewFamily } from './use-new-family.ts';

/** A new family with its house and people, in one command. What is typed survives a reload and an ended session. */
export function NewFamilyScreen(): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const format = useFormat();
  const form = useRef<HTMLFormElement>(null);
  const one = useNewFamily(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  const { typed, draft, faults, problem } = one;
  const { at } = useSearch({ strict: false });
  useHotkey('ctrl+enter', () => form.current?.requestSubmit());

  if (one.area === undefined) return <Empty>{t('no_area')}</Empty>;
  return (
    <form
      ref={form}
      className="registry-new"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void one.save(false);
      }}
    >
      <PageHead
        title={t(one.house === undefined ? 'new_family' : 'new_family_here')}
        sub={t(
          one.house !== undefined
            ? 'new_family_here_text'
            : one.forIntake
              ? 'new_family_text_intake'
              : 'new_family_text',
          { house: at ?? '–' },
        )}
        acts={
          draft.savedAt !== null && (
            <span className="source">{t('draft_kept', { at: format.time(draft.savedAt) })}</span>
          )
        }
      />
      {one.cameBack && (
        <Note
          tone="calm"
          acts={
            <Button look="quiet" onPress={one.startOver}>
              {t('start_over')}
            </Button>
          }
        >
          <p>{t('draft_came_back')}</p>
        </Note>
      )}
      {one.house === undefined && (
        <Section title={t('house')}>
          <div className="stack">
            {one.areas.length > 1 && (
              <SelectField
                label={t('area')}
                value={one.area}
                options={one.areas.map((area) => ({ value: area.id, label: area[`name_${lang}`] }))}
                onChange={(area) => one.set({ area, village: '' })}
              />
            )}
            <HouseholdFields area={one.area} value={typed} wrong={faults.house} onChange={one.set} />
          </div>
        </Section>
      )}
      <PeopleTyped
        people={typed.people}
        open={typed.open}
        wrong={faults.people}
        error={faults.family}
        likely={one.likely.of}
        onUse={one.forIntake ? one.go : undefined}
        onChange={(people, open) => one.set({ people, open })}
      />
      <div className="registry-save stack">
        {problem !== null && <Refused problem={problem} />}
        {one.asking && (
          <Note
            live
            title={t('likely_title')}
            acts={<Button onPress={() => void one.save(true)}>{t('likely_other_people')}</Button>}
          >
            <p>{t('likely_text')}</p>
          </Note>
        )}
        <div className="acts">
          <Button type="submit" look="go" big busy={one.busy} hint="Ctrl Enter">
            {t(one.forIntake ? 'save_family_intake' : 'save_family')}
          </Button>
          <Button big look="quiet" onPress={one.leave}>
            {t('not_now')}
          </Button>
        </div>
      </div>
    </form>
  );
}
