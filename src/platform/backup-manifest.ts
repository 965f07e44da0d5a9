import { z } from 'zod';

/** The last entry of a backup: what it holds and what a restored database must at least contain. */
export const backupManifest = z.object({
  format: z.literal('tambon-one-backup-1'),
  madeAt: z.iso.datetime(),
  /** Everything committed up to this position of the write-ahead log is inside. */
  upTo: z.string(),
  /** The newest line of the command log when the backup ended; null when there was none yet. */
  lastCommand: z.string().nullable(),
  files: z.array(z.object({ path: z.string(), size: z.int(), sha256: z.string() })),
});

export type BackupManifest = z.infer<typeof backupManifest>;

export const manifestName = 'manifest.json';

/** The SQL that finds the newest line of the command log; the table is not there before the first start. */
export const lastCommandSql = `select id::text as id from platform.command order by done_at desc, id desc limit 1`;
