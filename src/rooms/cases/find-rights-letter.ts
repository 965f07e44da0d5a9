import { sql } from 'kysely';
import type { AnyTx } from '../../platform/db.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { amountOnPaper, screenFamily, type Right, type Screening } from '../eligibility/public.ts';
import { getRoster, type Roster } from '../registry/public.ts';
import type { RightsKnown } from './rights-letter.ts';
import type { Tx } from './tables.ts';
import words from './th.json' with { type: 'json' };

/**
 * What the letter of a family says: rights that its facts give and that it does not receive, and those that somebody has to judge. Never
 * a service under secrecy, whoever asks. Undefined when there is no such family.
 */
export async function findRightsLetter(
  tx: Tx,
  asked: { area: string; family: string; by: string; at: Date },
): Promise<RightsKnown | undefined> {
  const { area, family, by, at } = asked;
  const on = dayInThailand(at);
  const roster = await getRoster(tx as AnyTx, area, family, on);
  const screening = roster && (await screenFamily(tx as AnyTx, area, family, on));
  if (!roster || !screening) return undefined;
  const open = openRights(screening, roster);
  const entitled = open.filter(({ rights }) => rights.some(({ verdict }) => verdict === 'entitled'));
  const judged = open.filter((one) => !entitled.includes(one));
  return {
    centre: await findCentre(tx, area),
    printed: { by, on },
    family: nameOf(roster, roster.members[0]?.person) ?? '',
    home: homeOf(roster),
    rights: entitled
      .toSorted((a, b) => yearly(b.rights) - yearly(a.rights))
      .map(({ service, rights }) => {
        const those = rights.filter(({ verdict }) => verdict === 'entitled');
        const [first] = those;
        return {
          service: service.name.th,
          whom: whomOf(service, those, roster),
          amount: first?.amount ? amountOnPaper(first.amount) : null,
          why: (first?.conditions ?? [])
            .filter((one) => one.deciding && one.state === 'true' && one.settled_by === 'facts')
            .map(({ th }) => th),
          bring: service.documents.map(({ th }) => th),
          where: [
            ...service.channels.map(({ th }) => th),
            `${words.words['letter.owner']} ${service.owner.th}`,
          ],
          unverified: service.unverified,
        };
      }),
    maybe: judged
      .filter(({ rights }) => rights.some(({ amount }) => amount !== null))
      .slice(0, MOST)
      .map(({ service, rights }) => ({ service: service.name.th, whom: whomOf(service, rights, roster) })),
  };
}

const MOST = 10;

type Service = Screening['services'][number];
type Open = { service: Service; rights: Right[] };

function openRights({ services, rights }: Screening, { members }: Roster): Open[] {
  const living = new Set(members.filter(({ state }) => state === 'alive').map(({ person }) => person));
  return services.flatMap((service) => {
    if (service.confidential) return [];
    const own = rights.filter((one) => one.service === service.service && living.has(one.person));
    if (isShared(service) && own.some(isHad)) return [];
    const found = own.filter(
      (one) => !isHad(one) && (one.verdict === 'entitled' || one.verdict === 'judgement'),
    );
    return found.length > 0 ? [{ service, rights: found }] : [];
  });
}

function isHad({ receiving, helped }: Right): boolean {
  return receiving || helped !== null;
}

function isShared({ per }: Service): boolean {
  return ['family', 'house', 'household'].includes(per);
}

function whomOf(service: Service, rights: readonly Right[], roster: Roster): string[] {
  if (isShared(service)) return [words.words['letter.whole_family']];
  return rights.map(({ person }) => nameOf(roster, person) ?? '');
}

function nameOf({ members }: Roster, person: string | undefined): string | undefined {
  const found = members.find((one) => one.person === person);
  return found && `${found.title ?? ''}${found.name}`;
}

function homeOf({ home }: Roster): string {
  const { house_no, moo, village_th } = home;
  return [
    house_no && `${words.words['paper.house']} ${house_no}`,
    moo === null ? null : `${words.words['paper.moo']} ${moo}`,
    village_th,
  ]
    .filter(Boolean)
    .join(' ');
}

function yearly(rights: readonly Right[]): number {
  return rights.reduce(
    (sum, { amount }) => sum + (amount ? amount.most_satang * (amount.frequency === 'monthly' ? 12 : 1) : 0),
    0,
  );
}

async function findCentre(tx: Tx, area: string): Promise<RightsKnown['centre']> {
  const { rows } = await sql<RightsKnown['centre']>`
    select a.centre_name_th as name, concat_ws(' ', a.name_th, ${words.words['paper.district']} || d.name_th,
      ${words.words['paper.province']} || v.name_th) as place, a.centre_phone as phone, a.centre_address_th as address
    from areas.public_area a
    left join areas.public_place d on d.code = a.district
    left join areas.public_place v on v.code = a.province
    where a.id = ${area}`.execute(tx);
  const [centre] = rows;
  if (!centre) throw new Error('an area that is not there');
  return centre;
}
