import { amountNumber } from '../../platform/rules/amount.ts';
import type { Expression } from '../../platform/rules/expression.ts';
import type { Amount } from './amount-form.ts';

/** What contradicts itself in one file although its form is right: the place and a sentence. */
export type Contradiction = { readonly place: string; readonly th: string; readonly en: string };

/** Steps of an amount that contradict each other: two for the same number, a number between two, one never reached. */
export function bandFaults(amount: Amount | null): readonly Contradiction[] {
  if (!amount) return [];
  if ('from_baht' in amount && amount.from_baht >= amount.to_baht)
    return [fault('benefit.amount', 'ช่วงจำนวนเงินกลับด้าน', 'the range of the amount is reversed')];
  if (!('bands' in amount)) return [];
  const { bands } = amount;
  const repeated = bands.findIndex(({ id }, index) => bands.findIndex((one) => one.id === id) < index);
  const last = bands.findIndex(({ when }) => when.op === 'always');
  return [
    ...(repeated < 0 ? [] : [fault(bandPlace(repeated), 'รหัสขั้นซ้ำ', 'the id of the step is used twice')]),
    ...(last < 0 || last === bands.length - 1
      ? []
      : [fault(bandPlace(last + 1), 'ขั้นนี้ไม่มีวันถูกใช้', 'this step is never reached')]),
    ...bands.flatMap((band, index) => besideOthers(band.when, index, bands)),
  ];
}

/** The whole numbers a comparison holds for, with what it compares; undefined for any other test. */
function span(when: Expression): { of: string; low: number; high: number } | undefined {
  if (!('value' in when)) return undefined;
  const of = JSON.stringify(when.of);
  const [low, high] = ends(when);
  return low === undefined || high === undefined ? undefined : { of, low, high };
}

function ends(when: Expression): readonly [number?, number?] {
  switch (when.op) {
    case 'between':
      return [amountNumber(when.value[0]), amountNumber(when.value[1])];
    case 'lt':
      return [-Infinity, amountNumber(when.value) - 1];
    case 'lte':
      return [-Infinity, amountNumber(when.value)];
    case 'gt':
      return [amountNumber(when.value) + 1, Infinity];
    case 'gte':
      return [amountNumber(when.value), Infinity];
    case 'eq':
      return typeof when.value === 'number' ? [when.value, when.value] : [];
    default:
      return [];
  }
}

function besideOthers(
  when: Expression,
  index: number,
  bands: readonly { when: Expression }[],
): readonly Contradiction[] {
  const own = span(when);
  if (!own) return [];
  const others = bands
    .flatMap((band, at) => (at === index ? [] : (span(band.when) ?? [])))
    .filter(({ of }) => of === own.of);
  const place = `${bandPlace(index)}.when.value`;
  const before = bands.slice(0, index).flatMap((band) => span(band.when) ?? []);
  if (before.some((one) => one.of === own.of && one.low <= own.high && own.low <= one.high))
    return [fault(place, 'ขั้นนี้ทับกับขั้นก่อนหน้า', 'this step overlaps one before it')];
  const next = own.high + 1;
  if (others.some(({ low, high }) => low <= next && next <= high)) return [];
  const above = others.filter(({ low }) => low > own.high).toSorted((a, b) => a.low - b.low)[0];
  return above && above.low > next
    ? [
        fault(
          place,
          `ไม่มีขั้นสำหรับค่าที่อยู่ระหว่าง ${own.high} กับ ${above.low}`,
          `no step holds between ${own.high} and ${above.low}`,
        ),
      ]
    : [];
}

function bandPlace(index: number): string {
  return `benefit.amount.bands[${index}]`;
}

function fault(place: string, th: string, en: string): Contradiction {
  return { place, th, en };
}
