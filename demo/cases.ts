import type { AnswerKind, DeclineReason } from '../src/rooms/referrals/answer.ts';
import { centreDueOn, type NeedKind, type Urgency } from '../src/rooms/cases/need.ts';
import {
  answers,
  channelOf,
  coursesOf,
  feedback,
  isOurs,
  openedOn,
  restrictedNeeds,
  type Hidden,
  type Course,
} from './case-plan.ts';
import { everybody, type Home } from './home.ts';
import { after, notAfter } from './moments.ts';
import { mustHave, type Random } from './random.ts';
import { dayBefore, officeMoment } from './record.ts';
import { stories, type Story } from './stories.ts';

/** One word after the sending of a request. Money in baht. */
export type MadeWord = {
  id: string;
  kind: AnswerKind | 'replied' | 'withdrawn';
  at: string;
  words: string | null;
  reason: DeclineReason | 'helped_elsewhere' | null;
  baht: number | null;
  help: string | null;
};
export type MadeAsk = { id: string; service: string; person: string | null; held: number; said: MadeWord[] };

/** One made-up case with one need, as the commands would have kept it. */
export type MadeCase = {
  id: string;
  contact: string;
  receipt: string;
  need: string;
  closure: string;
  needClosure: string;
  course: Course;
  home: string;
  family: string;
  caller: string | null;
  channel: string;
  kind: NeedKind;
  words: string;
  person: string | null;
  urgency: Urgency;
  dangers: string[];
  openedAt: string;
  dueOn: string;
  closedAt: string | null;
  outcome: string | null;
  feedback: string | null;
  restricted: boolean;
  /** A fact of a restricted case, which only its circle reads. */
  hidden: { id: string; subject: string; key: string } | null;
  ask: MadeAsk | null;
  note: { id: string; words: string; at: string } | null;
};

export type CaseMaking = {
  now: Date;
  today: string;
  /** The services that somebody with an account answers for here. */
  answered: ReadonlySet<string>;
  busy: boolean;
  restricted: number;
};

/** The cases of a centre, each of another house, the oldest first. */
export function casesOf(random: Random, homes: readonly Home[], making: CaseMaking): MadeCase[] {
  const free = [...homes].filter((one) => one.families.length > 0).toSorted((a, b) => a.means - b.means);
  // First, so that in a small world too there is a house for each.
  const hidden = restrictedNeeds.slice(0, making.restricted).flatMap((need) => {
    const at = free.findIndex((one) => everybody(one).some((person) => need.about(person)));
    const [home] = at >= 0 ? free.splice(at, 1) : [];
    return home ? [restrictedCase(random, home, need, making)] : [];
  });
  const made = coursesOf(random, making.busy).flatMap((course) => {
    const found = takeHome(random, free, course, making.answered);
    return found ? [oneCase(random, found.home, found.story, course, making)] : [];
  });
  return [...made, ...hidden].toSorted((a, b) => a.openedAt.localeCompare(b.openedAt));
}

// From the poorer half of the houses; whoever is taken does not come twice.
function takeHome(
  random: Random,
  free: Home[],
  course: Course,
  answered: ReadonlySet<string>,
): { home: Home; story: Story } | undefined {
  const fits = (story: Story) =>
    isOurs(course) ? !story.service || !answered.has(story.service) : answered.has(story.service ?? '');
  const wanted = stories.filter(fits);
  if (wanted.length === 0) return undefined;
  // A story first, then whoever it fits: so that the common ones do not drive out the rare.
  for (let tries = 0; tries < 8; tries++) {
    const story = random.pick(wanted);
    const start = random.whole(0, Math.floor(free.length * 0.6));
    const at = free.findIndex((home, place) => place >= start && story.about(home) !== undefined);
    const [home] = at >= 0 ? free.splice(at, 1) : [];
    if (home) return { home, story };
  }
  return undefined;
}

