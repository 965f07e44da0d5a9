import { Worker } from 'node:worker_threads';
import { once } from 'node:events';

/** Why a paper cannot be made on this machine, by name: to be said to whoever asked, who may ask again. */
export class DocumentFault extends Error {
  readonly code: 'no_fonts';
  constructor(code: 'no_fonts') {
    super(code);
    this.code = code;
  }
}

/**
 * Makes a PDF from a Typst template of a room. The data goes in as JSON input, never spliced into markup.
 * The work is done in a thread of its own: a long document never holds up the people at the desk.
 * Throws when the template has an error, and `DocumentFault` by name when this machine lacks what paper needs: letters without their font would
 * come out as empty boxes. `fonts` is another folder of fonts.
 */
export async function renderDocument(template: string, data: unknown, fonts?: string): Promise<Buffer> {
  const worker = new Worker(new URL('./documents-worker.ts', import.meta.url), {
    workerData: { template, data: JSON.stringify(data), fonts },
  });
  try {
    const [answer] = (await once(worker, 'message')) as [
      { pdf?: Uint8Array; error?: string; fault?: 'no_fonts' },
    ];
    if (answer.fault) throw new DocumentFault(answer.fault);
    if (!answer.pdf) throw new Error(`document ${template}: ${answer.error ?? 'no answer'}`);
    return Buffer.from(answer.pdf);
  } finally {
    await worker.terminate();
  }
}
