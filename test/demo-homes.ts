import { everybody, type Home } from '../demo/home.ts';
import type { Person } from '../demo/person.ts';
import type { PilotArea } from '../demo/pilot-area.ts';
import { profileOf } from '../demo/pilot-profile.ts';
import { makePilotWorld, worldSize } from '../demo/world.ts';
import type { Facts } from '../src/platform/rules/sheet.ts';

/** A made-up house of the demonstration world with what its records say of everybody. */
export type DemoHome = {
  readonly home: Home;
  readonly people: readonly { readonly person: Person; readonly facts: Facts }[];
  readonly shared: Facts;
};

export const demoDay = '2026-11-23';

/** For tests: houses of the demonstration world, the same at every run; `each` of some of its pilots. */
export function demoHomes(pilots: readonly number[], each: number): readonly DemoHome[] {
  return pilots.flatMap((no) => {
    const { homes, records } = makePilotWorld(pilotOf(no), {
      ...worldSize,
      homes: each,
      now: new Date(`${demoDay}T03:00:00Z`),
      today: demoDay,
      answered: new Set(),
    });
    const told = Map.groupBy(
      records.filter(({ answer }) => answer === 'value'),
      ({ subject }) => subject,
    );
    const factsOf = (subject: string): Facts =>
      Object.fromEntries(
        (told.get(subject) ?? [])
          .toSorted((a, b) => a.as_of.localeCompare(b.as_of))
          .flatMap(({ key, value }) => (value === null ? [] : [[key, value]])),
      );
    return homes.slice(0, each).flatMap((home): DemoHome[] => {
      const people = everybody(home)
        .filter(({ state }) => state === 'alive')
        .map((person) => ({ person, facts: factsOf(person.id) }));
      return people.length > 0 ? [{ home, people, shared: factsOf(home.id) }] : [];
    });
  });
}

// Places do not matter here: one quarter stands for all.
function pilotOf(no: number): PilotArea {
  const quarter = { village: null, words: 'ชุมชนกลาง', tambon: '450101', lat: 16, lon: 103 };
  const names = {
    provinceTh: '',
    provinceEn: '',
    th: '',
    en: '',
    short: '',
    authorityTh: '',
    authorityEn: '',
  };
  return {
    ...names,
    no,
    area: `demo${String(no).padStart(2, '0')}`,
    dopa: '',
    tambon: '450101',
    province: '45',
    kind: 'sao',
    profile: profileOf(no),
    quarters: [quarter],
  };
}