function oneCase(random: Random, home: Home, story: Story, course: Course, making: CaseMaking): MadeCase {
  const { now, today } = making;
  const day = openedOn(random, course, today);
  const openedAt = notAfter(officeMoment(random, day), now, random);
  const person = story.about(home)?.id ?? null;
  const urgency: Urgency = story.urgent && course !== 'ours_later' ? 'urgent' : 'normal';
  const base = caseIn(random, home, person, openedAt);
  const ask = story.service && !isOurs(course) ? askOf(random, story, course, person, openedAt, now) : null;
  const ended = course.startsWith('closed')
    ? after(random, ask?.said.at(-1)?.at ?? openedAt, 1, 9, now)
    : null;
  return {
    ...base,
    course,
    channel: channelOf(random),
    kind: story.kind,
    words: random.pick(story.words),
    person,
    urgency,
    dueOn: centreDueOn(urgency, openedAt.slice(0, 10)),
    closedAt: ended,
    outcome:
      (ended && { closed_delivered: 'helped', closed_declined: 'not_helped' }[course as string]) ||
      (ended && 'partly_helped'),
    feedback: ended && random.chance(0.5) ? random.pick(feedback) : null,
    ask,
    note: random.chance(0.55)
      ? { id: random.id(day), words: story.note, at: after(random, openedAt, 0, 2, now) }
      : null,
  };
}

function caseIn(random: Random, home: Home, person: string | null, openedAt: string) {
  const day = openedAt.slice(0, 10);
  const id = () => random.id(day);
  const family = mustHave(
    home.families.find((one) => one.people.some((member) => member.id === person)) ?? home.families[0],
  );
  const adults = family.people.filter((one) => one.age >= 18);
  return {
    id: id(),
    contact: id(),
    receipt: id(),
    need: id(),
    closure: id(),
    needClosure: id(),
    home: home.id,
    family: family.id,
    caller: adults.length > 0 && random.chance(0.9) ? random.pick(adults).id : null,
    openedAt,
    dangers: [] as string[],
    restricted: false,
    hidden: null,
  };
}

function restrictedCase(
  random: Random,
  home: Home,
  { kind, words, danger, fact, about }: Hidden,
  { now, today }: CaseMaking,
): MadeCase {
  const openedAt = notAfter(officeMoment(random, dayBefore(today, random.whole(2, 6))), now, random);
  const hurt = everybody(home).find(about)?.id ?? null;
  return {
    ...caseIn(random, home, hurt, openedAt),
    course: 'ours_later',
    channel: 'phone',
    kind,
    words,
    person: hurt,
    urgency: 'urgent',
    dangers: danger ? [danger] : [],
    hidden: { key: fact.key, subject: fact.of === 'home' || !hurt ? home.id : hurt, id: random.id(today) },
    dueOn: centreDueOn('urgent', openedAt.slice(0, 10)),
    closedAt: null,
    outcome: null,
    feedback: null,
    restricted: true,
    ask: null,
    note: null,
  };
}

function askOf(
  random: Random,
  story: Story,
  course: Course,
  person: string | null,
  sentAt: string,
  now: Date,
): MadeAsk {
  const said: MadeWord[] = [];
  const say = (kind: MadeWord['kind'], least: number, most: number, more: Partial<MadeWord> = {}) => {
    const at = after(random, said.at(-1)?.at ?? sentAt, least, most, now);
    said.push({
      id: random.id(at.slice(0, 10)),
      kind,
      at,
      words: null,
      reason: null,
      baht: null,
      help: null,
      ...more,
    });
  };
  if (course === 'accepted' || course === 'delivered' || course === 'closed_delivered')
    say('accepted', 1, 3, { words: random.pick(answers.accepted) });
  if (course === 'asked' || course === 'replied')
    say('more_information', 1, 3, { words: random.pick(answers.questions) });
  if (course === 'replied') say('replied', 0, 1, { words: random.pick(answers.replies) });
  if (course === 'declined' || course === 'closed_declined')
    say('declined', 2, 5, {
      reason: random.pick(['not_eligible', 'already_helped', 'no_documents', 'not_reached'] as const),
      words: null,
    });
  if (course === 'withdrawn') say('withdrawn', 1, 4, { reason: 'helped_elsewhere' });
  if (course === 'delivered' || course === 'closed_delivered')
    say('delivered', 2, 6, {
      words: random.pick(answers.delivered),
      baht: story.baht ?? null,
      help: random.id(sentAt.slice(0, 10)),
    });
  return {
    id: random.id(sentAt.slice(0, 10)),
    service: story.service ?? '',
    person,
    held: random.next(),
    said,
  };
}
