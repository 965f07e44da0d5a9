import { sql } from 'kysely';
import { newId } from '../src/platform/ids.ts';
import { visitOf } from './examples/cases-examples.ts';
import type { ExampleWorld } from './examples/world.ts';
import type { OpenHouse } from './house-on.ts';
import { deskOf } from './village-families.ts';
import { villageId } from './village.ts';
import { settleGaps } from './settle-gaps.ts';
import { writeAccount } from './write-account.ts';

/** What stands in each area of the village, beside what is written here. */
const standing = {
  '670307': { home: 'saensuk', person: 'นางคำปุ่น แสนสุข', organisation: 'pso67' },
  '450303': { home: 'nongkhaen', person: 'นายสมเกียรติ พลเยี่ยม', organisation: 'pso45' },
} as const;

/** Fills one area with something of everything, written by those whose duty it is, and tells the ids. */
export async function settleVillage(open: OpenHouse, tambon: '670307' | '450303'): Promise<ExampleWorld> {
  const area = open.area(tambon);
  const desk = deskOf[tambon];
  const { home, person, organisation } = standing[tambon];
  const [account, posting, fact, help, lifeEvent, document] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
  ];
  const has = {
    account,
    posting,
    fact,
    help,
    lifeEvent,
    document,
    organisation: villageId(organisation),
    household: villageId(home),
    family: villageId(`${home} family`),
    person: villageId(person),
  };
  await writeAccount(open, { account, posting, area });
  const known = { fact, subject: has.person, key: 'person.can_do_adl', value: true, source: 'visit' };
  await open.done(desk, 'registry.record-fact', { area, facts: [known] });
  const behind = await settleSecret(open, desk, area, has);
  const given = {
    area,
    help,
    family: has.family,
    what: 'ยา',
    giver: 'วัด',
    form: 'in_kind',
    given_on: '2026-10-20',
  };
  await open.done(desk, 'help.record-help', given);
  const paper = { area, document, person: has.person, kind: 'pink_card', number: '6123456789012' };
  await open.done(desk, 'registry.add-document', paper);
  const born = { person: newId(), name: 'เด็กชายทดลอง สิทธิ์', relation: 'grandchild' };
  const birth = { kind: 'birth', family: has.family, child: born };
  const asked = { area, event: lifeEvent, change: birth, happened_on: '2026-11-02' };
  await open.done(desk, 'registry.ask-life-event', asked);
  const consent = newId();
  const agreed = { consent, person: has.person, what: 'share_health', with_whom: 'centre', how: 'paper' };
  const witness = { given_by: 'self', witnessed_by: 'ผู้ใหญ่บ้าน' };
  await open.done(desk, 'registry.record-consent', { area, given: { ...agreed, ...witness } });
  const [referral, need] = [newId(), newId()];
  const ask = { referral, service: 'ops-emergency-relief', person: has.person };
  const visit = visitOf(area, has.family);
  const needs = [{ id: need, kind: 'sudden_hardship', words: 'ไฟไหม้ครัว', person: has.person, asks: [ask] }];
  await open.done(desk, 'cases.open-case', { ...visit, needs });
  const homeVisit = newId();
  const goes = { area, visit: homeVisit, case: visit['case'], visitor: villageId(desk) };
  await open.done(desk, 'cases.plan-visit', { ...goes, planned_for: '2099-01-04' });
  const complaint = newId();
  const unhappy = { area, complaint, kind: 'complaint', about: 'service', words: 'รอคิวนานมาก' };
  await open.done(desk, 'cases.enter-complaint', unhappy);
  const missing = await settleGaps(open, desk, { area, household: has.household, person: has.person });
  const { case: case_file, receipt } = visit;
  return {
    open,
    area,
    has: {
      ...has,
      ...behind,
      ...missing,
      complaint,
      consent,
      referral,
      need,
      visit: homeVisit,
      case: String(case_file),
      receipt: String(receipt),
    },
  };
}

/** Something that only the circle knows of the family, and a glass that was broken for it. */
async function settleSecret(
  open: OpenHouse,
  desk: string,
  area: string,
  has: { household: string; family: string },
): Promise<Record<string, string>> {
  const [secret, glass] = [newId(), newId()];
  const violence = { fact: secret, subject: has.household, key: 'assessment.domestic_violence', value: true };
  await open.done(desk, 'registry.record-fact', { area, facts: [{ ...violence, source: 'visit' }] });
  const reason = { reason: 'person_asks', words: 'เจ้าตัวขอให้ดู' };
  await open.done(desk, 'registry.break-glass', { area, glass, family: has.family, ...reason });
  const { rows } = await sql<{ id: string }>`
    select id from registry.circle where area = ${area} and subject = ${has.household} and how = 'opened'`.execute(
    open.owner,
  );
  return { secret, glass, circle: rows[0]?.id ?? '' };
}
