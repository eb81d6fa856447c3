import { QUEUES } from '@gatehouse/db/queue/queues';
import {
  createDedicatedDatabase,
  type TestDedicatedDatabase,
} from '@gatehouse/testing/dedicated-database';
import { createOperatorFixture } from '@gatehouse/testing/fixtures/tenant';
import { freePort } from '@gatehouse/testing/ports';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import type { Victim } from '@gatehouse/testing/victim';
import pg from 'pg';

import { createInstallation } from '../fleet/installation.ts';
import { createReception, type Person, type Tenant } from '../fleet/people.ts';
import { toPreload } from '../chaos/plants.ts';

/** A tenant with a database of its own, and what looks into it. */
export interface MovedTenant extends Tenant {
  readonly owner: Person;
  readonly own: TestDedicatedDatabase;
  readonly ownAdmin: pg.Client;
}

/** An installation with tenants that have databases of their own, two web apps and two workers. */
export type World = Awaited<ReturnType<typeof createWorld>>;

/**
 * Starts everything.
 * @param plants names of defects that web apps, workers and commands get
 */
export async function createWorld(count: number, plants: readonly string[]) {
  const cluster = await startTestCluster(QUEUES);
  const webPorts = [await freePort(), await freePort()];
  const installation = await createInstallation(
    cluster.address,
    `http://localhost:${webPorts[0] ?? 0}`,
  );
  const { database } = installation;
  const reception = await createReception(installation);
  const control = new pg.Client({ connectionString: database.adminUrl });
  await control.connect();
  const staff = await createOperatorFixture(control);
  const tenants: MovedTenant[] = [];
  for (let index = 0; index < count; index += 1) {
    const owner = await reception.addPerson(index);
    const tenant = await reception.addTenant(index);
    await reception.join(tenant, owner, 'owner');
    await reception.signIn(owner);
    const own = await createDedicatedDatabase(cluster.address, database, { tenantId: tenant.id });
    const ownAdmin = new pg.Client({ connectionString: own.adminUrl });
    await ownAdmin.connect();
    tenants.push({ ...tenant, owner, own, ownAdmin });
  }
  const planted = plants.length === 0 ? undefined : toPreload(plants);
  const settings = (of: 'app' | 'worker'): NodeJS.ProcessEnv => ({
    ...planted?.env,
    ...Object.fromEntries(
      tenants.map(({ own }) => [
        `${of === 'app' ? '' : 'WORKER_'}TENANT_DATABASE_URL_${own.key}`,
        of === 'app' ? own.appUrl : own.workerUrl,
      ]),
    ),
  });
  const preload = planted?.module;
  const webs: Victim[] = webPorts.map((port, at) =>
    installation.web({
      ...{ name: `web-${at + 1}`, port, databaseUrl: database.appUrl, preload },
      env: settings('app'),
    }),
  );
  const workers: Victim[] = [];
  for (const name of ['worker-1', 'worker-2']) {
    workers.push(
      installation.worker({
        ...{ name, port: await freePort(), databaseUrl: database.workerUrl, preload },
        env: settings('worker'),
      }),
    );
  }

  /** A sign-in of staff is recent for ten minutes. */
  const signInStaff = () =>
    control.query(
      `update sessions set auth_time = now(), claims_expire_at = now() + interval '1 hour'
       where user_id = $1`,
      [staff.userId],
    );

  return {
    ...{ ...installation, reception, tenants, webs, workers, webPorts },
    ...{ staff, signInStaff },
    /** What the command is run with. */
    command: {
      args: preload === undefined ? [] : ['--import', preload],
      env: {
        ...{ PATH: process.env['PATH'], ...settings('worker') },
        DATABASE_ADMIN_URL: database.adminUrl,
        WORKER_DATABASE_URL: database.workerUrl,
      } satisfies NodeJS.ProcessEnv,
    },
    /** One after the other: on a busy machine all at once would take each longer than it may. */
    async start(): Promise<void> {
      for (const one of [...webs, ...workers]) await one.start();
    },
    async stop(): Promise<void> {
      await Promise.all([...webs, ...workers].map((one) => one.kill()));
      await reception.close();
      await control.end();
      await Promise.all(tenants.map(({ ownAdmin }) => ownAdmin.end()));
      await installation.stop();
      await cluster.stop();
    },
  };
}
