import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { QUEUES } from '@gatehouse/db/queue/queues';
import { migrate } from '@gatehouse/prisma/migrate';
import type { ClusterAddress } from '@gatehouse/testing/test-cluster';

import { ROOT } from '../../start/root.ts';
import { NEXT_MIGRATION } from './release.ts';

const SCRIPT = fileURLToPath(new URL('./migration.sql', import.meta.url));

/** Brings a database to the next release, as `gatehouse migrate` of that one would. */
export async function migrateToNext(adminUrl: string, cluster: ClusterAddress): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-next-'));
  try {
    await cp(join(ROOT, 'prisma', 'migrations'), folder, { recursive: true });
    await mkdir(join(folder, NEXT_MIGRATION));
    await cp(SCRIPT, join(folder, NEXT_MIGRATION, 'migration.sql'));
    return await migrate({
      adminUrl,
      passwords: { app: cluster.appPassword, worker: cluster.workerPassword },
      queues: QUEUES,
      log: () => undefined,
      migrationsFolder: folder,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
