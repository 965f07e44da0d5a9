import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** One message as it leaves the house; `id` stays the same when it is tried again, so that a gateway can tell a repeat. */
export type Outgoing = { id: string; way: 'sms' | 'line'; to: string; text: string };

/** How messages leave: each is taken over, or a `MessageFault` says why not. */
export type Messenger = { send(message: Outgoing): Promise<void> };

/** Why a message did not leave: `unreachable`, to be tried again; `refused`, which trying again does not mend by itself. */
export class MessageFault extends Error {
  readonly code: 'unreachable' | 'refused';
  constructor(code: 'unreachable' | 'refused', cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** The messenger of an installation: the webhook of its setting, else files that somebody takes from `dataDir`/outbox. */
export function messengerOf(webhook: string | undefined, dataDir: string): Messenger {
  return webhook === undefined ? fileOutbox(dataDir) : webhookMessenger(webhook);
}

/** Each message becomes one JSON file, there whole or not at all; the same message twice is one file. */
export function fileOutbox(dataDir: string): Messenger {
  const folder = join(dataDir, 'outbox');
  return {
    async send(message) {
      const half = join(folder, `${message.id}.part`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const file = await open(half, 'w', 0o600);
        try {
          await file.writeFile(`${JSON.stringify(message)}\n`);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(half, join(folder, `${message.id}.json`));
      } catch (error) {
        throw new MessageFault('unreachable', error);
      }
    },
  };
}

/** POSTs each message as JSON with its id as `Idempotency-Key`. Any answer of 2xx takes it over; 4xx refuses it, but for 408 and 429. */
export function webhookMessenger(url: string): Messenger {
  return {
    async send(message) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': message.id },
        body: JSON.stringify(message),
        redirect: 'error',
        signal: AbortSignal.timeout(10_000),
      }).catch((error: unknown) => {
        throw new MessageFault('unreachable', error);
      });
      await answer.body?.cancel();
      if (answer.ok) return;
      const later = answer.status >= 500 || answer.status === 408 || answer.status === 429;
      throw new MessageFault(later ? 'unreachable' : 'refused');
    },
  };
}
