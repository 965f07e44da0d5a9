import { z } from 'zod';

/**
 * A condition's test: a small typed tree over fact keys. `of` names a fact or a worked-out number; a missing
 * fact makes a test unknown, never false. Money is written `{ "baht": 3000 }`, dates as ISO text.
 */
export type Expression =
  | { op: 'always' }
  | { op: 'pending' }
  | { op: 'all' | 'any'; of: readonly Expression[] }
  | { op: 'not'; of: Expression }
  | { op: 'eq' | 'ne'; of: Operand; value: Literal }
  | { op: 'lt' | 'lte' | 'gt' | 'gte'; of: Operand; value: Amount }
  | { op: 'between'; of: Operand; value: readonly [Amount, Amount] }
  | { op: 'in' | 'not_in'; of: string; value: readonly (string | number)[] }
  | { op: 'includes'; of: string; value: string }
  | { op: 'intersects'; of: string; value: readonly string[] }
  | { op: 'known' | 'exists'; of: string }
  | { op: 'eq_field'; of: string; field: string }
  | { op: 'within_months'; of: string; months: number }
  | { op: 'some' | 'every'; over?: Over; where: Expression }
  | { op: 'receives'; service: string };

/** A number worked out from facts: completed years, days or months between dates, or over the household. */
export type Term =
  | { op: 'age'; birth: string; on?: string }
  | { op: 'days' | 'months'; from: string; to?: string }
  | { op: 'count'; over?: Over; where?: Expression }
  | { op: 'sum'; over?: Over; of: Operand; where?: Expression }
  | { op: 'divide'; of: Operand; by: number | Term };

/** A fact key, or a worked-out number. */
export type Operand = string | Term;
/** A number, money in baht, or an ISO date. */
export type Amount = number | string | { baht: number };
export type Literal = Amount | boolean;
/** Everyone of the household, or everyone but the subject. */
export type Over = 'members' | 'others';

const key = z.string().min(1).max(120);
const over = z.enum(['members', 'others']).exactOptional();
const money = z.strictObject({ baht: z.number() });
const amount = z.union([z.number(), z.string().max(200), money]);
const inner: z.ZodType<Expression> = z.lazy(() => expression);
const operand: z.ZodType<Operand> = z.lazy(() => z.union([key, term]));

/** The zod shape of a worked-out number. */
export const term: z.ZodType<Term> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('age'), birth: key, on: key.exactOptional() }),
  z.strictObject({ op: z.enum(['days', 'months']), from: key, to: key.exactOptional() }),
  z.strictObject({ op: z.literal('count'), over, where: inner.exactOptional() }),
  z.strictObject({ op: z.literal('sum'), over, of: operand, where: inner.exactOptional() }),
  z.strictObject({
    op: z.literal('divide'),
    of: operand,
    by: z.union([z.number().positive(), z.lazy(() => term)]),
  }),
]);

/** The zod shape of an expression. Types of facts are checked apart, against a dictionary (`checkRule`). */
export const expression: z.ZodType<Expression> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('always') }),
  z.strictObject({ op: z.literal('pending') }),
  z.strictObject({ op: z.enum(['all', 'any']), of: z.array(inner).min(1) }),
  z.strictObject({ op: z.literal('not'), of: inner }),
  z.strictObject({ op: z.enum(['eq', 'ne']), of: operand, value: z.union([amount, z.boolean()]) }),
  z.strictObject({ op: z.enum(['lt', 'lte', 'gt', 'gte']), of: operand, value: amount }),
  z.strictObject({ op: z.literal('between'), of: operand, value: z.tuple([amount, amount]) }),
  z.strictObject({
    op: z.enum(['in', 'not_in']),
    of: key,
    value: z.array(z.union([z.string(), z.number()])).min(1),
  }),
  z.strictObject({ op: z.literal('includes'), of: key, value: z.string() }),
  z.strictObject({ op: z.literal('intersects'), of: key, value: z.array(z.string()).min(1) }),
  z.strictObject({ op: z.enum(['known', 'exists']), of: key }),
  z.strictObject({ op: z.literal('eq_field'), of: key, field: key }),
  z.strictObject({ op: z.literal('within_months'), of: key, months: z.int().positive() }),
  z.strictObject({ op: z.enum(['some', 'every']), over, where: inner }),
  z.strictObject({ op: z.literal('receives'), service: key }),
]);
