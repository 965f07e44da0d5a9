import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ManyPick } from '../../../ui/ManyPick.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import { callFirst, dangers, numbers, type HelpNumber } from '../triage.ts';
import { isRestricted } from './intake-to-send.ts';
import type { IntakeTyped } from './intake-typed.ts';

type SafetyStepProps = {
  typed: IntakeTyped;
  onChange: (part: Partial<IntakeTyped>) => void;
  onDone: () => void;
};

/** Is anybody in danger now? Asked before anything else; with the numbers to call at once. */
export function SafetyStep({ typed, onChange, onDone }: SafetyStepProps): ReactNode {
  const t = useWords('cases');
  const safe = () => {
    onChange({ danger: false, urgency: typed.danger === true ? 'normal' : typed.urgency });
    onDone();
  };
  const unsafe = () => onChange({ danger: true, urgency: 'very_urgent' });
  useHotkey('1', safe);
  useHotkey('2', unsafe, typed.danger !== true);
  const call = toCall(typed);
  return (
    <div className="stack">
      <div className="picks">
        <Button look={typed.danger === true ? 'plain' : 'go'} big hint="1" onPress={safe}>
          {t('safe')}
        </Button>
        <Button
          big
          hint="2"
          icon="warning"
          pressed={typed.danger === true ? true : undefined}
          onPress={unsafe}
        >
          {t('unsafe')}
        </Button>
      </div>
      {typed.danger === true && (
        <>
          <ManyPick
            label={t('what_danger')}
            choices={dangers.map((value) => ({ value, label: t(`danger.${value}`) }))}
            value={typed.dangers}
            onChange={(next) => onChange({ dangers: next })}
          />
          <Note tone="bad" live title={t('call_now')}>
            <ul className="cases-numbers">
              {call.map((number) => (
                <li key={number}>
                  <a className="button" href={`tel:${number}`}>
                    <Icon name="phone" />
                    {t(`number.${number}`)}
                  </a>
                  <Checkbox
                    checked={typed.called.includes(number)}
                    label={t('called')}
                    onChange={(ticked) =>
                      onChange({
                        called: ticked
                          ? [...typed.called, number]
                          : typed.called.filter((one) => one !== number),
                      })
                    }
                  />
                </li>
              ))}
            </ul>
          </Note>
          {isRestricted(typed) && (
            <p className="cases-lock">
              <Icon name="lock" />
              <span>{t('becomes_restricted')}</span>
            </p>
          )}
          <div className="acts">
            <Button look="go" hint="Ctrl Enter" onPress={onDone}>
              {t('go_on')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Whom to call, the most pressing first; every number while nothing is picked. */
function toCall({ dangers: picked }: IntakeTyped): HelpNumber[] {
  const wanted = picked.flatMap((danger) => callFirst[danger]);
  return wanted.length === 0 ? [...numbers] : [...new Set(wanted)];
}
