import type { AnyTx } from '../../platform/db.ts';
import { consentsStanding } from '../registry/public.ts';
import { verdictOf, withhold } from './find-sharing.ts';
import type { Packet } from './packet.ts';

/**
 * A packet as it may be read today. It is kept as it was sent; what was sent under a consent that was taken back or has run out is
 * not shown any more, and says so.
 */
export async function readPacket(tx: AnyTx, area: string, sent: Packet): Promise<Packet> {
  const consents = [
    ...sent.facts.flatMap(consentOf),
    ...(sent.explanation?.conditions ?? []).flatMap(consentsOf),
  ];
  if (consents.length === 0) return sent;
  const standing = await consentsStanding(tx, area, consents);
  const facts = sent.facts.map((fact) =>
    consentOf(fact).every((one) => standing.has(one))
      ? fact
      : { ...fact, value: null, value_th: '', value_en: '', ended: true as const },
  );
  return { ...sent, facts, explanation: sent.explanation && readAgain(sent.explanation, standing) };
}

function readAgain(
  { verdict, conditions }: NonNullable<Packet['explanation']>,
  standing: ReadonlySet<string>,
): Packet['explanation'] {
  const told = conditions.map((one) =>
    consentsOf(one).every((consent) => standing.has(consent)) ? one : withhold(one),
  );
  return { verdict: verdictOf(verdict, told), conditions: told };
}

function consentOf(fact: Packet['facts'][number]): string[] {
  return fact.consent ? [fact.consent] : [];
}

function consentsOf(condition: NonNullable<Packet['explanation']>['conditions'][number]): readonly string[] {
  return condition.consents ?? [];
}
