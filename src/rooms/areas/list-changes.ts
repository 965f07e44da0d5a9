import { changePage, changesAsked, changesPage } from '../../platform/change-page.ts';
import { read } from '../../platform/read.ts';
import type { Tx } from './tables.ts';

/** What administrators changed of the places, centres and service points of my areas, the newest first. */
export const listChanges = read({
  name: 'areas.list-changes',
  input: changesAsked,
  output: changesPage,
  may: { duties: ['administrator', 'auditor'], within: 'areas' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, input) {
    return changePage(tx, 'areas.change', actor.areas, input);
  },
});
