import { createHash, randomUUID } from 'node:crypto';
import { findSession } from '@gatehouse/db/repositories/lookups';
import { putPermit } from '@gatehouse/db/repositories/account-permits';
import {
  type ApiClientId,
  type ApiKeyId,
  type RoleId,
  type SessionId,
  toId,
  type UserId,
} from '@gatehouse/domain/ids';
import { readGroups } from '@gatehouse/domain/group-name';
import { operatorPermissions } from '@gatehouse/policy/operator';
import {
  effectivePermissions,
  keyPermissions,
  rolePermissions,
} from '@gatehouse/policy/role-table';
import { createPersonFixture, createRoleFixture } from '@gatehouse/testing/fixtures/tenant';
import { requirePermit } from '@gatehouse/services/account';
import { registerApiClient, resolveApiClient } from '@gatehouse/services/api-clients';
import { createApiKey, resolveApiKey, rotateApiKey } from '@gatehouse/services/api-keys';
import { deactivateMember } from '@gatehouse/services/members';
import { disablePerson } from '@gatehouse/services/operator';
import { createPersonalKey } from '@gatehouse/services/personal-keys';
import { createProject } from '@gatehouse/services/projects';
import { editRole } from '@gatehouse/services/roles';
import { resolveSession } from '@gatehouse/services/sessions';
import { createTenant, restoreTenant } from '@gatehouse/services/tenants';
import {
  BACK_STAYS,
  isDone,
  noTenant,
  type Place,
  getProgram,
  SIGNED_OUT_STAYS,
  unique,
} from './place.ts';
import type { Scene } from './losses.ts';

const newProject =
  ({ stack }: Scene, ctx: Parameters<typeof createProject>[1]) =>
  () =>
    isDone(createProject(stack.deps, ctx, { name: unique() }));

/** What a program may do at the door, by what its look-up says. */
type Found = Awaited<ReturnType<typeof resolveApiKey>>;
function mayCreate(row: Found): boolean {
  if (!row) return false;
  const { creator_role: role, custom_role_permissions: listed } = row;
  const maker = { role, permissions: rolePermissions(role, listed) };
  return keyPermissions(row.permissions, maker).has('projects:create');
}

const newKey = async ({ stack, ctx }: Scene) => {
  const input = { name: unique(), permissions: ['projects:create'], days: 1 } as const;
  return createApiKey(stack.deps, ctx, input);
};

const newPersonalKey = async ({ stack, ctx }: Scene) => {
  const principal = { ...ctx.principal, sessionId: toId<SessionId>(randomUUID()) };
  const input = { name: unique(), permissions: ['projects:create'], days: 1 } as const;
  return createPersonalKey(stack.deps, { ...ctx, principal }, input);
};

const newClient = async ({ stack, ctx }: Scene) => {
  const clientId = unique().replace('-', '');
  const input = { clientId, name: 'A program', permissions: ['projects:create'] } as const;
  return registerApiClient(stack.deps, ctx, input);
};

