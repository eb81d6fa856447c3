import type { Client } from 'pg';
import { PgBoss, type Queue } from 'pg-boss';

import { OWNER_ROLE } from './schema-engine.ts';

/** A job queue: its name and pg-boss' settings of it. */
export type QueueDefinition = { name: string } & Omit<Queue, 'name'>;

/**
 * Creates or upgrades pg-boss' own schema as the schema's owner, makes the queues, and lets the
 * app's role send jobs and the worker's role run them. At run time neither may change a table.
 */
export async function ensureJobSchema(
  adminUrl: string,
  admin: Client,
  queues: readonly QueueDefinition[],
): Promise<void> {
  const boss = new PgBoss({
    connectionString: adminUrl,
    options: `-c role=${OWNER_ROLE}`,
    application_name: 'gatehouse-migrate',
    max: 2,
    createSchema: false,
    migrate: true,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const { name, ...settings } of queues) {
      const changeable = withoutPolicy(settings);
      const known = await boss.getQueue(name);
      if (known === null) await boss.createQueue(name, settings);
      else if (Object.keys(changeable).length > 0) await boss.updateQueue(name, changeable);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await admin.query(`
    SET ROLE ${OWNER_ROLE};
    GRANT USAGE ON SCHEMA pgboss TO gatehouse_app, gatehouse_worker;
    REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss FROM PUBLIC;
    GRANT SELECT ON ALL TABLES IN SCHEMA pgboss TO gatehouse_app;
    GRANT INSERT ON pgboss.job, pgboss.job_common TO gatehouse_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO gatehouse_worker;
    REVOKE INSERT, DELETE ON pgboss.version FROM gatehouse_worker;
    GRANT EXECUTE ON FUNCTION pgboss.job_now() TO gatehouse_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO gatehouse_worker;
    RESET ROLE;
  `);
}

/** pg-boss refuses to change the policy of a queue that exists. */
function withoutPolicy(settings: Omit<Queue, 'name'>): Omit<Queue, 'name' | 'policy'> {
  const { policy: _policy, partition: _partition, ...rest } = settings;
  return rest;
}
