import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { DraftFault } from './use-rule-draft.ts';

/** What is wrong at one place of a draft, under it. */
export function FaultLines({ faults }: { faults: readonly DraftFault[] }): ReactNode {
  const lang = useLanguage();
  return faults.map((fault) => (
    <p key={`${fault.place} ${fault.en}`} className="field-error">
      <Icon name="warning" />
      <span>{fault[lang]}</span>
    </p>
  ));
}
