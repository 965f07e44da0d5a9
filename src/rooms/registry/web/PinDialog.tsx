import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { AreaMap, metresOutside, useAreaOutline, useLengthWords } from '../../areas/web/public.ts';
import { pointText, readPoint } from '../point.ts';
import type { HomeOf } from '../roster.ts';
import { Clashes } from './Clashes.tsx';
import { HereButton } from './HereButton.tsx';
import { useRecordChange } from './use-record-change.ts';

/** Where the house stands, set by tapping, by arrows, by this device's position, or typed. */
export function PinDialog(props: { area: string; home: HomeOf; onClose: () => void }): ReactNode {
  const { area, home, onClose } = props;
  const t = useWords('registry');
  const refusal = useRefusals('registry');
  const lang = useLanguage();
  const length = useLengthWords();
  const outline = useAreaOutline(area);
  const change = useRecordChange({ point: pointText(home) }, home.version, { lat: 'point', lon: 'point' });
  const [asking, setAsking] = useState(false);
  const { typed, problem, clashes } = change;
  const read = readPoint(typed.point);
  const point = read ?? null;
  const outside = point === null || outline.data === undefined ? 0 : metresOutside(outline.data, point);
  const errors = fieldErrors(problem, lang);
  const wrong =
    read === undefined ? refusal('point_unreadable') : (errors['change.lat'] ?? errors['change.lon']);
  const set = (text: string) => {
    setAsking(false);
    change.set({ point: text });
  };
  return (
    <Dialog title={t('pin_show')} roomy onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (change.busy || read === undefined) return;
          if (outside > 0 && !asking) setAsking(true);
          else void save();
        }}
      >
        {problem !== null && clashes.length === 0 && wrong === undefined && <Refused problem={problem} />}
        <Clashes
          key={clashes.map((one) => one.theirs).join()}
          clashes={clashes}
          label={() => t('pin')}
          show={(_, value) => value}
          onTake={(_, value) => set(value)}
        />
        {outline.data === undefined && outline.problem === null && <Loading lines={6} />}
        {outline.data === undefined && outline.problem !== null && (
          <Refused problem={outline.problem} onRetry={outline.again} />
        )}
        {outline.data !== undefined && (
          <AreaMap outline={outline.data} pin={point} onPin={(next) => set(pointText(next))} />
        )}
        <HereButton onPoint={(next) => set(pointText(next))} />
        <TextField
          label={t('pin_at')}
          hint={t('pin_at_hint')}
          maxLength={80}
          error={wrong}
          value={typed.point}
          onChange={set}
        />
        {asking && outside > 0 ? (
          <Note
            live
            title={t('pin_outside', { far: length(outside) })}
            acts={
              <>
                <Button type="submit" look="go" busy={change.busy}>
                  {t('pin_sure')}
                </Button>
                <Button onPress={() => setAsking(false)}>{t('pin_back')}</Button>
              </>
            }
          >
            <p>{t('pin_outside_text')}</p>
          </Note>
        ) : (
          <div className="acts">
            <Button
              type="submit"
              look="go"
              busy={change.busy}
              reason={change.changed.length === 0 && clashes.length === 0 ? t('nothing_changed') : undefined}
            >
              {t('pin_save')}
            </Button>
            {typed.point !== '' && <Button onPress={() => set('')}>{t('pin_remove')}</Button>}
            <Button onPress={onClose}>{t('cancel')}</Button>
          </div>
        )}
      </form>
    </Dialog>
  );

  async function save() {
    const to = point ?? { lat: null, lon: null };
    const done = await change.save((_changed, _typed, seen) => [
      'registry.change-household',
      { area, household: home.household, seen, change: to },
    ]);
    if (done) onClose();
  }
}
