import type { ReactNode } from 'react';

/** How far something has come: stages from left to right, done, present, late, or still ahead. */
export function Track(props: {
  label: string;
  stages: readonly { key: string; state: 'done' | 'now' | 'late' | 'ahead'; text: ReactNode }[];
}): ReactNode {
  return (
    <ol className="track" aria-label={props.label}>
      {props.stages.map((stage) => (
        <li
          key={stage.key}
          className={stage.state === 'ahead' ? undefined : stage.state}
          aria-current={stage.state === 'now' || stage.state === 'late' ? 'step' : undefined}
        >
          {stage.text}
        </li>
      ))}
    </ol>
  );
}
