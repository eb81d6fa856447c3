import { randomUUID } from 'node:crypto';

import { acknowledge, attempt, isDone, isRefused, pick, pickActor, type Scene } from './attempt.ts';

export async function createKey(scene: Scene): Promise<void> {
  const tenant = pick(scene, scene.tenants);
  const outcome = await attempt(scene, {
    tenant,
    actor: pickActor(scene, tenant, ['owner', 'admin']),
    permission: 'api_keys:manage',
    method: 'POST',
    path: '/api-keys',
    body: { name: `Key ${randomUUID()}`, permissions: ['projects:read'] },
  });
  if (!isDone(outcome)) return;
  const { id, token } = outcome.json as { id: string; token: string };
  scene.records.keys.set(id, { tenant, id, token, state: 'there' });
  acknowledge(scene, outcome, { tenantId: tenant.id, action: 'api_key.created', targetId: id });
}

export async function revokeKey(scene: Scene): Promise<void> {
  const there = [...scene.records.keys.values()].filter(({ state }) => state === 'there');
  if (there.length === 0) return createKey(scene);
  const key = pick(scene, there);
  const { tenant } = key;
  key.state = 'either';
  const outcome = await attempt(scene, {
    tenant,
    actor: pickActor(scene, tenant, ['owner', 'admin']),
    permission: 'api_keys:manage',
    method: 'POST',
    path: `/api-keys/${key.id}/revoke`,
  });
  if (isDone(outcome)) {
    key.state = 'gone';
    acknowledge(scene, outcome, {
      tenantId: tenant.id,
      action: 'api_key.revoked',
      targetId: key.id,
    });
  } else if (isRefused(outcome)) key.state = 'there';
}

/** From the answer on, a revoked key opens nothing, on either replica. */
export async function tryRevokedKey(scene: Scene): Promise<void> {
  const { records } = scene;
  const gone = [...records.keys.values()].filter(({ state }) => state === 'gone');
  if (gone.length === 0) return revokeKey(scene);
  const { tenant, id, token } = pick(scene, gone);
  const outcome = await scene.send({
    method: 'GET',
    path: `/tenants/${tenant.slug}/projects`,
    bearer: token,
  });
  records.counts.operations += 1;
  if (isDone(outcome)) records.violations.push(`a revoked key still opens ${tenant.slug}: ${id}`);
}
