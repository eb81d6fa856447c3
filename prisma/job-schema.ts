import type { Client } from 'pg';
import { PgBoss, type Queue } from 'pg-boss';

import { OWNER_ROLE } from './schema-engine.ts';

/** A job queue: its name and pg-boss' settings of it. */
export type QueueDefinition = { name: string } & Omit<Queue, 'name'>;

/** What operators see of the queues: counts, and of parked jobs the tenant and the reason. */
const VIEWS = `
    CREATE OR REPLACE FUNCTION public.queue_counts(names text[]) RETURNS TABLE (
      queue text, waiting integer, retrying integer, active integer, parked integer,
      oldest double precision) LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog AS $$
      SELECT q.name, count(*) FILTER (WHERE j.state = 'created')::int,
        count(*) FILTER (WHERE j.state = 'retry')::int,
        count(*) FILTER (WHERE j.state = 'active')::int,
        count(*) FILTER (WHERE j.state = 'failed')::int,
        extract(epoch FROM now() - min(j.start_after) FILTER (
          WHERE j.state IN ('created', 'retry') AND j.start_after <= now()))::float8
      FROM unnest(names) AS q(name) LEFT JOIN pgboss.job j
        ON j.name = q.name AND j.state IN ('created', 'retry', 'active', 'failed')
      GROUP BY q.name ORDER BY q.name $$;
    CREATE OR REPLACE FUNCTION public.parked_jobs(names text[], most integer) RETURNS TABLE (
      id uuid, queue text, "tenantId" text, reason text, "parkedAt" timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      SELECT j.id, j.name, j.data->>'tenantId',
        coalesce(j.output->>'reason', j.output->>'message', 'unknown'), j.completed_on
      FROM pgboss.job j WHERE j.state = 'failed' AND j.name = ANY(names)
      ORDER BY j.completed_on LIMIT most $$;
    CREATE OR REPLACE FUNCTION public.job_is_parked(queue text, job uuid) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      SELECT EXISTS (
        SELECT FROM pgboss.job j WHERE j.name = queue AND j.id = job AND j.state = 'failed') $$;
    REVOKE EXECUTE ON FUNCTION public.queue_counts(text[]), public.parked_jobs(text[], integer),
      public.job_is_parked(text, uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION public.queue_counts(text[]), public.parked_jobs(text[], integer),
      public.job_is_parked(text, uuid) TO gatehouse_app, gatehouse_worker;`;

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
    ${VIEWS}
    -- Sends jobs, and reads none: what is on a queue is seen by the functions above alone.
    REVOKE ALL ON ALL TABLES IN SCHEMA pgboss FROM gatehouse_app;
    GRANT SELECT ON pgboss.queue, pgboss.version TO gatehouse_app;
    GRANT INSERT, SELECT (id) ON pgboss.job, pgboss.job_common TO gatehouse_app;
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