/** What passed the door before the loss, and what asks at the door after it. */
export const REQUESTS: Readonly<Record<string, Place>> = {
  'a session at the door': {
    covers: ['findSession'],
    stays: BACK_STAYS,
    arrange:
      async ({ stack, giver, tenant, tenantId }) =>
      async () => {
        const row = await resolveSession(stack.deps, giver.sessionToken, tenant.slug);
        if (!row?.tenant_id || row.member_status !== 'active' || row.too_old) return false;
        const claim = readGroups(row.groups).roles.get(tenantId) ?? null;
        const may = effectivePermissions(claim, row.member_role, row.custom_role_permissions);
        return may.permissions.has('projects:create');
      },
  },
  'a request under way': {
    covers: ['lockMembershipForShare'],
    stays: BACK_STAYS,
    arrange: async (scene) => newProject(scene, scene.ctx),
  },
  'a change of a member under way': {
    covers: ['lockMemberships'],
    stays: BACK_STAYS,
    arrange: async ({ stack, ctx, tenant }) => {
      const userId = toId<UserId>(tenant.viewer.userId);
      return () => isDone(deactivateMember(stack.deps, ctx, { userId }));
    },
  },
  'a change of a role under way': {
    covers: ['lockHolders'],
    stays: BACK_STAYS,
    arrange: async ({ stack, ctx, tenant }) => {
      const permissions = ['tenant:read'];
      const id = await createRoleFixture(stack.admin, tenant.id, { base: 'viewer', permissions });
      return () => isDone(editRole(stack.deps, ctx, { id: toId<RoleId>(id), name: unique() }));
    },
  },
  'an API key at the door': {
    covers: ['findApiKey', 'api_keys.created_by', 'api_keys.membership_id'],
    stays: SIGNED_OUT_STAYS,
    arrange: async (scene) => {
      const { token } = await newKey(scene);
      return async () => mayCreate(await resolveApiKey(scene.stack.deps, token, null));
    },
  },
  'a request of an API key under way': {
    covers: ['lockApiKeyForShare'],
    stays: SIGNED_OUT_STAYS,
    arrange: async (scene) => {
      const keyId = toId<ApiKeyId>((await newKey(scene)).id);
      return newProject(scene, getProgram(scene, { kind: 'api_key', keyId }, 'projects:create'));
    },
  },
  'a personal key at the door': {
    covers: [],
    arrange: async (scene) => {
      const { token } = await newPersonalKey(scene);
      return async () => mayCreate(await resolveApiKey(scene.stack.deps, token, null));
    },
  },
  'a request of a personal key under way': {
    covers: [],
    arrange: async (scene) => {
      const keyId = toId<ApiKeyId>((await newPersonalKey(scene)).id);
      return newProject(scene, getProgram(scene, { kind: 'api_key', keyId }, 'projects:create'));
    },
  },
  'the renewal of an API key': {
    covers: [],
    arrange: async (scene) => {
      const id = toId<ApiKeyId>((await newKey(scene)).id);
      return () =>
        isDone(rotateApiKey(scene.stack.deps, scene.ctx, { id, days: 1, graceHours: 0 }));
    },
  },
  'an API client at the door': {
    covers: ['findApiClient', 'api_clients.created_by', 'api_clients.membership_id'],
    stays: SIGNED_OUT_STAYS,
    arrange: async (scene) => {
      const { clientId } = await newClient(scene);
      const { stack, tenant } = scene;
      return async () => {
        const row = await resolveApiClient(stack.deps, clientId, tenant.slug, null);
        const key = {
          key_kind: 'program',
          key_name: '',
          key_hint: '',
          creator_name: '',
          app_id: null,
          app_host: null,
        } as const;
        return mayCreate(row && { ...row, ...key, key_id: row.api_client_id });
      };
    },
  },
  'a request of an API client under way': {
    covers: ['lockApiClientForShare'],
    stays: SIGNED_OUT_STAYS,
    arrange: async (scene) => {
      const apiClientId = toId<ApiClientId>((await newClient(scene)).id);
      const principal = { kind: 'api_client', apiClientId } as const;
      return newProject(scene, getProgram(scene, principal, 'projects:create'));
    },
  },
  'a new tenant under way': {
    covers: ['holdPerson'],
    stays: noTenant('whoever may sign in may have a tenant of their own'),
    arrange: async ({ stack, ctx }) => {
      return () => isDone(createTenant(stack.deps, ctx, { name: unique() }));
    },
  },
  'the return of a deleted tenant under way': {
    covers: [],
    giver: 'owner',
    stays: {
      ...BACK_STAYS,
      'tenant deleted': 'it is what is taken back',
      'signed out by an admin': 'the tenant has no admins to sign anybody out while it is deleted',
    },
    arrange: async (scene) => {
      const { stack, ctx, tenantId } = scene;
      return async () => {
        await stack.admin.query(
          `update tenants set deleted_at = now(), purge_at = now() + interval '1 day'
           where id = $1`,
          [tenantId],
        );
        return isDone(restoreTenant(stack.deps, ctx, { tenantId }));
      };
    },
  },
  "an operator's act under way": {
    covers: [],
    stays: noTenant('an operator is one by no tenant'),
    arrange: async ({ stack, ctx, giver }) => {
      await stack.admin.query('insert into operators (user_id) values ($1)', [giver.userId]);
      const other = await createPersonFixture(stack.admin);
      const principal = { ...ctx.principal, kind: 'operator' } as const;
      const operator = { ...ctx, principal, operatorPermissions: operatorPermissions(true, true) };
      const userId = toId<UserId>(other.userId);
      return () => isDone(disablePerson(stack.deps, operator, { userId }));
    },
  },
  'a change of their own account, such as a pending address': {
    covers: [],
    stays: noTenant('the account is their own, and no tenant has a part in it'),
    arrange: async ({ stack, ctx, giver, giverId: userId }) => {
      const hash = createHash('sha256').update(giver.sessionToken).digest();
      const id = (await findSession(stack.deps.db, hash, null))?.session_id ?? '';
      const sealed = stack.deps.sealer.seal('token', `account:${id}`);
      await stack.deps.db.withUser({ userId }, (tx) =>
        putPermit(tx, {
          sessionId: id,
          userId,
          sealedToken: new Uint8Array(sealed),
          expiresAt: new Date(Date.now() + 60_000),
        }),
      );
      const principal = { ...ctx.principal, sessionId: toId<SessionId>(id) };
      return () => isDone(requirePermit(stack.deps, { ...ctx, principal }));
    },
  },
};
