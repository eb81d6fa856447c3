import type { TestProject } from 'vitest/node';

import type {} from './context.ts';
import { startTestCluster } from './test-cluster.ts';

/** Starts, once per run, the real servers that integration tests talk to. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster([]);
  project.provide('postgres', cluster.address);
  return () => cluster.stop();
}
