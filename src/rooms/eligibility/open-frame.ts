import type { WelfareService } from '../services/public.ts';
import type { OpenMember } from './open-household.ts';
import type { OpenVerdict } from './open-verdict.ts';

/** A verdict of which nothing is known yet. */
export function blank(member: OpenMember, service: WelfareService): OpenVerdict {
  return {
    person: member.id,
    service: service.id,
    name_th: service.name.th,
    name_en: service.name.en,
    version: service.version,
    verdict: 'unknown',
    amount: null,
    components: [],
    other_money: null,
    deciding: [],
    missing: [],
    warnings: [],
    next_change_on: null,
    already_receiving: member.receiving?.includes(service.id) ?? false,
    channel: { care_self_apply: 'no' },
    unverified: service.verified === null,
  };
}

/** Before its first day no version is in force, which is no refusal; after its last day it is over. */
export function notInForce(
  on: string,
  member: OpenMember,
  service: WelfareService,
  versions: readonly WelfareService[],
): OpenVerdict {
  const later = versions.flatMap(({ effective }) =>
    effective.from && effective.from > on ? [effective.from] : [],
  );
  const [next = null] = later.toSorted();
  const ended = versions.some(({ effective }) => effective.to !== null && effective.to < on);
  return {
    ...blank(member, service),
    verdict: ended && !next ? 'not_entitled' : 'unknown',
    deciding: [
      {
        condition: 'in_force',
        state: 'false',
        scope: 'effective',
        th: ended ? 'สิ้นสุดการใช้บังคับแล้ว' : 'ยังไม่มีหลักเกณฑ์ที่ใช้บังคับในวันนั้น',
        en: ended ? 'No longer in force' : 'No version is in force on that day',
      },
    ],
    next_change_on: next,
  };
}

/** What is switched off or closed is told before any condition is asked. */
export function closedWords({ status }: WelfareService): Pick<OpenVerdict, 'verdict' | 'deciding'> {
  const closed = status === 'closed';
  return {
    verdict: 'not_entitled',
    deciding: [
      {
        condition: 'status',
        state: 'false',
        scope: 'status',
        th: closed ? 'มาตรการนี้ปิดแล้ว' : 'หน่วยงานเจ้าของเรื่องปิดรายการนี้อยู่',
        en: closed ? 'This measure is closed' : 'Switched off at the owner',
      },
    ],
  };
}
