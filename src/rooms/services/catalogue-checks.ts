import type { Expression, Operand } from '../../platform/rules/expression.ts';
import { conditionsOf } from '../../platform/rules/rule.ts';
import { expressionsIn } from '../../platform/rules/walk.ts';
import { bandFaults, type Contradiction } from './band-checks.ts';
import type { WelfareService } from './welfare-service.ts';

/** What a committee or a licence gives after applying. It is never a question to the family, so never `substantive`. */
const approvals = new Set([
  'case.provincial_subcommittee_approval',
  'case.lao_committee_approval',
  'case.fund_committee_approval',
  'case.community_forum_endorsed',
  'case.care_plan_approved',
  'caregiver.foster_license',
  'household.foster_license',
]);

/** The contradictions inside one service. `keys`: every fact of the dictionary; `countKey`: how often the service helped. */
export function contradictions(
  service: WelfareService,
  keys: ReadonlySet<string>,
  countKey: string,
): readonly Contradiction[] {
  return [
    ...datesOf(service),
    ...quotaOf(service, countKey),
    ...conditionFaults(service, keys),
    ...bandFaults(service.benefit.amount),
    ...componentFaults(service),
    ...flowOf(service),
  ];
}

/** Services whose rules ask each other whether somebody receives them: nobody could ever be judged. */
export function circles(services: readonly WelfareService[]): readonly (readonly string[])[] {
  const asks = new Map(services.map((one) => [one.id, receivedIn(one)]));
  return services.flatMap(({ id }) => {
    const path = wayBack(id, asks);
    return path && path.toSorted()[0] === id ? [path] : [];
  });
}

function datesOf({ effective }: WelfareService): readonly Contradiction[] {
  if (!effective.from || !effective.to || effective.from <= effective.to) return [];
  const { from, to } = effective;
  return [
    at('effective', `วันเริ่มใช้ ${from} อยู่หลังวันสิ้นสุด ${to}`, `the first day ${from} is after the last ${to}`),
  ];
}

// The number of times stands in the benefit and in the rule: they must say the same.
function quotaOf({ benefit, rule }: WelfareService, countKey: string): readonly Contradiction[] {
  const tests = rule ? conditionsOf(rule).filter(({ scope }) => scope === 'quota') : [];
  const said = tests.map(({ when }) => (when.op === 'lt' && when.of === countKey ? when.value : null));
  const wanted = benefit.quota ? [benefit.quota.times] : [];
  if (JSON.stringify(said) === JSON.stringify(wanted)) return [];
  return [
    at(
      'benefit.quota',
      'จำนวนครั้งต่อปีงบประมาณไม่ตรงกับเงื่อนไขโควตาในหลักเกณฑ์',
      'the times in a fiscal year are not those of the quota condition in the rule',
    ),
  ];
}

function conditionFaults({ rule }: WelfareService, keys: ReadonlySet<string>): readonly Contradiction[] {
  if (!rule) return [];
  return conditionsOf(rule).flatMap(({ id, when, scope }) => {
    const place = `rule.${id}`;
    return expressionsIn(when).flatMap((node): readonly Contradiction[] => {
      if ('value' in node && typeof node.value === 'string' && keys.has(node.value))
        return [
          at(
            place,
            `ค่า ${node.value} เป็นชื่อข้อเท็จจริง ใช้ eq_field แทน`,
            `the value ${node.value} is a fact: use eq_field`,
          ),
        ];
      if (scope === 'substantive' && 'of' in node && typeof node.of === 'string' && approvals.has(node.of))
        return [
          at(
            place,
            `${node.of} ต้องเป็นเงื่อนไขชนิด approval`,
            `${node.of} belongs to a condition of scope approval`,
          ),
        ];
      return ageFaults(node, place);
    });
  });
}

// Ages are completed years, and a time limit of the law runs in months of the calendar.
function ageFaults(node: Expression, place: string): readonly Contradiction[] {
  if (!('value' in node) || !('of' in node)) return [];
  const of = node.of as Operand;
  if (typeof of === 'object' && of.op === 'days')
    return [
      at(place, 'กำหนดเวลาตามกฎหมายให้ใช้ within_months', 'a time limit of the law is written within_months'),
    ];
  const isAge = typeof of === 'string' ? of.endsWith('age_years') : of.op === 'age';
  const whole = [node.value].flat().every((value) => typeof value !== 'number' || Number.isInteger(value));
  return isAge && !whole ? [at(place, 'อายุต้องเป็นปีบริบูรณ์', 'an age is in whole completed years')] : [];
}

function componentFaults({ id, benefit: { amount } }: WelfareService): readonly Contradiction[] {
  if (!amount || !('components' in amount)) return [];
  return amount.components.flatMap((part, index) => {
    const place = `benefit.amount.components[${index}]`;
    const single = part.baht !== undefined && part.from_baht === undefined && part.to_baht === undefined;
    const between = part.baht === undefined && part.from_baht !== undefined && part.to_baht !== undefined;
    if (part.counted_in === id) return [at(`${place}.counted_in`, 'นับซ้ำกับตัวเอง', 'is counted in itself')];
    return single || between
      ? []
      : [at(place, 'ต้องมี baht หรือ from_baht กับ to_baht', 'needs baht, or from_baht and to_baht')];
  });
}

function flowOf({ benefit }: WelfareService): readonly Contradiction[] {
  if ((benefit.kind === 'loan') === (benefit.flow === 'loan')) return [];
  return [at('benefit.flow', 'เงินกู้ต้องเป็น flow: loan เท่านั้น', 'a loan, and only a loan, has the flow loan')];
}

function receivedIn({ rule }: WelfareService): readonly string[] {
  const nodes = rule ? conditionsOf(rule).flatMap(({ when }) => expressionsIn(when)) : [];
  return nodes.flatMap((node) => (node.op === 'receives' ? [node.service] : []));
}

function wayBack(start: string, asks: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const waiting: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    for (const next of asks.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return path;
      if (!seen.has(next)) waiting.push([...path, next]);
      seen.add(next);
    }
  }
  return undefined;
}

function at(place: string, th: string, en: string): Contradiction {
  return { place, th, en };
}
