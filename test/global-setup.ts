import type { TestProject } from 'vitest/node';
import { startTestCluster } from './database.ts';

/** Starts the one PostgreSQL of a test run and tells every test file where it is. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await startTestCluster();
  project.provide('ownerUrl', cluster.ownerUrl);
  return stop;
}

declare module 'vitest' {
  export interface ProvidedContext {
    ownerUrl: string;
  }
}
