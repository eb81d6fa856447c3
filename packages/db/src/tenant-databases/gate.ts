import type { Ask } from './in-place.ts';
import type { Place } from './placement.ts';

/** Another mover has taken over since, or this one was declared dead. */
export class Superseded extends Error {}

/**
 * Opens or shuts the gate of one database. It waits for the writes that are under way behind it, and
 * holds all others until its transaction ends.
 * @throws Superseded when a later mover has been here
 */
export async function setGate(
  ask: Ask,
  tenantId: string,
  { kind, open, epoch }: { kind: Place; open: boolean; epoch: number },
): Promise<void> {
  // Writers queue up behind a mover that waits: not for long.
  await ask("select set_config('lock_timeout', '2000', true)");
  await ask("select pg_advisory_xact_lock(hashtextextended('tenant gate ' || $1, 0))", [tenantId]);
  const rows = await ask(
    `insert into tenant_gates as g (tenant_id, kind, open, epoch) values ($1, $2, $3, $4)
     on conflict (tenant_id) do update set open = excluded.open, epoch = excluded.epoch
       where g.epoch <= excluded.epoch
     returning true`,
    [tenantId, kind, open, epoch],
  );
  if (rows.length === 0) throw new Superseded('a later mover is at this tenant');
}
