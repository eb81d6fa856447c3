import { randomUUID } from 'node:crypto';

import { acknowledge, attempt, isDone, isRefused, pick, pickActor, type Scene } from './attempt.ts';
import type { OwnRole } from './ledger.ts';
import { changeMember, withRole } from './member-operations.ts';

/** What a role of the run may: less than its base. */
const NARROWED = {
  admin: ['tenant:read', 'members:read', 'members:invite', 'projects:read'],
  member: ['tenant:read', 'members:read', 'projects:read', 'projects:create'],
} as const;

/** A role that is there and that no one is deleting; none: one is made. */
async function withSome(scene: Scene, work: (role: OwnRole) => Promise<void>): Promise<void> {
  const there = [...scene.records.roles.values()].filter(({ state }) => state === 'there');
  return there.length === 0 ? createRole(scene) : work(pick(scene, there));
}

export async function createRole(scene: Scene): Promise<void> {
  const tenant = pick(scene, scene.tenants);
  const base = pick(scene, ['admin', 'member'] as const);
  const outcome = await attempt(scene, {
    tenant,
    actor: pickActor(scene, tenant, ['owner', 'admin']),
    permission: 'roles:manage',
    method: 'POST',
    path: '/roles',
    body: { name: `Role ${randomUUID().slice(0, 13)}`, base, permissions: NARROWED[base] },
  });
  if (!isDone(outcome)) return;
  const id = String(outcome.json['id']);
  scene.records.roles.set(id, { tenant, id, base, state: 'there' });
  acknowledge(scene, outcome, { tenantId: tenant.id, action: 'role.created', targetId: id });
}

export function editRole(scene: Scene): Promise<void> {
  return withSome(scene, async ({ tenant, id }) => {
    const outcome = await attempt(scene, {
      tenant,
      actor: pickActor(scene, tenant, ['owner', 'admin']),
      permission: 'roles:manage',
      method: 'PATCH',
      path: `/roles/${id}`,
      body: { description: randomUUID() },
    });
    if (isDone(outcome)) {
      acknowledge(scene, outcome, { tenantId: tenant.id, action: 'role.changed', targetId: id });
    }
  });
}

export function giveRole(scene: Scene): Promise<void> {
  return withSome(scene, ({ tenant, id, base }) =>
    changeMember(scene, { ...withRole(base), body: { role: id } }, tenant),
  );
}

/** Its holders fall back to the base role. */
export function deleteRole(scene: Scene): Promise<void> {
  return withSome(scene, async (role) => {
    const { tenant, id, base } = role;
    role.state = 'either';
    const outcome = await attempt(scene, {
      tenant,
      actor: pickActor(scene, tenant, ['owner', 'admin']),
      permission: 'roles:manage',
      method: 'DELETE',
      path: `/roles/${id}?reassignTo=${base}`,
    });
    if (isDone(outcome)) {
      role.state = 'gone';
      acknowledge(scene, outcome, { tenantId: tenant.id, action: 'role.deleted', targetId: id });
    } else if (isRefused(outcome)) role.state = 'there';
  });
}
