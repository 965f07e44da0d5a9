import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor, Permission } from './actor.ts';

/** What a command gives back and the log keeps: ids and numbers, never the text that was typed. */
export type Result = Record<string, string | number | boolean | null | readonly string[]>;

/** What happened around the command: its id, and when it happened in the field (`at`) as against when it is recorded. */
export type Occasion = { id: string; at: Date };

/** One command: a change that people do. It runs in one transaction with its line in the log. */
export type Command<DB = never, I extends z.ZodType = z.ZodType> = {
  /** `<room>.<file name>` */
  name: string;
  input: I;
  may: Permission;
  /** May be done without a signal and sent later. Each one needs an anomaly test. */
  offline?: true;
  run(tx: Transaction<DB>, actor: Actor, input: z.infer<I>, occasion: Occasion): Promise<Result>;
};

/** Declares a command. Who may is said in `may`, and checked before `run` is called. */
export function command<DB, I extends z.ZodType>(declared: Command<DB, I>): AnyCommand {
  return declared as unknown as AnyCommand;
}

/** A command as the register holds it. */
export type AnyCommand = Command<never, z.ZodType>;
