import { QUEUES } from '@gatehouse/db/queue/queues';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { startTestCluster, type TestCluster } from '@gatehouse/testing/test-cluster';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/app.ts';
import { type Backend, startBackend } from '../suite/backend.ts';
import { asOwner, ORIGIN } from './as-owner.ts';

/** A database server that dies with SIGKILL, on a cluster of its own. */
export function describeKilledServer(): void {
  describe('a database server that is killed', () => {
    let cluster: TestCluster;
    let backend: Backend;

    beforeAll(async () => {
      cluster = await startTestCluster(QUEUES, { durable: true });
      backend = await startBackend(cluster.address, ORIGIN);
      // The test's own connection breaks as well.
      backend.target.admin.on('error', () => undefined);
    });
    afterAll(async () => {
      await backend.stop();
      await cluster.stop();
    });

    it('FI-21 FI-24 comes back within 10 s, without a restart of ours: nothing acknowledged is lost', async () => {
      const tenant = await createTenantFixture(backend.target.admin);
      const ask = asOwner(backend, createApi(backend.deps), tenant);
      const acknowledged: string[] = [];
      const refused = new Set<number>();
      let writing = true;
      const write = async (lane: number): Promise<void> => {
        for (let count = 0; writing; count += 1) {
          const name = `${lane} ${count}`;
          const { status } = await ask('POST', '/projects', { name }, crypto.randomUUID());
          if (status === 201) acknowledged.push(name);
          else refused.add(status);
        }
      };
      const lanes = Promise.all([write(1), write(2), write(3)]);
      try {
        await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(20);
        await cluster.crash();
        const back = performance.now();
        const before = acknowledged.length;
        await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(before);
        expect(performance.now() - back).toBeLessThan(10_000);
      } finally {
        writing = false;
        await lanes;
      }
      expect([...refused]).toEqual([503]);
      const admin = new pg.Client({ connectionString: backend.adminUrl });
      await admin.connect();
      const { rows } = await admin.query<{ name: string; events: number }>(
        `select name, (select count(*)::int from audit_events e
           where e.tenant_id = p.tenant_id and e.target_id = p.id) as events
         from projects p where tenant_id = $1`,
        [tenant.id],
      );
      await admin.end();
      expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(acknowledged));
      expect(rows.filter(({ events }) => events !== 1)).toEqual([]);
    }, 90_000);
  });
}
