import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findServices } from './find-services.ts';
import { serviceSummary, summaryOf } from './service-summary.ts';
import type { Tx } from './tables.ts';

const said = z.object({ th: z.string(), en: z.string() });

/** One service in the version in force on a day: what it gives, under which law, with which papers. */
export const getService = read({
  name: 'services.get-service',
  input: z.object({ service: z.string().max(100), on: isoDate.optional() }),
  output: serviceSummary.extend({
    effective: z.object({ from: isoDate.nullable(), to: isoDate.nullable(), note: said.nullable() }),
    benefit_note: said.nullable(),
    documents: z.array(said),
    exclusions: z.array(said),
    channels: z.array(said),
    approver: said.nullable(),
    legal_basis: said,
    regulation_ref: z.string().nullable(),
    /** Approved only in principle, or proposed: not in force. */
    pending_changes: z.array(said.extend({ expected_from: isoDate.nullable(), status: z.string() })),
    sources: z.array(z.string()),
    confidence: z.enum(['high', 'medium', 'low']),
    verified_by: z.object({ by: z.string(), on: isoDate }).nullable(),
  }),
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { service: id, on }) {
    const day = on ?? dayInThailand(new Date());
    const service = (await findServices(tx, day)).find((one) => one.id === id);
    if (!service) throw refuse('service_not_found', { service: id }, 404);
    const { effective, documents, exclusions, channels, approver, legal_basis, sources, confidence } =
      service;
    return {
      ...summaryOf(service),
      effective,
      benefit_note: service.benefit.note,
      documents,
      exclusions,
      channels,
      approver,
      legal_basis,
      regulation_ref: service.regulation_ref,
      pending_changes: service.pending_changes.map((one) => ({
        th: one.th,
        en: one.en,
        expected_from: one.expected_from,
        status: one.status,
      })),
      sources,
      confidence,
      verified_by: service.verified,
    };
  },
});
