import { z } from 'zod';
import { tidyNote } from '../../platform/thai/thai-text.ts';

/** The longest text that people write into one box here. */
export const noteLimit = 2000;

/** What somebody writes in own words, tidied. */
export const note = z.string().overwrite(tidyNote).max(noteLimit, 'note_too_long');

/** The same where something must be written. */
export const someNote = note.min(1, 'note_empty');
