import { useEffect, useState, type MouseEvent, type ReactNode } from 'react';
import { useWords } from '../platform/web/words.ts';

/** The parts of a family's file that can be gone to, in their order on the page. */
export const familyParts = ['members', 'rights', 'help', 'cases', 'facts', 'consents', 'papers'] as const;
export type FamilyPart = (typeof familyParts)[number];

/** The way through a long file: beside it at a wide desk, above it elsewhere; says where the reader is. */
export function FamilyIndex({ parts }: { parts: readonly FamilyPart[] }): ReactNode {
  const t = useWords('app');
  const here = usePartInSight(parts);
  return (
    <nav className="family-index" aria-label={t('family.index')} data-print="no">
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a
              href={`#${part}`}
              aria-current={part === here ? 'true' : undefined}
              onClick={(event) => goTo(event, part)}
            >
              {t(`family.part.${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A part of the file to which the index leads. */
export function FamilyPartOf({ part, children }: { part: FamilyPart; children: ReactNode }): ReactNode {
  return (
    <div id={part} className="family-part" tabIndex={-1}>
      {children}
    </div>
  );
}

// The address keeps what is filtered and open; going to a part changes nothing of it.
function goTo(event: MouseEvent, part: FamilyPart): void {
  event.preventDefault();
  const place = document.getElementById(part);
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
}

// The last part whose beginning has passed the upper third of the window.
function usePartInSight(parts: readonly FamilyPart[]): FamilyPart | undefined {
  const [here, setHere] = useState<FamilyPart | undefined>(parts[0]);
  useEffect(() => {
    let asked = 0;
    const look = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        const line = innerHeight / 3;
        const passed = parts.filter(
          (part) => (document.getElementById(part)?.getBoundingClientRect().top ?? 1e9) < line,
        );
        setHere(passed.at(-1) ?? parts[0]);
      });
    };
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      cancelAnimationFrame(asked);
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [parts]);
  return here;
}
