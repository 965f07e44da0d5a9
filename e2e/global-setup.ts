import { setup as startDatabase } from '../test/global-setup.ts';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser.ts';

/** The database of the run; and the browser unpacked once, before two files could unpack it at the same time. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await findBrowser();
  return startDatabase(project);
}
