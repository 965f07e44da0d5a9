import { z } from 'zod';
import { refuse } from '../../platform/refuse.ts';
import type { Actor } from '../../platform/actor.ts';
import { id } from '../../platform/shapes.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import { fileOf } from '../../platform/file-of.ts';
import { attachmentKinds } from './visit.ts';
import type { Tx } from './tables.ts';

/** A file that was sent before, and what it shows. */
export const attachmentNow = z.object({
  attachment: id,
  file: id,
  kind: z.enum(attachmentKinds),
  words: z.string().overwrite(tidyLine).max(200, 'line_too_long').nullable().default(null),
});
export type AttachmentNow = z.infer<typeof attachmentNow>;

/** Puts files beside a case. Refuses a file that the actor has not sent (`file_not_found`). */
export async function writeAttachments(
  tx: Tx,
  actor: Actor,
  area: string,
  of: { case: string; need: string | null; visit: string | null; at: Date },
  files: readonly AttachmentNow[],
): Promise<void> {
  for (const one of files)
    if ((await fileOf(tx, area, one.file))?.account !== actor.account)
      throw refuse('file_not_found', {}, 404);
  if (files.length === 0) return;
  await tx
    .insertInto('cases.attachment')
    .values(
      files.map(({ attachment, file, kind, words }) => ({
        area,
        id: attachment,
        case_file: of.case,
        need: of.need,
        visit: of.visit,
        file,
        kind,
        words,
        added_at: of.at,
        added_by: actor.account,
      })),
    )
    .execute();
}
