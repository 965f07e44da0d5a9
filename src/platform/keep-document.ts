import { Readable } from 'node:stream';
import type { Actor } from './actor.ts';
import { asActor, type AnyTx } from './db.ts';
import { storeFile } from './files.ts';
import { newId } from './ids.ts';
import type { JobRoom, OnBehalf } from './jobs.ts';

/** A document that a job made: for which area, about whom (null: nobody), who of the area may fetch it besides the one who asked. */
export type MadeDocument = {
  area: string;
  name: string;
  subject: string | null;
  duties: readonly string[];
} & ({ pdf: Buffer } | { docx: Buffer } | { xlsx: Buffer });

/** The actor in whose rights a job works. */
export function actorOf(by: OnBehalf): Actor {
  return { ...by, name: '', session: null, mustChangePassword: false };
}

/**
 * Keeps a document that a job made on somebody's behalf: its bytes below the data folder, its row in that person's rights.
 * `note` writes down in the same transaction, in the room's own table, which file it became.
 */
export async function keepDocument(
  room: JobRoom,
  by: OnBehalf,
  made: MadeDocument,
  note: (tx: AnyTx, file: string) => Promise<void>,
): Promise<void> {
  const { area, name, subject, duties } = made;
  const [bytes, type] = bytesOf(made);
  const stored = await storeFile(room.dataDir, Readable.from([bytes]), type);
  const file = newId();
  const row = { area, id: file, ...stored, name, duties: [...duties], subject, account: by.account };
  await asActor(room.house.db, actorOf(by), 'read write', async (tx) => {
    await tx.insertInto('platform.file').values(row).execute();
    await note(tx, file);
  });
}

function bytesOf(made: MadeDocument): [Buffer, string?] {
  if ('pdf' in made) return [made.pdf];
  return 'docx' in made
    ? [made.docx, `${office}.wordprocessingml.document`]
    : [made.xlsx, `${office}.spreadsheetml.sheet`];
}

const office = 'application/vnd.openxmlformats-officedocument';
