import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { complaintShown } from './complaint.ts';
import { findComplaints } from './find-complaints.ts';
import type { Tx } from './tables.ts';

/** Complaints and appeals of my areas that I may see: never one that is about myself. Open ones by their day, then the answered. */
export const listComplaints = read({
  name: 'cases.list-complaints',
  input: z.object({ state: z.enum(['open', 'answered', 'all']).default('open') }),
  output: z.object({ rows: z.array(complaintShown) }),
  may: { duties: ['desk', 'auditor', 'agency'], within: 'areas' },
  looks: {
    kind: 'list',
    seen: ({ rows }) => rows.map(({ area, complaint }) => ({ area, subject: complaint })),
  },
  async run(tx: Tx, actor, { state }) {
    const part = { open: sql`c.closed_at is null`, answered: sql`c.closed_at is not null`, all: sql`true` };
    return { rows: await findComplaints(tx, actor, part[state], MOST) };
  },
});

const MOST = 200;
