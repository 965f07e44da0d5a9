import { z } from 'zod';
import { sensitiveNeeds, type NeedKind } from './need.ts';

/** How somebody came to the centre. */
export const channels = ['walk_in', 'phone', 'letter', 'volunteer', 'council', 'agency', 'public'] as const;
export type Channel = (typeof channels)[number];

/** What is dangerous now, after the risk list of 1300. None of them: safe. */
export const dangers = [
  'medical_emergency',
  'violence',
  'sexual_abuse',
  'child_at_risk',
  'self_harm',
  'harm_to_others',
  'trafficking',
  'abandoned',
] as const;
export type Danger = (typeof dangers)[number];

/** The numbers to call at once: 1669 ambulance, 191 police, 1300 the social assistance centre, day and night. */
export const numbers = ['1669', '191', '1300'] as const;
export type HelpNumber = (typeof numbers)[number];

/** Whom to call for a danger, the most pressing first. */
export const callFirst: Readonly<Record<Danger, readonly HelpNumber[]>> = {
  medical_emergency: ['1669'],
  violence: ['191', '1300', '1669'],
  sexual_abuse: ['1300', '191', '1669'],
  child_at_risk: ['1300', '191'],
  self_harm: ['1669', '1300'],
  harm_to_others: ['191', '1300'],
  trafficking: ['1300', '191'],
  abandoned: ['1300'],
};

/** The safety question and what was done about it. */
export const triage = z.object({
  dangers: z.array(z.enum(dangers)).max(dangers.length).default([]),
  called: z.array(z.enum(numbers)).max(numbers.length).default([]),
});

const privateDangers: ReadonlySet<Danger> = new Set([
  'violence',
  'sexual_abuse',
  'child_at_risk',
  'self_harm',
  'trafficking',
]);

/** A case is restricted when somebody asks for it, or when its dangers, its needs or a service it asks for are sensitive. */
export function mustBeRestricted(one: {
  asked: boolean;
  dangers: readonly Danger[];
  needs: readonly NeedKind[];
  sensitiveService: boolean;
}): boolean {
  return (
    one.asked ||
    one.sensitiveService ||
    one.dangers.some((danger) => privateDangers.has(danger)) ||
    one.needs.some((kind) => sensitiveNeeds.includes(kind))
  );
}
