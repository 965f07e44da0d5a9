import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { useUiWords } from './ui-words.ts';

type StepProps = {
  number: number;
  title: ReactNode;
  state: 'done' | 'now' | 'later';
  /** What was answered, shown on the folded line. */
  answer?: ReactNode;
  /** The person's own words, kept under the folded line. */
  said?: ReactNode;
  sub?: ReactNode;
  onEdit?: (() => void) | undefined;
  children?: ReactNode;
};

/** One step of a long form: folded to its answer when done, open when it is its turn. */
export function Step(props: StepProps): ReactNode {
  const { state } = props;
  const id = useId();
  const t = useUiWords();
  return (
    <section
      className={classNames('step', state)}
      aria-labelledby={id}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <span className="step-number" aria-hidden="true">
        {state === 'done' ? <Icon name="check" /> : props.number}
      </span>
      <div>
        <div className="step-line">
          <h2 id={id} tabIndex={-1}>
            <span className="hidden-words">
              {t('step', { n: props.number })} {state === 'done' && t('done')}
            </span>
            {props.title}
          </h2>
          {state === 'done' && (
            <>
              <span>{props.answer}</span>
              {props.onEdit !== undefined && (
                <button type="button" className="link-button" onClick={props.onEdit}>
                  {t('edit')} <span className="hidden-words">{props.title}</span>
                </button>
              )}
            </>
          )}
        </div>
        {state === 'done' && props.said !== undefined && <p className="said">{props.said}</p>}
        {state !== 'done' && props.sub !== undefined && <p className="muted">{props.sub}</p>}
        {state === 'now' && <div className="step-body">{props.children}</div>}
      </div>
    </section>
  );
}
