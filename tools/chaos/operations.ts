import { randomUUID } from 'node:crypto';

import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { Role } from '@gatehouse/domain/role';
import type { Permission } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import { invitationToken } from '@gatehouse/services/invitations/token';

import { ABSENT, activeRole, Ledger, type Records, type Standing, standing } from './ledger.ts';
import type { Person, Tenant } from './people.ts';
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

const ROLES: readonly Role[] = ['owner', 'admin', 'member', 'viewer'];

function pick<T>(scene: Scene, list: readonly T[]): T {
  return list[Math.floor(scene.draw() * list.length)] as T;
}

/** Somebody who probably may; one time in eight, anybody. */
function pickActor(scene: Scene, tenant: Tenant, atLeast: readonly Role[]): Person {
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
async function attempt(scene: Scene, one: Attempt): Promise<Outcome> {
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

const isDone = (outcome: Outcome): outcome is Outcome & { kind: 'answer' } =>
  outcome.kind === 'answer' && outcome.status < 300;

const isRefused = (outcome: Outcome): boolean =>
  outcome.kind === 'unsent' || (outcome.kind === 'answer' && outcome.status < 500);

async function note({ records, signInAgain }: Scene, actor: Person, outcome: Outcome) {
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

function acknowledge(
  { records }: Scene,
  tenantId: string,
  action: string,
  targetId: string,
  outcome: Outcome & { kind: 'answer' },
): void {
  const requestId = outcome.replayed ? null : outcome.requestId;
  records.acknowledged.push({ tenantId, action, targetId, requestId });
}

interface MemberChange {
  readonly method: string;
  readonly path: (userId: string) => string;
  readonly body?: object;
  readonly permission: Permission;
  readonly action: string;
  readonly outcomeOf: (now: Standing) => Standing;
}

const withActive = (active: boolean) => (now: Standing) =>
  now === ABSENT ? ABSENT : standing({ role: now.split(' ')[0] as Role, active });

const withRole = (role: Role): MemberChange => ({
  method: 'PATCH',
  path: (userId) => `/members/${userId}`,
  body: { role },
  permission: 'members:change_role',
  action: 'member.role_changed',
  outcomeOf: (now) => (now === ABSENT ? ABSENT : standing({ role, active: !now.endsWith(')') })),
});

const MEMBER_CHANGES: Readonly<Record<string, MemberChange>> = {
  deactivate: {
    method: 'POST',
    path: (userId) => `/members/${userId}/deactivate`,
    permission: 'members:deactivate',
    action: 'member.deactivated',
    outcomeOf: withActive(false),
  },
  reactivate: {
    method: 'POST',
    path: (userId) => `/members/${userId}/reactivate`,
    permission: 'members:deactivate',
    action: 'member.reactivated',
    outcomeOf: withActive(true),
  },
  remove: {
    method: 'DELETE',
    path: (userId) => `/members/${userId}`,
    permission: 'members:remove',
    action: 'member.removed',
    outcomeOf: () => ABSENT,
  },
};

async function changeMember(scene: Scene, change: MemberChange): Promise<void> {
  const { ledger } = scene.records;
  const tenant = pick(scene, scene.tenants);
  const actor = pickActor(scene, tenant, ['owner', 'admin']);
  const members = scene.people.filter(
    ({ userId }) => !ledger.possible(Ledger.key(tenant.id, userId)).has(ABSENT),
  );
  const target = pick(scene, members.length === 0 ? scene.people : members);
  const before = new Set(ledger.possible(Ledger.key(tenant.id, target.userId)));
  const running = ledger.begin(Ledger.key(tenant.id, target.userId), change.outcomeOf);
  // Leaving is everybody's right, without the permission to remove others.
  const leaves = change.action === 'member.removed' && actor === target;
  const outcome = await attempt(scene, {
    ...change,
    tenant,
    actor,
    permission: leaves ? 'tenant:read' : change.permission,
    path: change.path(target.userId),
  });
  if (!isDone(outcome)) {
    if (isRefused(outcome)) ledger.refuse(running);
    else ledger.lose(running);
    return;
  }
  const { role, status } = outcome.json as { role?: Role; status?: string };
  const now = role ? standing({ role, active: status === 'active' }) : ABSENT;
  ledger.confirm(running, now);
  // A role that somebody has already is no change; nor one that another request gave meanwhile.
  const mayBeNone = before.has(now) || !running.alone;
  if (change.action === 'member.role_changed' && mayBeNone) return;
  acknowledge(scene, tenant.id, change.action, target.userId, outcome);
}

async function invite(scene: Scene): Promise<void> {
  const tenant = pick(scene, scene.tenants);
  const actor = pickActor(scene, tenant, ['owner', 'admin']);
  const email =
    scene.draw() < 0.5 ? pick(scene, scene.people).email : `new-${randomUUID()}@example.com`;
  const role = pick(scene, ROLES);
  const outcome = await attempt(scene, {
    tenant,
    actor,
    permission: 'members:invite',
    method: 'POST',
    path: '/invitations',
    body: { email, role },
  });
  if (!isDone(outcome)) return;
  const id = String(outcome.json['id']);
  scene.records.invitations.set(id, { tenantId: tenant.id, id, email, role, generation: 1 });
  acknowledge(scene, tenant.id, 'invitation.created', id, outcome);
}

async function changeInvitation(scene: Scene, verb: 'resend' | 'revoke'): Promise<void> {
  const invitations = [...scene.records.invitations.values()];
  if (invitations.length === 0) return invite(scene);
  const invitation = pick(scene, invitations);
  const tenant = scene.tenants.find(({ id }) => id === invitation.tenantId) as Tenant;
  const outcome = await attempt(scene, {
    tenant,
    actor: pickActor(scene, tenant, ['owner', 'admin']),
    permission: 'members:invite',
    method: 'POST',
    path: `/invitations/${invitation.id}/${verb}`,
  });
  if (!isDone(outcome)) return;
  if (verb === 'resend') invitation.generation += 1;
  acknowledge(
    scene,
    tenant.id,
    verb === 'resend' ? 'invitation.resent' : 'invitation.revoked',
    invitation.id,
    outcome,
  );
}

async function accept(scene: Scene): Promise<void> {
  const { records, people } = scene;
  const mine = [...records.invitations.values()].filter(({ email }) =>
    people.some((person) => person.email === email),
  );
  if (mine.length === 0) return invite(scene);
  const { tenantId, id, email, role, generation } = pick(scene, mine);
  const actor = people.find((person) => person.email === email) as Person;
  const running = records.ledger.begin(Ledger.key(tenantId, actor.userId), (now) =>
    now === ABSENT ? role : now,
  );
  const token = invitationToken(scene.invitationKey, {
    tenantId: toId<TenantId>(tenantId),
    invitationId: id,
    generation,
  });
  const outcome = await scene.send({
    method: 'POST',
    path: '/invitations/accept',
    body: { token },
    sessionToken: actor.sessionToken,
  });
  await note(scene, actor, outcome);
  if (isDone(outcome)) {
    records.ledger.confirm(running, role);
    acknowledge(scene, tenantId, 'invitation.accepted', id, outcome);
  } else if (isRefused(outcome)) records.ledger.refuse(running);
  else records.ledger.lose(running);
}

async function createProject(scene: Scene): Promise<void> {
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
  if (id && isDone(outcome)) acknowledge(scene, tenant.id, 'project.created', id, outcome);
}

async function deleteProject(scene: Scene): Promise<void> {
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
    acknowledge(scene, tenantId, 'project.deleted', String(id), outcome);
  } else if (isRefused(outcome)) project.state = 'there';
}

async function renameTenant(scene: Scene): Promise<void> {
  const tenant = pick(scene, scene.tenants);
  const outcome = await attempt(scene, {
    tenant,
    actor: pickActor(scene, tenant, ['owner', 'admin']),
    permission: 'tenant:rename',
    method: 'PATCH',
    path: '',
    body: { name: `Chaos ${randomUUID()}` },
  });
  if (isDone(outcome)) acknowledge(scene, tenant.id, 'tenant.renamed', tenant.id, outcome);
}

async function read(scene: Scene): Promise<void> {
  const tenant = pick(scene, scene.tenants);
  await attempt(scene, {
    tenant,
    actor: pickActor(scene, tenant, ROLES),
    permission: 'members:read',
    method: 'GET',
    path: '/members',
  });
}

type Operation = (scene: Scene) => Promise<void>;

/** Each as often as it stands here. */
const OPERATIONS: readonly Operation[] = [
  ...Array<Operation>(4).fill((scene) => changeMember(scene, withRole(pick(scene, ROLES)))),
  ...['deactivate', 'reactivate', 'reactivate', 'remove'].map(
    (name): Operation =>
      (scene) =>
        changeMember(scene, MEMBER_CHANGES[name] as MemberChange),
  ),
  invite,
  invite,
  (scene) => changeInvitation(scene, 'resend'),
  (scene) => changeInvitation(scene, 'revoke'),
  accept,
  accept,
  createProject,
  deleteProject,
  renameTenant,
  read,
  read,
];

/** One random operation, from the choice of who and where to what came of it. */
export function operate(scene: Scene): Promise<void> {
  return pick(scene, OPERATIONS)(scene);
}
