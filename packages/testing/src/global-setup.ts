import { startCognito } from '@gatehouse/cognito-emulator';
import type { TestProject } from 'vitest/node';

// Not as a package: db's own tests depend on this one, and packages must form no circle.
import { QUEUES } from '../../db/src/queue/queues.ts';
import type {} from './context.ts';
import { startTestCluster } from './test-cluster.ts';

const REGION = 'eu-central-1';

/** Starts, once per run, the real servers that integration tests talk to. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [cluster, cognito] = await Promise.all([
    startTestCluster(QUEUES),
    startCognito({ memory: true, region: REGION }),
  ]);
  project.provide('postgres', cluster.address);
  project.provide('cognito', {
    region: REGION,
    endpoint: cognito.url,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return async () => {
    await cognito.close();
    await cluster.stop();
  };
}
