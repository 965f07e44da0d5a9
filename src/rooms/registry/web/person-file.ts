import type { DocumentKind } from '../document-kind.ts';
import type { PersonState } from '../person.ts';

type Other = { area: string; name_th: string; name_en: string } | null;

/** What a person's record holds beside the roster, as get-person tells it. */
export type PersonFile = {
  person: string;
  version: number;
  state: PersonState;
  phone_whose: string | null;
  other_phones: { number: string; whose: string | null }[];
  mother: { person: string; name: string } | null;
  father: { person: string; name: string } | null;
  earlier_names: { id: string; title: string | null; name: string; until: string | null }[];
  documents: {
    id: string;
    kind: DocumentKind;
    last4: string | null;
    place: string | null;
    expires: string | null;
  }[];
  moved_to: Other;
  moved_from: Other;
};
