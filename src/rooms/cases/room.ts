import type { Room } from '../../platform/register.ts';
import { addNote } from './add-note.ts';
import { askOrganisation } from './ask-organisation.ts';
import { changePin } from './change-pin.ts';
import { closeCase } from './close-case.ts';
import { closeNeed } from './close-need.ts';
import { countOpenCases } from './count-open-cases.ts';
import { countToday } from './count-today.ts';
import { getCase } from './get-case.ts';
import { getReceipt } from './get-receipt.ts';
import { listCases } from './list-cases.ts';
import { listMyCases } from './list-my-cases.ts';
import { listPapers } from './list-papers.ts';
import { openFollow } from './open-follow.ts';
import { openCase } from './open-case.ts';
import { printFamilySheet } from './print-family-sheet.ts';
import { printReceipt } from './print-receipt.ts';
import { renderFamilySheet } from './render-family-sheet.ts';
import { renderReceipt } from './render-receipt.ts';

export const cases: Room = {
  name: 'cases',
  commands: [
    addNote,
    askOrganisation,
    changePin,
    closeCase,
    closeNeed,
    openCase,
    printFamilySheet,
    printReceipt,
  ],
  reads: [countOpenCases, countToday, getCase, getReceipt, listCases, listMyCases, listPapers],
  opens: [openFollow],
  jobs: [renderFamilySheet, renderReceipt],
  constraints: {
    case_file_pkey: 'case_added_already',
    contact_pkey: 'case_added_already',
    need_pkey: 'case_added_already',
    receipt_pkey: 'case_added_already',
    note_pkey: 'note_added_already',
    receipt_print_pkey: 'print_asked_already',
    family_sheet_pkey: 'sheet_asked_already',
    need_closure_pkey: 'need_closed_already',
    need_closure_once: 'need_closed_already',
    case_closure_pkey: 'case_closed_already',
    case_closure_once: 'case_closed_already',
  },
};
