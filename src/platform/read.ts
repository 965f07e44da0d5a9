import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor, Permission } from './actor.ts';
import type { Sheet } from './sheet.ts';

/** What a read shows of persons, so that a trace is kept: nothing, one file, or a list of people. */
export type Looks<In, Out> =
  | { kind: 'none' }
  | { kind: 'file'; area: (input: In) => string; subjects: (input: In) => readonly string[] }
  | { kind: 'list'; seen: (output: Out) => readonly { area: string; subject: string }[] };

/** One read: a question that people ask. It runs in a READ ONLY transaction. */
export type Read<DB = never, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  /** `<room>.<file name>` */
  name: string;
  input: I;
  output: O;
  may: Permission;
  looks: Looks<z.infer<I>, z.infer<O>>;
  /** How its rows are taken away as a spreadsheet, when they may be. */
  sheet?: Sheet<RowOf<z.infer<O>>>;
  run(tx: Transaction<DB>, actor: Actor, input: z.infer<I>): Promise<z.infer<O>>;
};

type RowOf<Answer> = Answer extends { rows: readonly (infer Row)[]; next: string | null } ? Row : never;

/** Declares a read. `output` is what partners read in the OpenAPI document. */
export function read<DB, I extends z.ZodType, O extends z.ZodType>(declared: Read<DB, I, O>): AnyRead {
  return declared as unknown as AnyRead;
}

/** A read as the register holds it. */
export type AnyRead = Read<never, z.ZodType, z.ZodType>;
