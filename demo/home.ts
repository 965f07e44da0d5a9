import { familiesOf, pickKind, type HomeKind, type Role } from './blueprint.ts';
import { makeFamilyName } from './family-names.ts';
import type { Speech } from './given-names.ts';
import { makePerson, phoneOf, type Citizenship, type Person } from './person.ts';
import type { PilotProfile } from './pilot-profile.ts';
import type { Random } from './random.ts';

export type Family = { id: string; people: Person[] };

/** A made-up house. `means`: 0 very poor … 1 well off. `since`: the day on which the centre wrote it down. */
export type Home = {
  id: string;
  kind: HomeKind;
  houseNo: string | null;
  village: string | null;
  villageWords: string | null;
  placeWords: string | null;
  phone: string | null;
  lat: number | null;
  lon: number | null;
  means: number;
  since: string;
  families: Family[];
};

/** Where houses may stand: a village with its middle, or a ชุมชน without a number. */
export type Quarter = {
  village: string | null;
  words: string | null;
  tambon: string;
  lat: number;
  lon: number;
};

export type HomeMaking = {
  profile: PilotProfile;
  quarters: readonly Quarter[];
  tambon: string;
  /** The first serial of this house; it takes at most 20. */
  serial: number;
  since: string;
  today: string;
};

export function makeHome(random: Random, making: HomeMaking): Home {
  const { profile, since } = making;
  const quarter = random.pick(making.quarters);
  const kind = pickKind(random, profile.town ?? false);
  const people = peopleOf(random, profile);
  let serial = making.serial;
  let before: string | null = null;
  const families = familiesOf(random, kind).map((roles): Family => {
    const own: string | null = before ?? people.familyName();
    before = own;
    const made = roles.map((one) => onePerson(random, one, people, own, making, serial++));
    return { id: random.id(since), people: made };
  });
  const poor = kind === 'grandparents' || kind === 'single_mother' || kind === 'alone_old' ? 0.7 : 1;
  return {
    id: random.id(since),
    kind,
    ...addressIn(random, quarter),
    phone: random.chance(0.06) ? phoneOf(serial) : null,
    means: Math.min(1, (random.next() * 0.6 + random.next() * 0.4) ** 1.3 * poor),
    since,
    families,
  };
}

/** Everybody of a house. */
export function everybody(home: Home): Person[] {
  return home.families.flatMap((one) => one.people);
}

type Origin = { speech: Speech; muslim: boolean; citizenship: Citizenship; familyName(): string | null };

function onePerson(
  random: Random,
  one: Role,
  origin: Origin,
  own: string | null,
  { tambon, today }: HomeMaking,
  serial: number,
): Person {
  // A wife carries her husband's name more often than not; who married in may have kept another.
  const marriedIn = one.name === 'other' && random.chance(one.sex === 'F' ? 0.25 : 0.9);
  const familyName = marriedIn ? origin.familyName() : own;
  const { speech, muslim, citizenship } = origin;
  return makePerson(random, one, { speech, muslim, citizenship, familyName, tambon, serial, today });
}

function peopleOf(random: Random, profile: PilotProfile): Origin {
  const share = random.next();
  const muslim = share < (profile.muslim ?? 0);
  const highland = !muslim && random.chance(profile.highland ?? 0);
  const speech: Speech = muslim ? 'malay' : highland ? 'highland' : profile.speech;
  const citizenship = citizenshipOf(random, profile, highland);
  const single = (highland && random.chance(0.35)) || (citizenship !== 'TH' && random.chance(0.5));
  return { speech, muslim, citizenship, familyName: () => (single ? null : makeFamilyName(random, speech)) };
}

function citizenshipOf(random: Random, profile: PilotProfile, highland: boolean): Citizenship {
  const { stateless = 0, migrant } = profile;
  if (random.chance(highland ? stateless * 3 : stateless)) return 'stateless';
  return migrant && random.chance(migrant.share) ? migrant.of : 'TH';
}

const landmarks = [
  'ข้างศาลากลางบ้าน',
  'ตรงข้ามร้านค้าชุมชน',
  'ซอยข้างวัด',
  'ท้ายหมู่บ้านติดทุ่งนา',
  'หลังโรงเรียน',
  'ริมคลอง',
  'ใกล้ป้อมตำรวจชุมชน',
  'บ้านไม้ใต้ถุนสูง รั้วสังกะสี',
  'ปากทางเข้าหมู่บ้าน',
  'ถัดจากบ้านผู้ใหญ่บ้านสองหลัง',
];

type Address = Pick<Home, 'houseNo' | 'village' | 'villageWords' | 'placeWords' | 'lat' | 'lon'>;

/** A number and a point for a house in a quarter. */
export function addressIn(random: Random, quarter: Quarter): Address {
  const number = String(random.whole(1, 268));
  const houseNo = random.chance(0.25) ? `${number}/${random.whole(1, 14)}` : number;
  const known = random.chance(0.97);
  const placed = random.chance(0.8);
  return {
    houseNo: known ? houseNo : null,
    village: quarter.village,
    villageWords: quarter.words,
    placeWords: random.chance(known ? 0.22 : 1) ? random.pick(landmarks) : null,
    lat: placed ? rounded(quarter.lat + (random.next() - 0.5) * 0.005) : null,
    lon: placed ? rounded(quarter.lon + (random.next() - 0.5) * 0.005) : null,
  };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
