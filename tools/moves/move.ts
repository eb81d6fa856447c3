import { setTimeout as sleep } from 'node:timers/promises';

import { request } from '../chaos/request.ts';
import { type Command, runCommand } from './command.ts';
import type { Kills } from './kills.ts';
import type { PlannedMove } from './plan.ts';
import type { MovedTenant, World } from './world.ts';

type Place = 'pooled' | 'dedicated';

/** How one move went. */
export interface MoveOutcome {
  /** The step at which its mover was killed, if it was. */
  readonly diedAt: string | null;
  /** Runs of a mover that it took: one, where nothing went wrong. */
  readonly runs: number;
  /** Of the command that was killed. */
  readonly commandKills: number;
}

interface State {
  readonly place: Place;
  readonly moving: boolean;
  readonly step: string;
  readonly epoch: number;
}

/** Milliseconds between two looks at a move. */
const LOOK = 10;

/** Milliseconds. A worker goes on with a move that no one is at after a minute. */
const PATIENCE = 300_000;

/**
 * Has a tenant moved to where it is not, kills what the plan says, and sees to it that the move comes
 * to its end: as staff would, who ask again, or who run the command.
 */
export async function carryMove(
  { world, kills }: { world: World; kills: Kills },
  tenant: MovedTenant,
  plan: PlannedMove,
): Promise<MoveOutcome> {
  const before = await readState(world, tenant);
  const to: Place = before.place === 'pooled' ? 'dedicated' : 'pooled';
  const until = Date.now() + PATIENCE;
  let command: Command | null = plan.by === 'command' ? runCommand(world, tenant, to) : null;
  let dead = false;
  let diedAt: string | null = null;
  let commandKills = 0;

  async function kill(kind: PlannedMove['kills'][number]['kind']): Promise<void> {
    if (kind !== 'mover') return kills[kind]();
    const { moving, step } = await readState(world, tenant);
    if (!moving) return;
    if (!command) await kills.allWorkers();
    else if (command.kill()) commandKills += 1;
    else return;
    [dead, diedAt] = [true, step];
  }

  /** Whoever is to begin or to finish it is asked, unless someone is at it. */
  async function see(state: State): Promise<void> {
    if (command === null && dead && plan.resumedBy === 'command') {
      command = runCommand(world, tenant, to);
    } else if (command === null && !state.moving) await ask(world, tenant, to);
    else if (command !== null && (await hasEnded(command))) {
      const finished = await command.done;
      const waits = dead && plan.resumedBy === 'worker' && state.moving;
      if (!finished && !waits) command = runCommand(world, tenant, to);
    }
  }

  let killing: Promise<unknown> | null = null;
  for (;;) {
    const state = await readState(world, tenant);
    if (state.moving) {
      killing ??= Promise.all(
        plan.kills.map(({ kind, afterMs }) => sleep(afterMs).then(() => kill(kind))),
      );
    } else if (state.place === to) {
      await killing;
      await command?.done;
      return { diedAt, runs: state.epoch - before.epoch, commandKills };
    }
    if (Date.now() > until) {
      throw new Error(`${tenant.slug} did not get to be ${to}: ${JSON.stringify(state)}`);
    }
    await see(state);
    await sleep(LOOK);
  }
}

const hasEnded = (command: Command): Promise<boolean> =>
  Promise.race([command.done.then(() => true), sleep(0).then(() => false)]);

async function readState({ admin }: World, { id }: MovedTenant): Promise<State> {
  const { rows } = await admin.query<State>(
    `select place, moving_to is not null as moving, step, epoch from placements
     where tenant_id = $1`,
    [id],
  );
  if (!rows[0]) throw new Error('the tenant has no database of its own');
  return rows[0];
}

/** Staff ask for the move, over HTTP, unless their last request still waits. */
async function ask(world: World, { id, slug }: MovedTenant, to: Place): Promise<void> {
  const { rowCount } = await world.admin.query(
    `select from tenant_moves where tenant_id = $1 and status in ('asked', 'running')`,
    [id],
  );
  if (rowCount !== 0) return;
  const outcome = await request(world.origin, world.webPorts, {
    method: 'POST',
    path: `/operator/tenants/${id}/moves`,
    body: { to, slug },
    sessionToken: world.staff.sessionToken,
  });
  if (outcome.kind !== 'answer' || outcome.status < 300) return;
  const { status, json } = outcome;
  const again = status === 401 || json['code'] === 'auth.step_up_required';
  if (again) await world.signInStaff();
  // A request of which only the answer was lost may have been carried out by now.
  else if (status !== 503 && status !== 409) throw new Error(`${status} ${JSON.stringify(json)}`);
}
