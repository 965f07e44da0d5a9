import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { mustSeeCase } from './hold-case.ts';
import type { Tx } from './tables.ts';
import { attachmentNow, writeAttachments } from './write-attachments.ts';

/** Puts a paper or a photo beside a case or one of its needs. */
export const addAttachment = command({
  name: 'cases.add-attachment',
  input: attachmentNow.extend({ area: areaId, case: id, need: id.nullable().default(null) }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, case: caseId, need, ...one }, { at }) {
    await mustSeeCase(tx, area, caseId, need);
    await writeAttachments(tx, actor, area, { case: caseId, need, visit: null, at }, [one]);
    return { attachment: one.attachment };
  },
});
