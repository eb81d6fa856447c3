import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { drawNumbers } from '../chaos/schedule.ts';
import { type Call, type Outcome, request } from '../chaos/request.ts';
import type { MovedTenant, World } from './world.ts';

/** A project whose creation was acknowledged. */
export interface Acknowledged {
  readonly tenantId: string;
  readonly id: string;
  /** The idempotency key of its creation, with which all its names begin. */
  readonly key: string;
  /** Every name that it was acknowledged to have, the newest last. */
  readonly names: string[];
  /** One that it may have by now: its renaming is not acknowledged yet. */
  next: string | null;
}

/** Milliseconds between an answer and the next write of a client. */
const PAUSE = 150;

/**
 * Clients of all tenants, each of which creates projects and renames its own over HTTP, and sends a
 * write again, under the same key, until it is acknowledged.
 */
export class Writers {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers that no client should get. */
  readonly strange: string[] = [];
  /** Writes whose first answer was lost, and that were acknowledged by the answer that was kept. */
  replayed = 0;
  readonly #world: World;
  #going = true;
  readonly #clients: Promise<unknown>;

  constructor(world: World, { perTenant, seed }: { perTenant: number; seed: number }) {
    this.#world = world;
    this.#clients = Promise.all(
      world.tenants.flatMap((tenant, at) =>
        Array.from({ length: perTenant }, (_, client) =>
          this.#work(tenant, drawNumbers(seed + at * perTenant + client)),
        ),
      ),
    );
  }

  /** Ends when every write that was begun is acknowledged. */
  async stop(): Promise<void> {
    this.#going = false;
    await this.#clients;
  }

  async #work(tenant: MovedTenant, draw: () => number): Promise<void> {
    const path = `/tenants/${tenant.slug}/projects`;
    const mine: Acknowledged[] = [];
    while (this.#going) {
      const project = mine[Math.floor(draw() * mine.length)];
      if (project && draw() < 0.3) {
        const name = `${project.key} ${project.names.length}`;
        project.next = name;
        const call = { method: 'PATCH', path: `${path}/${project.id}`, body: { name } };
        if (await this.#send(tenant, draw, call)) project.names.push(name);
        project.next = null;
      } else {
        const key = randomUUID();
        const call = { method: 'POST', path, body: { name: key }, idempotencyKey: key };
        const json = await this.#send(tenant, draw, call);
        if (json) {
          const created = { tenantId: tenant.id, id: String(json['id']), key, names: [key] };
          const project: Acknowledged = { ...created, next: null };
          mine.push(project);
          this.acknowledged.push(project);
        }
      }
      await sleep(PAUSE);
    }
  }

  /** @returns what acknowledged it; null for an answer that no client should get */
  async #send({ owner }: MovedTenant, draw: () => number, call: Call) {
    const { origin, webPorts, reception } = this.#world;
    for (;;) {
      const ports = draw() < 0.5 ? webPorts : webPorts.toReversed();
      const { sessionToken } = owner;
      const outcome = await request(origin, ports, { ...call, sessionToken });
      if (isDone(outcome)) {
        if (outcome.replayed) this.replayed += 1;
        return outcome.json;
      }
      if (outcome.kind === 'answer' && outcome.status === 401) {
        // A refresh that was cut off has ended the session.
        if (owner.sessionToken === sessionToken) await reception.signIn(owner).catch(() => null);
      } else if (outcome.kind === 'answer' && outcome.status !== 503) {
        const { status, json } = outcome;
        this.strange.push(`${call.method} ${call.path}: ${status} ${JSON.stringify(json)}`);
        return null;
      }
      await sleep(100);
    }
  }
}

const isDone = (outcome: Outcome): outcome is Outcome & { kind: 'answer' } =>
  outcome.kind === 'answer' && outcome.status < 300;
