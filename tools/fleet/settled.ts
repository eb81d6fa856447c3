import { setTimeout as sleep } from 'node:timers/promises';

import { converge } from './converge.ts';
import type { Installation } from './installation.ts';
import type { Load } from './load.ts';

/** What must hold once the load is over; a sentence for each thing that does not. */
export async function findLosses(
  installation: Installation,
  load: Load,
  userIds: readonly string[],
): Promise<string[]> {
  const { left } = await converge(installation, userIds);
  const { rows: projects } = await installation.admin.query<{ name: string; events: number }>(
    `select p.name, (select count(*)::int from audit_events e
       where e.tenant_id = p.tenant_id and e.target_id = p.id) as events from projects p`,
  );
  const events = new Map(projects.map(({ name, events: count }) => [name, count]));
  const { rows: members } = await installation.admin.query<{ user_id: string; role: string }>(
    'select user_id, role from memberships',
  );
  const roles = new Map(members.map(({ user_id: id, role }) => [id, role]));
  return [
    ...left,
    ...load.acknowledged
      .filter((name) => events.get(name) !== 1)
      .map((name) => `${name}: ${events.has(name) ? 'another number of events' : 'lost'}`),
    ...[...load.roles]
      .filter(([id, role]) => roles.get(id) !== role)
      .map(([id, role]) => `${id} is ${roles.get(id)}, and was to be ${role}`),
    ...(await openJobs(installation)),
  ];
}

/** Jobs that were not done within half a minute, or given up. */
async function openJobs({ admin }: Installation): Promise<string[]> {
  for (let tries = 0; ; tries += 1) {
    const { rows } = await admin.query<{ name: string; state: string; count: number }>(
      `select name, state::text, count(*)::int as count from pgboss.job
       where state not in ('completed', 'cancelled') group by 1, 2`,
    );
    if (rows.length === 0 || tries === 60) {
      return rows.map(({ name, state, count }) => `${count} jobs ${name} are ${state}`);
    }
    await sleep(500);
  }
}

/** How many jobs were done. */
export async function countDone({ admin }: Installation): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(
    "select count(*)::int as count from pgboss.job where state = 'completed'",
  );
  return rows[0]?.count ?? 0;
}
