import { randomBytes } from 'node:crypto';
import { Database } from '@gatehouse/db/database';
import { JobSender } from '@gatehouse/db/queue/jobs';
import { type InvitationId, type RoleId, toId, type UserId } from '@gatehouse/domain/ids';
import type { Permission } from '@gatehouse/policy/permissions';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import {
  createRoleFixture,
  createTenantFixture,
  type FixtureRole,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createInvitation } from '../src/invitations/create.ts';
import { resendInvitation } from '../src/invitations/resend.ts';
import { revokeInvitation } from '../src/invitations/revoke.ts';
import { changeRole } from '../src/members/change-role.ts';
import { deactivateMember } from '../src/members/deactivate.ts';
import { reactivateMember } from '../src/members/reactivate.ts';
import { removeMember } from '../src/members/remove.ts';
import { cloneRole } from '../src/roles/clone.ts';
import { createRole } from '../src/roles/create.ts';
import { deleteRole } from '../src/roles/delete.ts';
import { editRole } from '../src/roles/edit.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';

let database: TestDatabase;
let admin: pg.Client;
let tenant: TenantFixture;
let deps: Parameters<typeof createInvitation>[0];

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  deps = {
    db: new Database({ url: database.appUrl, poolSize: 2 }),
    jobs: new JobSender(database.appUrl),
    settings: { invitationKey: new Uint8Array(randomBytes(32)) },
  };
});

afterAll(async () => {
  await deps.jobs.close();
  await deps.db.close();
  await admin.end();
  await database.drop();
});

beforeEach(async () => {
  tenant = await createTenantFixture(admin);
});

const as = (role: FixtureRole) => getContext(tenant, role);
const person = (role: FixtureRole) => ({ userId: toId<UserId>(tenant[role].userId) });

const getCode = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

async function ownersInvitation(): Promise<{ id: InvitationId }> {
  const email = `${randomBytes(6).toString('hex')}@example.com`;
  const { id } = await createInvitation(deps, as('owner'), { email, role: 'owner' });
  return { id: toId<InvitationId>(id) };
}

type Attempt = (by: FixtureRole) => Promise<unknown>;

/** What no one may do to an owner unless they are one; each "may not" has its "still may". */
const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'invite one': (by) =>
    createInvitation(deps, as(by), { email: `${by}@example.org`, role: 'owner' }),
  'send the invitation of one again': async (by) =>
    resendInvitation(deps, as(by), await ownersInvitation()),
  'revoke the invitation of one': async (by) =>
    revokeInvitation(deps, as(by), await ownersInvitation()),
  'make one': (by) => changeRole(deps, as(by), { ...person('member'), role: 'owner' }),
  'demote one': (by) => changeRole(deps, as(by), { ...person('viewer'), role: 'member' }),
  'deactivate one': (by) => deactivateMember(deps, as(by), person('viewer')),
  'let a deactivated one back in': async (by) => {
    await admin.query(`update memberships set status = 'deactivated' where user_id = $1`, [
      tenant.viewer.userId,
    ]);
    return reactivateMember(deps, as(by), person('viewer'));
  },
  'remove one': (by) => removeMember(deps, as(by), person('viewer')),
};

describe('a second owner, who is above an admin', () => {
  beforeEach(() =>
    admin.query(
      `update memberships set role = 'owner', applied_role = 'owner'
       where tenant_id = $1 and user_id = $2`,
      [tenant.id, tenant.viewer.userId],
    ),
  );

  it.each(Object.entries(ATTEMPTS))(
    'PE-04 an admin may not %s, an owner may',
    async (_, attempt) => {
      expect(await getCode(attempt('admin'))).toBe('role.above_own');
      expect(await getCode(attempt('owner'))).toBe('done');
    },
  );
});

/** As an admin who is narrowed to this; the owner may all of it. */
const NARROW = ['tenant:read', 'projects:read', 'roles:manage'] as const;
const BEYOND = ['tenant:read', 'audit:read'] as const;

const customRole = async (permissions: readonly Permission[]) => ({
  id: toId<RoleId>(await createRoleFixture(admin, tenant.id, { base: 'admin', permissions })),
});

const ROLE_ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'make one': (by) =>
    createRole(deps, as(by), {
      name: `By ${by}`,
      description: '',
      base: 'admin',
      permissions: BEYOND,
    }),
  'copy one': async (by) =>
    cloneRole(deps, as(by), { ...(await customRole(BEYOND)), name: `Copy by ${by}` }),
  'narrow one': async (by) =>
    editRole(deps, as(by), { ...(await customRole(BEYOND)), permissions: ['tenant:read'] }),
  'make one of another': async (by) =>
    editRole(deps, as(by), { ...(await customRole(NARROW)), permissions: BEYOND }),
  'delete one': async (by) => deleteRole(deps, as(by), await customRole(BEYOND)),
  'move people into one': async (by) => {
    const { id: reassignTo } = await customRole(BEYOND);
    return deleteRole(deps, as(by), { ...(await customRole(NARROW)), reassignTo });
  },
};

describe('a role that may more than one’s own', () => {
  beforeEach(() =>
    createRoleFixture(admin, tenant.id, {
      base: 'admin',
      permissions: NARROW,
      holders: [tenant.admin],
    }),
  );

  it.each(Object.entries(ROLE_ATTEMPTS))(
    'PE-04 a narrowed admin may not %s, an owner may',
    async (_, attempt) => {
      expect(await getCode(attempt('admin'))).toBe('role.above_own');
      expect(await getCode(attempt('owner'))).toBe('done');
    },
  );
});

describe('the last owner', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['demoted', () => changeRole(deps, as('owner'), { ...person('owner'), role: 'admin' })],
    ['deactivated', () => deactivateMember(deps, as('owner'), person('owner'))],
    ['removed', () => removeMember(deps, as('owner'), person('owner'))],
  ])('may not be %s, until there is a second one', async (_, attempt) => {
    expect(await getCode(attempt())).toBe('member.last_owner');
    await changeRole(deps, as('owner'), { ...person('admin'), role: 'owner' });
    expect(await getCode(attempt())).toBe('member.last_owner');
    await admin.query(`update memberships set applied_role = role where tenant_id = $1`, [
      tenant.id,
    ]);
    expect(await getCode(attempt())).toBe('done');
  });
});
