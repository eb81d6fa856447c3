import { randomUUID } from 'node:crypto';

import {
  acknowledge,
  attempt,
  isDone,
  isRefused,
  note,
  pick,
  pickActor,
  ROLES,
  type Scene,
} from './attempt.ts';
import { Ledger } from './ledger.ts';
export async function renameTenant(scene: Scene): Promise<void> {
  const tenant = pick(scene, scene.tenants);
  const outcome = await attempt(scene, {
    tenant,
    actor: pickActor(scene, tenant, ['owner', 'admin']),
    permission: 'tenant:rename',
    method: 'PATCH',
    path: '',
    body: { name: `Chaos ${randomUUID()}` },
  });
  if (isDone(outcome)) {
    acknowledge(scene, outcome, {
      tenantId: tenant.id,
      action: 'tenant.renamed',
      targetId: tenant.id,
    });
  }
}

export async function read(scene: Scene): Promise<void> {
  const tenant = pick(scene, scene.tenants);
  await attempt(scene, {
    tenant,
    actor: pickActor(scene, tenant, ROLES),
    permission: 'members:read',
    method: 'GET',
    path: '/members',
  });
}

/** Someone makes a tenant of their own, besides those that everyone is in. */
export async function createTenant(scene: Scene): Promise<void> {
  const { records } = scene;
  const owner = pick(scene, scene.people);
  const slug = `chaos-own-${randomUUID().slice(0, 13)}`;
  const outcome = await scene.send({
    method: 'POST',
    path: '/tenants',
    body: { name: 'Chaos of my own', slug },
    sessionToken: owner.sessionToken,
  });
  await note(scene, owner, outcome);
  const done = isDone(outcome);
  const id = done ? String(outcome.json['id']) : null;
  const state = done ? 'there' : isRefused(outcome) ? 'gone' : 'either';
  records.tenants.set(slug, { slug, id, owner, state, turns: 0 });
  if (!id || !done) return;
  records.ledger.set(Ledger.key(id, owner.userId), 'owner');
  acknowledge(scene, outcome, { tenantId: id, action: 'tenant.created', targetId: id });
}

/** Deleted ones are restored: what is deleted for good is another matter than this one. */
export async function deleteOrRestoreTenant(scene: Scene): Promise<void> {
  const known = [...scene.records.tenants.values()].filter(
    ({ id, state }) => id !== null && state !== 'either',
  );
  if (known.length === 0) return createTenant(scene);
  const tenant = pick(scene, known);
  const { id, slug, owner, state } = tenant;
  const deletes = state === 'there';
  tenant.state = 'either';
  tenant.turns += 1;
  const outcome = await scene.send({
    method: 'POST',
    ...(deletes
      ? { path: `/tenants/${slug}/delete`, body: { slug } }
      : { path: `/me/deleted-tenants/${String(id)}/restore` }),
    sessionToken: owner.sessionToken,
  });
  await note(scene, owner, outcome);
  if (isDone(outcome)) {
    tenant.state = deletes ? 'gone' : 'there';
    const action = deletes ? 'tenant.deleted' : 'tenant.restored';
    acknowledge(scene, outcome, { tenantId: String(id), action, targetId: String(id) });
  } else if (isRefused(outcome)) tenant.state = state;
}

/** From the answer on, a deleted tenant lets no one in, on either replica. */
export async function visitDeletedTenant(scene: Scene): Promise<void> {
  const { records } = scene;
  const gone = [...records.tenants.values()].filter(({ id, state }) => id && state === 'gone');
  if (gone.length === 0) return deleteOrRestoreTenant(scene);
  const tenant = pick(scene, gone);
  const { slug, owner, turns } = tenant;
  const outcome = await scene.send({
    method: 'GET',
    path: `/tenants/${slug}`,
    sessionToken: owner.sessionToken,
  });
  await note(scene, owner, outcome);
  if (isDone(outcome) && tenant.turns === turns) {
    records.violations.push(`a deleted tenant is open: ${slug}`);
  }
}
