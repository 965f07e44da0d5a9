import { casesOf, type MadeCase } from './cases.ts';
import { factsOfHome } from './facts-of-homes.ts';
import { factsOfPeople } from './facts-of-people.ts';
import { historyOf, type MadeHelp, type Purpose } from './history.ts';
import { addressIn, everybody, makeHome, type Home, type HomeMaking } from './home.ts';
import { livingsOf } from './living.ts';
import { misspelt } from './misspelt.ts';
import type { Person } from './person.ts';
import type { PilotArea } from './pilot-area.ts';
import { makeRandom, type Random } from './random.ts';
import { dayBefore, type MadeRecord } from './record.ts';

/** Everything that is made up of one pilot. */
export type PilotWorld = {
  pilot: PilotArea;
  homes: Home[];
  records: MadeRecord[];
  help: MadeHelp[];
  cases: MadeCase[];
  purpose: Purpose & { duplicatesHere: number; duplicatesElsewhere: number };
};

export type WorldMaking = {
  seed: string;
  homes: number;
  now: Date;
  today: string;
  answered: ReadonlySet<string>;
};

/** How large the world is, and the seed from which it is the same everywhere. */
export const worldSize = { seed: 'ตำบลวัน 2569', homes: 250 };

/** Makes one pilot up: the same for the same seed, day and pilot. */
export function makePilotWorld(pilot: PilotArea, making: WorldMaking): PilotWorld {
  const { seed, today, now } = making;
  const random = makeRandom(`${seed} pilot ${pilot.no}`);
  const town = pilot.profile.town ?? false;
  const homes = Array.from({ length: making.homes }, (_, at) =>
    makeHome(random, homeMaking(random, pilot, at, making)),
  );
  const purpose = {
    gaps: 0,
    reliefOverlaps: 0,
    repairOverlaps: 0,
    duplicatesHere: 0,
    duplicatesElsewhere: 0,
  };
  purpose.duplicatesHere = doubleSome(random, homes, making);
  purpose.duplicatesElsewhere = comeFromNext(pilot, homes, making);
  for (const one of homes.flatMap(everybody)) leave(random, one);
  const records: MadeRecord[] = [];
  const help: MadeHelp[] = [];
  for (const home of homes) {
    const livings = livingsOf(random, home, town);
    records.push(...factsOfPeople(random, home, livings, { lao: pilot.area, today }));
    records.push(...factsOfHome(random, home, livings, { town, today }));
    help.push(...historyOf(random, home, livings, { today, purpose }));
  }
  const { answered } = making;
  const restricted = [3, 6, 9, 15, 20, 22].includes(pilot.no) ? 1 + (pilot.no % 3) : 0;
  const cases = casesOf(random, homes, { now, today, answered, busy: pilot.no === 3, restricted });
  return { pilot, homes, records, help, cases, purpose };
}

function homeMaking(random: Random, pilot: PilotArea, at: number, { today }: WorldMaking): HomeMaking {
  const { profile, quarters, tambon, no } = pilot;
  const serial = (no - 1) * 4000 + at * 16;
  return { profile, quarters, tambon, serial, since: dayBefore(today, random.whole(20, 760)), today };
}

// Some were written down twice by two officers: alone in another house, misspelt, without the number.
function doubleSome(random: Random, homes: Home[], { today }: WorldMaking): number {
  const grown = homes.flatMap((home) => everybody(home).map((one) => ({ one, home })));
  const twice = grown
    .filter(({ one }) => one.age >= 18 && one.family !== null && random.chance(0.008))
    .slice(0, 6);
  for (const { one, home } of twice) {
    const again: Person = {
      ...one,
      id: random.id(today),
      ...misspelt(random, one),
      idNumber: null,
      phone: random.chance(0.4) ? one.phone : null,
      relation: 'head',
      birth: one.birth && random.chance(0.4) ? one.birth.slice(0, 4) : one.birth,
    };
    const house = { ...home, houseNo: `${random.whole(1, 268)}`, phone: null };
    homes.push(alone(random, house, again, dayBefore(today, random.whole(3, 90))));
  }
  return twice.length;
}

// A few live in this pilot and are on file in the next one too, by the same number, with the name as somebody heard it.
function comeFromNext({ no, quarters }: PilotArea, homes: Home[], { seed, today }: WorldMaking): number {
  let made = 0;
  for (const origin of [no, no === 1 ? 23 : no - 1]) {
    const shared = makeRandom(`${seed} mover ${origin}`);
    const own = makeRandom(`${seed} mover ${origin} in ${no}`);
    for (let at = 0; at < 3; at++) {
      const serial = 92_000 + origin * 60 + at * 20;
      const making = { profile: nowhere, quarters, tambon: '0000', serial, since: today, today };
      const home = makeHome(shared, making);
      const first = everybody(home).find((one) => one.age >= 18);
      if (!first) continue;
      const name = origin === no ? {} : misspelt(own, first);
      const person: Person = { ...first, ...name, id: own.id(today), relation: 'head' };
      homes.push(
        alone(
          own,
          { ...home, ...addressIn(own, own.pick(quarters)) },
          person,
          dayBefore(today, own.whole(5, 400)),
        ),
      );
      made += first.idNumber && origin !== no ? 1 : 0;
    }
  }
  return made;
}

const nowhere = { speech: 'everywhere' } as const;

function alone(random: Random, home: Home, one: Person, since: string): Home {
  return {
    ...home,
    id: random.id(since),
    kind: 'alone',
    since,
    families: [{ id: random.id(since), people: [one] }],
  };
}

// The dead and those who moved away stay in the file.
function leave(random: Random, one: Person): void {
  if (one.relation === 'head' || one.age < 16) return;
  if (random.chance(one.age >= 75 ? 0.05 : 0.002)) one.state = 'dead';
  else if (random.chance(0.008)) one.state = 'moved';
}
