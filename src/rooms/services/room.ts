import type { Room } from '../../platform/register.ts';
import { changeDraft } from './change-draft.ts';
import { discardDraft } from './discard-draft.ts';
import { draftRule } from './draft-rule.ts';
import { getDraft } from './get-draft.ts';
import { getMissionMap } from './get-mission-map.ts';
import { getService } from './get-service.ts';
import { listDrafts } from './list-drafts.ts';
import { listMandateAreas } from './list-mandate-areas.ts';
import { listMissionPapers } from './list-mission-papers.ts';
import { listRuleFacts } from './list-rule-facts.ts';
import { listServices } from './list-services.ts';
import { listVersions } from './list-versions.ts';
import { printMissionMap } from './print-mission-map.ts';
import { renderMissionMap } from './render-mission-map.ts';

export const services: Room = {
  name: 'services',
  commands: [changeDraft, discardDraft, draftRule, printMissionMap],
  reads: [
    getDraft,
    getMissionMap,
    getService,
    listDrafts,
    listMandateAreas,
    listMissionPapers,
    listRuleFacts,
    listServices,
    listVersions,
  ],
  jobs: [renderMissionMap],
  constraints: {
    draft_pkey: 'draft_begun_already',
    draft_size: 'draft_too_long',
    mission_print_pkey: 'mission_print_asked_already',
    publication_draft_once: 'draft_over',
    publication_starts_once: 'rule_starts_same_day',
    publication_by_another: 'draft_own',
  },
};
