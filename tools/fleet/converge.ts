import { setTimeout as sleep } from 'node:timers/promises';
import { parseGroupName } from '@gatehouse/domain/group-name';
import type { Installation } from './installation.ts';
import { memberships } from './memberships.ts';

const CONVERGED_WITHIN_MS = 60_000;

/** Where pool and database, or the mails, are not yet what they should be. */
async function differences(world: Installation, userIds: readonly string[]): Promise<string[]> {
  const rows = await memberships(world);
  const wanted = new Set(
    rows
      .filter((row) => row.status === 'active')
      .map((row) => `${row.tenant_id} ${row.user_id} ${row.role}`),
  );
  const held = new Set<string>();
  for (const userId of userIds) {
    for (const name of await world.pool.listGroupsOfUser(userId)) {
      const group = parseGroupName(name);
      if (group) held.add(`${group.tenantId} ${userId} ${group.role}`);
    }
  }
  // Done and failed: by the time of the mail its inviter could no longer invite. No one tries again.
  const { rows: undelivered } = await world.admin.query<{ id: string; delivery: string }>(
    `select id, delivery from invitations i
     where status = 'pending' and delivery not in ('sent', 'held')
       and not (delivery = 'failed' and coalesce(
         (select bool_and(state = 'completed') from pgboss.job
          where name = 'invitation-deliver' and data->>'invitationId' = i.id::text), false))`,
  );
  return [
    ...[...wanted.difference(held)].map((one) => `missing in the pool: ${one}`),
    ...[...held.difference(wanted)].map((one) => `too much in the pool: ${one}`),
    ...rows
      .filter(({ settled }) => !settled)
      .map((row) => `pending: ${row.tenant_id} ${row.user_id}`),
    ...undelivered.map(({ id, delivery }) => `mail of invitation ${id}: ${delivery}`),
  ];
}

/** Waits until both sides agree. @returns milliseconds that it took, or what is left */
export async function converge(
  world: Installation,
  userIds: readonly string[],
): Promise<{ ms: number; left: string[] }> {
  const began = performance.now();
  for (;;) {
    const left = await differences(world, userIds);
    const ms = performance.now() - began;
    if (left.length === 0 || ms > CONVERGED_WITHIN_MS) return { ms, left };
    await sleep(500);
  }
}
