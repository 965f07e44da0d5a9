import { Worker } from 'node:worker_threads';
import { once } from 'node:events';

/**
 * Makes a PDF from a Typst template of a room. The data goes in as JSON input, never spliced into markup.
 * The work is done in a thread of its own: a long document never holds up the people at the desk.
 * Throws when the template has an error.
 */
export async function renderDocument(template: string, data: unknown): Promise<Buffer> {
  const worker = new Worker(new URL('./documents-worker.ts', import.meta.url), {
    workerData: { template, data: JSON.stringify(data) },
  });
  try {
    const [answer] = (await once(worker, 'message')) as [{ pdf?: Uint8Array; error?: string }];
    if (!answer.pdf) throw new Error(`document ${template}: ${answer.error ?? 'no answer'}`);
    return Buffer.from(answer.pdf);
  } finally {
    await worker.terminate();
  }
}
