import type { Right, Screening, ServiceScreened } from '../screening.ts';
import { isShared } from './use-screening.ts';

/** A right that will be asked for: enough to send the request and to print the receipt. */
export type RightChosen = {
  service: string;
  /** Null when it is asked for the whole family. */
  person: string | null;
  person_name: string | null;
  name_th: string;
  name_en: string;
  owner_th: string;
  owner_en: string;
  /** The organisation that answers for the service here; null when none is known. */
  organisation: string | null;
  /** Calendar days to answer. */
  days: number;
  documents: { th: string; en: string }[];
  /** Kept out of community views. */
  sensitive: boolean;
};

/** A right as it is chosen. */
export function chosenOf(
  { service, right }: { service: ServiceScreened; right: Right },
  screening: Screening,
): RightChosen {
  const person = isShared(service) ? null : right.person;
  return {
    service: service.service,
    person,
    person_name: screening.people.find((one) => one.person === person)?.name ?? null,
    name_th: service.name.th,
    name_en: service.name.en,
    owner_th: service.owner.th,
    owner_en: service.owner.en,
    organisation: service.owner.organisation,
    days: service.sla.new_case,
    documents: [...service.documents],
    sensitive: service.sensitive,
  };
}

/** True when this right is among the chosen. */
export function isChosen(
  chosen: readonly RightChosen[],
  { service, right }: { service: ServiceScreened; right: Right },
): boolean {
  return chosen.some(
    (one) => one.service === service.service && (one.person === null || one.person === right.person),
  );
}
