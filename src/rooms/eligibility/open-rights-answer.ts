import type { FactRef } from '../../platform/rules/fact-ref.ts';
import { layOut, type Sheet } from '../../platform/rules/sheet.ts';
import { bestQuestion, worthOf, type Waiting } from './ask-next.ts';
import type { Looked, PublicCatalogue } from './open-rights-catalogue.ts';
import type { PublicAnswer, PublicHousehold, PublicQuestion } from './public-household.ts';
import {
  concerns,
  factsAnswered,
  hereAndNow,
  homeQuestionFor,
  type HomeQuestion,
} from './open-rights-questions.ts';
import { publicRights } from './open-rights-found.ts';

/**
 * What a house may have by what was answered so far, and the question that is worth asking next. Nothing of it is kept. It stops asking
 * when the best question is expected to settle less than 800 baht a year (`enough`, ours), or after 20 questions; `further` goes on.
 */
export function publicScreening(catalogue: PublicCatalogue, told: PublicHousehold, on: string): PublicAnswer {
  const sheets = sheetsOf(catalogue, told, on);
  const looked = catalogue.services.flatMap((of) =>
    sheets.map((sheet): Looked => ({ sheet, of, found: of.reasons(sheet) })),
  );
  const waiting = looked.flatMap((one): (Waiting & Looked)[] => {
    const missing = one.found.missing.filter((ref) => isOpen(ref, told));
    if (missing.length === 0) return [];
    return [{ ...one, search: one.of.search, missing, worth: worth(one, missing.length) }];
  });
  const best = bestQuestion(waiting, ({ key }) => homeQuestionFor(key)?.key ?? key);
  const asked = Object.keys(told.answers).length + told.skipped.length;
  const going = best !== null && (told.further || (best.worth >= enough && asked < most));
  const asks =
    best && going
      ? questionOf(
          best.ref,
          best.rights.flatMap((at) => waiting[at] ?? []),
          told,
        )
      : null;
  return {
    on,
    question: asks,
    asked,
    at_most: asked + (going ? leftToAsk(waiting, told, asked) : 0),
    rights: publicRights(catalogue, looked),
  };
}

const enough = 80_000;
const most = 20;
// What is worth a question where no money comes to the person: a service a little, a loan or a contribution nearly nothing.
const service = 30_000;
const owed = 1_000;

function sheetsOf(
  { dictionary, counted }: PublicCatalogue,
  told: PublicHousehold,
  on: string,
): readonly Sheet[] {
  const { shared, ofMember } = factsAnswered(told, counted);
  return layOut(dictionary, {
    on,
    shared: { ...shared, 'case.lao': hereAndNow },
    members: told.members.map(({ id, age, sex }) => ({
      id,
      facts: {
        ...ofMember(id),
        'person.sex': sex,
        counts_in_household: true,
        'person.birth_date': halfAYearPast(age, on),
      },
    })),
  });
}

/** A birthday half a year ago: in completed years it is exact, and a day nobody has to tell. */
function halfAYearPast(age: number, on: string): string {
  const [year = 0, month = 1] = on.split('-').map(Number);
  const back = year * 12 + month - 1 - (age * 12 + 6);
  return `${Math.floor(back / 12)}-${String((back % 12) + 1).padStart(2, '0')}-15`;
}

// Asked at home, of somebody whom it may concern; not passed over, nor answered already.
function isOpen(ref: FactRef, { members, answers, skipped }: PublicHousehold): boolean {
  const question = homeQuestionFor(ref.key);
  if (!question || skipped.includes(question.key)) return false;
  if (question.kind === 'house' && question.key in answers) return false;
  const member = members.find(({ id }) => id === ref.member);
  return question.kind === 'house' || (member !== undefined && concerns(question, member));
}

// What only the centre can find out leaves a right open whatever is answered here: it counts a fifth.
function worth({ sheet, of, found }: Looked, askedHere: number): number {
  const { flow } = of.service.benefit;
  if (flow === 'loan' || flow === 'paid_by_person') return owed;
  const amount = flow === 'to_person' ? of.amount(sheet) : null;
  const full = amount && amount.most_satang > 0 ? worthOf(amount) : service;
  return askedHere === found.missing.length ? full : full / 5;
}

function questionOf(
  ref: FactRef,
  rights: readonly (Waiting & Looked)[],
  told: PublicHousehold,
): PublicQuestion | null {
  const asks = homeQuestionFor(ref.key);
  if (!asks) return null;
  const waitsFor = new Set(
    rights.flatMap(({ missing }) =>
      missing.filter(({ key }) => homeQuestionFor(key)?.key === asks.key).map(({ member }) => member),
    ),
  );
  const services = [...Map.groupBy(rights, ({ of }) => of).entries()]
    .map(([of, own]) => ({ of, worth: own.reduce((sum, one) => sum + one.worth, 0) }))
    .toSorted((a, b) => b.worth - a.worth);
  const [first] = services;
  const amount = first && rights.find(({ of }) => of === first.of);
  const money =
    amount && amount.of.service.benefit.flow === 'to_person' ? amount.of.amount(amount.sheet) : null;
  return {
    ...wordsOf(asks),
    members:
      asks.kind === 'house' ? [] : told.members.filter(({ id }) => waitsFor.has(id)).map(({ id }) => id),
    options: asks.options(told.members.length),
    why: {
      th: first?.of.service.name.th ?? '',
      en: first?.of.service.name.en ?? '',
      others: Math.max(0, services.length - 1),
      yearly_satang: money ? worthOf(money) : 0,
    },
  };
}

function wordsOf({ key, kind, question, label }: HomeQuestion) {
  return { key, kind, question, label };
}

// An upper bound that people can rely on: every question that is open now, up to where asking stops.
function leftToAsk(waiting: readonly Waiting[], { further }: PublicHousehold, asked: number): number {
  const weights = new Map<string, number>();
  for (const { missing, worth: full } of waiting)
    for (const { key } of missing) {
      const name = homeQuestionFor(key)?.key ?? key;
      weights.set(name, (weights.get(name) ?? 0) + full);
    }
  const left = [...weights.values()].filter((weight) => further || weight >= enough).length;
  return Math.max(1, further ? left : Math.min(left, most - asked));
}
