import type { ReactNode } from 'react';
/** The first letter of a name in a circle: a leading vowel such as เ แ โ ใ ไ is skipped. */
export function Avatar({ name }: { name: string }): ReactNode {
  return (
    <span className="avatar" aria-hidden="true">
      {firstLetter(name)}
    </span>
  );
}

function firstLetter(name: string): string {
  return /[^\s.\p{M}เแโใไ]/u.exec(name)?.[0]?.toUpperCase() ?? '';
}
