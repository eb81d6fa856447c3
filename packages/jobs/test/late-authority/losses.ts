import { randomUUID } from 'node:crypto';
import type { TenantContext } from '@gatehouse/domain/context';
import { type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import type { UserPrincipal } from '@gatehouse/domain/principal';
import { operatorPermissions } from '@gatehouse/policy/operator';
import type { Permission } from '@gatehouse/policy/permissions';
import {
  createMembershipFixture,
  createOperatorFixture,
  createPersonFixture,
  createRoleFixture,
  createTenantFixture,
  toGroupName,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import {
  changeRole,
  deactivateMember,
  removeMember,
  signOutMember,
} from '@gatehouse/services/members';
import type { OperatorContext } from '@gatehouse/services/access';
import { deletePerson, disablePerson } from '@gatehouse/services/operator';
import { endAllSessions } from '@gatehouse/services/sessions';
import { applyPerson } from '../../src/sync/apply-person.ts';
import { deleteTenant } from '@gatehouse/services/tenants';
import { getContext } from '@gatehouse/testing/fixtures/context';
import type { Stack } from '../support/stack.ts';

/** A tenant with someone in it who gives authority to something, and then loses theirs. */
export interface Scene {
  readonly stack: Stack;
  readonly tenant: TenantFixture;
  readonly tenantId: TenantId;
  readonly giver: TenantFixture['owner'];
  readonly giverId: UserId;
  readonly role: 'owner' | 'admin';
  /** A request of the giver's, which has passed the door. */
  readonly ctx: TenantContext<Permission, UserPrincipal>;
  /** A request of another owner's. */
  readonly owner: TenantContext<Permission, UserPrincipal>;
}

export async function setScene(stack: Stack, role: 'owner' | 'admin'): Promise<Scene> {
  const tenant = await createTenantFixture(stack.admin);
  const other = await createPersonFixture(stack.admin, {
    groups: [toGroupName(tenant.id, 'owner')],
  });
  await createMembershipFixture(stack.admin, tenant.id, other, { role: 'owner' });
  const giver = tenant[role];
  return {
    stack,
    tenant,
    tenantId: toId<TenantId>(tenant.id),
    giver,
    giverId: toId<UserId>(giver.userId),
    role,
    ctx: getContext(tenant, role),
    owner: getContext({ ...tenant, owner: other }, 'owner'),
  };
}

/** Staff of the SaaS, signed in a moment ago. */
export async function getOperatorContext({ admin }: Stack): Promise<OperatorContext> {
  const person = await createOperatorFixture(admin);
  return {
    principal: {
      kind: 'operator',
      userId: toId<UserId>(person.userId),
      email: person.email,
      emailVerified: true,
      name: person.name,
      avatar: null,
      via: 'session',
      sessionId: null,
      authTime: new Date(),
      proof: { kind: 'pool', mfa: true },
      claims: { roles: new Map(), operator: true, ignored: [], ambiguous: [] },
    },
    requestId: randomUUID(),
    address: null,
    operatorPermissions: operatorPermissions(true, true),
  };
}

async function removed({ stack, owner, giverId }: Scene): Promise<void> {
  await removeMember(stack.deps, owner, { userId: giverId });
}

async function deleted({ stack, giverId }: Scene): Promise<void> {
  await deletePerson(stack.deps, await getOperatorContext(stack), { userId: giverId });
}

/** Every way of losing authority, as it is lost. */
export const LOSSES = {
  // The first, since it goes through all tenants that there are.
  erased: async (scene: Scene) => {
    await deleted(scene);
    await applyPerson(scene.stack.worker, { userId: scene.giverId });
  },
  removed,
  'removed and back': async (scene: Scene) => {
    await removed(scene);
    const { stack, tenant, giver, role } = scene;
    await createMembershipFixture(stack.admin, tenant.id, giver, { role });
  },
  deactivated: async ({ stack, owner, giverId }: Scene) => {
    await deactivateMember(stack.deps, owner, { userId: giverId });
  },
  demoted: async ({ stack, owner, giverId }: Scene) => {
    await changeRole(stack.deps, owner, { userId: giverId, role: 'viewer' });
  },
  narrowed: async ({ stack, tenant, giver, role }: Scene) => {
    const permissions = ['tenant:read', 'members:read'];
    await createRoleFixture(stack.admin, tenant.id, { base: role, permissions, holders: [giver] });
  },
  disabled: async ({ stack, giverId }: Scene) => {
    await disablePerson(stack.deps, await getOperatorContext(stack), { userId: giverId });
  },
  deleted,
  'tenant deleted': async ({ stack, owner, tenant }: Scene) => {
    await deleteTenant(stack.deps, owner, { slug: tenant.slug });
  },
  'signed out by themselves': async ({ stack, ctx }: Scene) => {
    await endAllSessions(stack.deps, ctx);
  },
  'signed out by an admin': async ({ stack, owner, giverId }: Scene) => {
    await signOutMember(stack.deps, owner, { userId: giverId });
  },
} as const;

export type Loss = keyof typeof LOSSES;
