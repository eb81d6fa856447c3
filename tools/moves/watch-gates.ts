import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import type { World } from './world.ts';

interface Gate {
  readonly open: boolean;
  readonly epoch: number;
}

/** Milliseconds between two looks at all tenants. */
const PAUSE = 10;

/**
 * Looks at both gates of each tenant over and over: is there a moment at which both are open? The
 * pool's gate is read before and after the other one, and unchanged it was open all the while.
 */
export function watchGates({ database, tenants }: World): {
  readonly seen: { readonly looks: number; readonly inTwoPlaces: number };
  stop(): Promise<void>;
} {
  let going = true;
  const seen = { looks: 0, inTwoPlaces: 0 };
  const watching = (async () => {
    const pool = new pg.Client({ connectionString: database.adminUrl });
    await pool.connect();
    while (going) {
      for (const { id, ownAdmin } of tenants) {
        const before = await readGate(pool, id);
        const own = await readGate(ownAdmin, id);
        const after = await readGate(pool, id);
        seen.looks += 1;
        const stood = before.open && after.open && before.epoch === after.epoch;
        if (stood && own.open) seen.inTwoPlaces += 1;
      }
      await sleep(PAUSE);
    }
    await pool.end();
  })();
  return {
    seen,
    stop: () => {
      going = false;
      return watching;
    },
  };
}

/** A tenant that was never moved has no gate in the pool, and is open there. */
async function readGate(client: pg.Client, tenantId: string): Promise<Gate> {
  const { rows } = await client.query<Gate>(
    'select open, epoch from tenant_gates where tenant_id = $1',
    [tenantId],
  );
  return rows[0] ?? { open: true, epoch: 0 };
}
