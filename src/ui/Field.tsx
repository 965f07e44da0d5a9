import { useId, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { useUiWords } from './ui-words.ts';

export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
};

type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
};

/** The frame of one field: label above, hint and error below, all tied to the control that `children` draws. */
export function Field(
  props: FieldWords & { after?: ReactNode; children: (control: ControlProps) => ReactNode },
): ReactNode {
  const id = useId();
  const t = useUiWords();
  const has = { hint: isGiven(props.hint), error: isGiven(props.error), after: props.after !== undefined };
  const described = [has.error && `${id}-error`, has.hint && `${id}-hint`, has.after && `${id}-after`];
  const describedBy = described.filter((part) => part !== false).join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {props.label} {props.optional === true && <span className="optional">{t('optional')}</span>}
      </label>
      {props.children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': has.error || undefined,
        'aria-required': props.optional === true ? undefined : true,
      })}
      {has.after && (
        <p className="field-read" id={`${id}-after`}>
          {props.after}
        </p>
      )}
      {has.hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {has.error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{props.error}</span>
        </p>
      )}
    </div>
  );
}

function isGiven(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== '';
}
