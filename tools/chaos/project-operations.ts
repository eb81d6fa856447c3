import { randomUUID } from 'node:crypto';

import { acknowledge, attempt, isDone, isRefused, pick, pickActor, type Scene } from './attempt.ts';
import type { Tenant } from '../fleet/people.ts';

export async function createProject(scene: Scene): Promise<void> {
  const tenant = pick(scene, scene.tenants);
  const name = `Project ${randomUUID()}`;
  const outcome = await attempt(scene, {
    tenant,
    actor: pickActor(scene, tenant, ['owner', 'admin', 'member']),
    permission: 'projects:create',
    method: 'POST',
    path: '/projects',
    body: { name },
  });
  const id = isDone(outcome) ? String(outcome.json['id']) : null;
  const state = id ? 'there' : isRefused(outcome) ? 'gone' : 'either';
  scene.records.projects.set(name, { tenantId: tenant.id, id, state });
  if (id && isDone(outcome)) {
    acknowledge(scene, outcome, { tenantId: tenant.id, action: 'project.created', targetId: id });
  }
}

export async function deleteProject(scene: Scene): Promise<void> {
  const there = [...scene.records.projects.values()].filter(({ state }) => state === 'there');
  if (there.length === 0) return createProject(scene);
  const project = pick(scene, there);
  const { tenantId, id } = project;
  const tenant = scene.tenants.find((one) => one.id === tenantId) as Tenant;
  project.state = 'either';
  const outcome = await attempt(scene, {
    tenant,
    actor: pickActor(scene, tenant, ['owner', 'admin', 'member']),
    permission: 'projects:delete',
    method: 'DELETE',
    path: `/projects/${String(id)}`,
  });
  if (isDone(outcome)) {
    project.state = 'gone';
    acknowledge(scene, outcome, { tenantId, action: 'project.deleted', targetId: String(id) });
  } else if (isRefused(outcome)) project.state = 'there';
}
