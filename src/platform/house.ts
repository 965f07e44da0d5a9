import { createHmac } from 'node:crypto';
import type { Db } from './db.ts';
import type { Register } from './register.ts';
import type { Sentences } from './sentences.ts';
import type { Log } from './log.ts';
import type { Messenger } from './messenger.ts';

/** What every door needs: the database, what may be done and asked, the words, the keys, the log. */
export type House = {
  db: Db;
  register: Register;
  sentences: Sentences;
  inputKey: Buffer;
  log: Log;
  /** Where people outside reach this house, without a slash at the end: it goes on papers and into letters. */
  address?: string;
  /** How messages leave; files in the data folder when nothing is set. */
  messenger?: Messenger;
  /** The RLS test switches the first lock off here, to prove that the second holds alone. */
  firstLock?: 'off';
};

/** Keyed hash of a command's name and input: tells a repeat from another input without keeping what was typed. */
export function inputHash(key: Buffer, name: string, input: unknown): Buffer {
  return createHmac('sha256', key).update(name).update('\n').update(canonical(input)).digest();
}

/** JSON with the keys of every object in order, so that equal inputs have equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}
