import { randomUUID } from 'node:crypto';

import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { Role } from '@gatehouse/domain/role';
import type { Permission } from '@gatehouse/policy/permissions';
import { invitationToken } from '@gatehouse/services/invitations';

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
import { ABSENT, Ledger, type Standing, standing } from './ledger.ts';
import type { Person, Tenant } from '../fleet/people.ts';

export interface MemberChange {
  readonly method: string;
  readonly path: (userId: string) => string;
  readonly body?: object;
  readonly permission: Permission;
  readonly action: string;
  readonly getOutcome: (now: Standing) => Standing;
}

const withActive = (active: boolean) => (now: Standing) =>
  now === ABSENT ? ABSENT : standing({ role: now.split(' ')[0] as Role, active });

export const withRole = (role: Role): MemberChange => ({
  method: 'PATCH',
  path: (userId) => `/members/${userId}`,
  body: { role },
  permission: 'members:change_role',
  action: 'member.role_changed',
  getOutcome: (now) => (now === ABSENT ? ABSENT : standing({ role, active: !now.endsWith(')') })),
});

export const MEMBER_CHANGES: Readonly<Record<string, MemberChange>> = {
  deactivate: {
    method: 'POST',
    path: (userId) => `/members/${userId}/deactivate`,
    permission: 'members:deactivate',
    action: 'member.deactivated',
    getOutcome: withActive(false),
  },
  reactivate: {
    method: 'POST',
    path: (userId) => `/members/${userId}/reactivate`,
    permission: 'members:deactivate',
    action: 'member.reactivated',
    getOutcome: withActive(true),
  },
  remove: {
    method: 'DELETE',
    path: (userId) => `/members/${userId}`,
    permission: 'members:remove',
    action: 'member.removed',
    getOutcome: () => ABSENT,
  },
};

export async function changeMember(
  scene: Scene,
  change: MemberChange,
  tenant = pick(scene, scene.tenants),
): Promise<void> {
  const { ledger } = scene.records;
  const actor = pickActor(scene, tenant, ['owner', 'admin']);
  const members = scene.people.filter(
    ({ userId }) => !ledger.possible(Ledger.key(tenant.id, userId)).has(ABSENT),
  );
  const target = pick(scene, members.length === 0 ? scene.people : members);
  const before = new Set(ledger.possible(Ledger.key(tenant.id, target.userId)));
  const running = ledger.begin(Ledger.key(tenant.id, target.userId), change.getOutcome);
  const outcome = await attempt(scene, {
    ...change,
    tenant,
    actor,
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
  // A role that someone has already is no change; nor one that another request gave meanwhile.
  const mayBeNone = before.has(now) || !running.alone;
  if (change.action === 'member.role_changed' && mayBeNone) return;
  acknowledge(scene, outcome, {
    tenantId: tenant.id,
    action: change.action,
    targetId: target.userId,
  });
}

/** Someone goes by themselves. */
export async function leave(scene: Scene): Promise<void> {
  const { ledger } = scene.records;
  const tenant = pick(scene, scene.tenants);
  const actor = pickActor(scene, tenant, ROLES);
  const running = ledger.begin(Ledger.key(tenant.id, actor.userId), () => ABSENT);
  const outcome = await attempt(scene, {
    tenant,
    actor,
    permission: 'tenant:read',
    method: 'POST',
    path: '/leave',
  });
  if (isDone(outcome)) {
    ledger.confirm(running, ABSENT);
    acknowledge(scene, outcome, {
      tenantId: tenant.id,
      action: 'member.left',
      targetId: actor.userId,
    });
  } else if (isRefused(outcome)) ledger.refuse(running);
  else ledger.lose(running);
}

export async function invite(scene: Scene): Promise<void> {
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
  acknowledge(scene, outcome, { tenantId: tenant.id, action: 'invitation.created', targetId: id });
}

export async function changeInvitation(scene: Scene, verb: 'resend' | 'revoke'): Promise<void> {
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
  acknowledge(scene, outcome, {
    tenantId: tenant.id,
    action: verb === 'resend' ? 'invitation.resent' : 'invitation.revoked',
    targetId: invitation.id,
  });
}

export async function accept(scene: Scene): Promise<void> {
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
    acknowledge(scene, outcome, { tenantId, action: 'invitation.accepted', targetId: id });
  } else if (isRefused(outcome)) records.ledger.refuse(running);
  else records.ledger.lose(running);
}
