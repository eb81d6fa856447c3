import type { Role } from '@gatehouse/domain/role';
import type { Permission } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';

import { activeRole, type Acknowledged, Ledger, type Records } from './ledger.ts';
import type { Person, Tenant } from '../fleet/people.ts';
import type { Call, Outcome } from './request.ts';

/** What operations work on. */
export interface Scene {
  readonly tenants: readonly Tenant[];
  readonly people: readonly Person[];
  readonly records: Records;
  readonly invitationKey: Uint8Array;
  /** The next number of the run, from 0 to 1. */
  draw(): number;
  send(call: Call): Promise<Outcome>;
  /** Somebody's session has ended: they come back. */
  signInAgain(person: Person): Promise<void>;
}

export const ROLES: readonly Role[] = ['owner', 'admin', 'member', 'viewer'];

export function pick<T>(scene: Scene, list: readonly T[]): T {
  return list[Math.floor(scene.draw() * list.length)] as T;
}

/** Someone who probably may; one time in eight, anyone. */
export function pickActor(scene: Scene, tenant: Tenant, atLeast: readonly Role[]): Person {
  const entitled = scene.people.filter(({ userId }) =>
    [...scene.records.ledger.possible(Ledger.key(tenant.id, userId))].some((value) =>
      atLeast.includes(activeRole(value) as Role),
    ),
  );
  return pick(scene, entitled.length === 0 || scene.draw() < 0.125 ? scene.people : entitled);
}

interface Attempt {
  readonly tenant: Tenant;
  readonly actor: Person;
  readonly permission: Permission;
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

/** Sends it, and holds the answer against what the actor can be: no right wider than acknowledged. */
export async function attempt(scene: Scene, one: Attempt): Promise<Outcome> {
  const { records } = scene;
  const { tenant, actor, permission, method, body } = one;
  const watch = records.ledger.watch(Ledger.key(tenant.id, actor.userId));
  const outcome = await scene.send({
    method,
    path: `/tenants/${tenant.slug}${one.path}`,
    ...(body && { body }),
    sessionToken: actor.sessionToken,
  });
  watch.done();
  if (isDone(outcome)) {
    const roles = [...watch.seen].map(activeRole);
    if (!roles.some((role) => role && ROLE_TABLE[role].has(permission))) {
      records.violations.push(
        `a right wider than acknowledged: ${permission} in ${tenant.slug} by ${actor.name}, who can be ${[...watch.seen].join(', ')}`,
      );
    }
  }
  await note(scene, actor, outcome);
  return outcome;
}

export const isDone = (outcome: Outcome): outcome is Outcome & { kind: 'answer' } =>
  outcome.kind === 'answer' && outcome.status < 300;

export const isRefused = (outcome: Outcome): boolean =>
  outcome.kind === 'unsent' || (outcome.kind === 'answer' && outcome.status < 500);

export async function note({ records, signInAgain }: Scene, actor: Person, outcome: Outcome) {
  records.counts.operations += 1;
  if (outcome.kind !== 'answer') {
    records.counts[outcome.kind] += 1;
    return;
  }
  const { status, json, requestId } = outcome;
  if (status < 300) records.counts.acknowledged += 1;
  else if (status < 500) {
    records.counts.refused += 1;
    records.refused.add(requestId);
    if (status === 401) await signInAgain(actor);
  } else records.counts.lost += 1;
  if (status >= 500 && status !== 503) {
    records.violations.push(`an answer with ${status} ${String(json['code'])} (${requestId})`);
  }
}

/** Remembers a change that was answered with success: the audit log must have it. */
export function acknowledge(
  { records }: Scene,
  outcome: Outcome & { kind: 'answer' },
  { tenantId, action, targetId }: Omit<Acknowledged, 'requestId'>,
): void {
  const requestId = outcome.replayed ? null : outcome.requestId;
  records.acknowledged.push({ tenantId, action, targetId, requestId });
}
