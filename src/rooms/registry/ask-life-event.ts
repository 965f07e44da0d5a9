import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand, firstDay } from '../../platform/thai/partial-date.ts';
import { birthFault } from './birth.ts';
import { buildLifePlan } from './build-life-plan.ts';
import { findLifeWorld, type LifeWorld } from './find-life-world.ts';
import { mustBeOfArea, mustBeThere } from './add-family.ts';
import { familyIn, lifeAsked, lifeChange, newPeopleIn, personsIn, type LifeChange } from './life-event.ts';
import { sealChange } from './open-life-change.ts';
import { sidesOf } from './life-side.ts';
import { parentOddity, youngestParent } from './parent-age.ts';
import type { Tx } from './tables.ts';
import { writeConfirmation } from './write-confirmation.ts';
import { refuseUsedNumbers } from './write-people.ts';

/**
 * Asks for a life event to be written down: what happened, when, who told it. A desk officer who has a paper or a witness may confirm in
 * one go (`confirm`); the record says both. `sure`: a parent younger than twelve was asked about and is right.
 */
export const askLifeEvent = command({
  name: 'registry.ask-life-event',
  input: z.object({
    area: areaId,
    event: id,
    change: lifeChange,
    ...lifeAsked,
    sure: z.boolean().default(false),
    confirm: z.boolean().default(false),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, actor, { area, event, change, sure, confirm, ...asked }, { at }) {
    const today = dayInThailand(new Date());
    refuseFuture(change, asked.happened_on, today);
    const world = await findLifeWorld(tx, area, change, confirm ? 'lock' : 'look');
    await refuseNewcomers(tx, area, change, today);
    if (!sure) askAboutParents(world, change);
    await refuseHouse(tx, area, change);
    const plan = buildLifePlan(world, change, asked.happened_on);
    const { before, after } = sidesOf(world, change, plan);
    const sides = { before: JSON.stringify(before), after: JSON.stringify(after) };
    await tx
      .insertInto('registry.life_event')
      .values({
        area,
        id: event,
        kind: change.kind,
        ...asked,
        change: sealChange(change),
        ...sides,
        asked_by: actor.account,
        at,
      })
      .execute();
    await writeSubjects(tx, area, event, world, change);
    if (confirm) await writeConfirmation(tx, { area, event, actor, at, day: today }, { world, plan, asked });
    return { event, state: confirm ? 'confirmed' : 'open' };
  },
});

function refuseFuture(change: LifeChange, happenedOn: string, today: string): void {
  if (firstDay(happenedOn) <= today) return;
  throw refuse(change.kind === 'death' ? 'death_in_future' : 'life_in_future', { field: 'happened_on' });
}

async function refuseNewcomers(tx: Tx, area: string, change: LifeChange, today: string): Promise<void> {
  const people = newPeopleIn(change);
  people.forEach((one, at) => {
    const fault = one.birth_date && birthFault(one.birth_date, today);
    const field = change.kind === 'birth' ? 'change.child' : `change.people.${at}`;
    if (fault) throw refuse(fault, { field: `${field}.birth_date`, person: one.person });
  });
  await refuseUsedNumbers(tx, area, people);
}

// Mothers of eleven there are; the officer looks again and says so.
function askAboutParents(world: LifeWorld, change: LifeChange): void {
  if (change.kind !== 'birth') return;
  for (const field of ['mother', 'father'] as const) {
    const parent = world.people.get(change[field] ?? '');
    if (parent && parentOddity(parent.birth, change.child.birth_date) === 'young')
      throw refuse('parent_young_ask', {
        field: `change.${field}`,
        name: parent.name,
        years: youngestParent,
      });
  }
}

async function refuseHouse(tx: Tx, area: string, change: LifeChange): Promise<void> {
  if (change.kind !== 'split' && change.kind !== 'move_house') return;
  if (change.address) await mustBeOfArea(tx, area, change.address.village);
  else await mustBeThere(tx, area, change.household);
}

async function writeSubjects(
  tx: Tx,
  area: string,
  event: string,
  world: LifeWorld,
  change: LifeChange,
): Promise<void> {
  const own = familyIn(change);
  const families = personsIn(change).flatMap((one) => world.people.get(one)?.family ?? []);
  const subjects = new Set([...personsIn(change), ...families, ...(own ? [own] : [])]);
  if (subjects.size === 0) return;
  await tx
    .insertInto('registry.life_event_subject')
    .values([...subjects].map((subject) => ({ area, subject, event })))
    .execute();
}
