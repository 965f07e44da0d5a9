import { z } from 'zod';
import { welfareService, type WelfareService } from './welfare-service.ts';

/**
 * Reads a version as it was loaded. Versions are never changed, so one of the first form (before several duplication groups, quotas
 * and certainties) is read in today's words.
 */
export function storedService(body: unknown): WelfareService {
  const first = firstForm.safeParse(body);
  return welfareService.parse(first.success ? inTodaysForm(first.data) : body);
}

const firstForm = z.looseObject({
  duplication_group: z.string().nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
  benefit: z.looseObject({ max_times_per_fiscal_year: z.null() }),
});

function inTodaysForm({ duplication_group, benefit, ...rest }: z.infer<typeof firstForm>): unknown {
  const { max_times_per_fiscal_year: _times, ...kept } = benefit;
  const certain = { evidence: 'mixed', confidence: rest.confidence };
  return {
    ...rest,
    life_stage: 'all',
    shown_to_public: true,
    benefit: { ...kept, quota: null, fund: null, terms: null },
    duplication_groups: duplication_group ? [{ group: duplication_group, gives: 'all' }] : [],
    routing: null,
    certainty: { documents: certain, legal_basis: certain, exclusions: certain },
  };
}
