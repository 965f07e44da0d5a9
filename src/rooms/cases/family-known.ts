/** What is known of a family when its sheet is printed; names and answers in Thai, money in satang, days ISO. */
export type FamilyKnown = {
  centre: { name: string; area: string; district: string | null; province: string | null };
  printed: { by: string; at: string };
  home: {
    house_no: string | null;
    moo: number | null;
    village: string | null;
    place_words: string | null;
    phone: string | null;
    point: { lat: number; lon: number } | null;
  };
  members: {
    name: string;
    relation: string;
    age: string;
    id_last4: string | null;
    id_verified: boolean;
    gone: string | null;
  }[];
  /** The other families of the house: the head of each, and how many they are. */
  others: { head: string; people: number }[];
  dimensions: {
    name: string;
    fresh: string | null;
    facts: {
      whose: string;
      label: string;
      answer: string;
      source: string;
      as_of: string;
      expired: boolean;
    }[];
  }[];
  rights: {
    state: 'receiving' | 'helped' | 'gap' | 'judgement' | 'ask';
    service: string;
    whose: string;
    owner: string;
  }[];
  help: {
    fiscal_year: number;
    what: string;
    whose: string;
    by: string;
    form: string;
    times: number;
    cash_satang: number;
    last_on: string;
  }[];
  needs: { kind: string; whose: string; since: string; asked: { of: string; due_on: string }[] }[];
  consents: { what: string; to: string; until: string | null }[];
};
