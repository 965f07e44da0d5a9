import type { ReactNode } from 'react';

type CheckboxProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  hint?: ReactNode;
  /** Only the box is seen, as in a table row; the label is read aloud. */
  bare?: boolean;
};

/** A box to tick, with a target of 44 px even where only the box is seen. */
export function Checkbox({ checked, onChange, label, hint, bare = false }: CheckboxProps): ReactNode {
  return (
    <label className={bare ? 'check bare' : 'check'}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {bare ? (
        <span className="hidden-words">{label}</span>
      ) : (
        <span>
          {label}
          {hint !== undefined && <small>{hint}</small>}
        </span>
      )}
    </label>
  );
}
