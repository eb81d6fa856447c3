import { randomUUID } from 'node:crypto';
import { findAllHeads } from '@gatehouse/db/repositories/audit-chain';
import { groupName } from '@gatehouse/domain/group-name';
import { type InvitationId, type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import { PLATFORM_TENANT_ID } from '@gatehouse/domain/tenant';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { verifyChain } from '@gatehouse/services/audit';
import { createInvitation, resendInvitation } from '@gatehouse/services/invitations';
import { leave } from '@gatehouse/services/members';
import { deleteOwnAccount } from '@gatehouse/services/people';
import { applyMembership } from '../src/sync/apply-membership.ts';
import { applyPerson } from '../src/sync/apply-person.ts';
import { deliverInvitation } from '../src/sync/deliver-invitation.ts';
import { describeTenant } from '../src/sync/describe-tenant.ts';
import { createProject } from '@gatehouse/services/projects';
import { deleteTenant, exportTenant, renameTenant } from '@gatehouse/services/tenants';
import { purgeDueTenants } from '../src/purge-tenants.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { addMember, type Desired, getRow } from './support/members.ts';
import type { PoolUser } from './support/pool.ts';
import { signIn } from './support/signed-in.ts';
import { type Stack, startStack } from './support/stack.ts';

let stack: Stack;
let tenant: TenantFixture;
let tenantId: TenantId;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
});

afterAll(() => stack.stop());

beforeEach(async () => {
  tenant = await createTenantFixture(stack.admin);
  tenantId = toId<TenantId>(tenant.id);
});

const rows = async (sql: string, ...values: unknown[]) =>
  (await stack.admin.query<Record<string, unknown>>(sql, values)).rows;

async function getChain(id: string) {
  const heads = (await findAllHeads(stack.worker.db)).filter((head) => head.tenantId === id);
  return verifyChain({ db: stack.worker.db }, id, heads);
}

/** A member who is in the pool as well, and whose role has reached it. */
async function settledMember(role: 'owner' | 'member'): Promise<Desired & { user: PoolUser }> {
  const member = await addMember(stack, tenantId, role);
  await applyMembership(stack.worker, member);
  return member;
}

/** The context of someone of the pool, signed in a moment ago. */
function contextOfUser({ user }: { user: PoolUser }) {
  const ctx = getContext(tenant, 'member');
  const userId = toId<UserId>(user.sub);
  return { ...ctx, principal: { ...ctx.principal, userId, email: user.email, name: user.name } };
}

describe('a renamed tenant', () => {
  it("has its new name in the pool's groups, and no group made for it", async () => {
    await settledMember('owner');
    await renameTenant(stack.deps, getContext(tenant, 'owner'), { name: 'A new name' });
    await describeTenant(stack.worker, { tenantId });
    const own = await stack.pool.listGroups(groupName(tenantId, 'owner').slice(0, 34));
    expect(own).toEqual([{ name: groupName(tenantId, 'owner'), description: 'A new name' }]);
  });
});

describe('everything of a tenant', () => {
  it('is read no further once its owner may not any more', async () => {
    const { parts } = await exportTenant(stack.deps, getContext(tenant, 'owner'));
    const [first, second] = parts;
    expect((await first?.[1].next())?.value).toMatchObject([{ id: tenantId }]);
    await rows(
      "update memberships set role = 'admin' where tenant_id = $1 and user_id = $2",
      tenantId,
      tenant.owner.userId,
    );
    await expect(second?.[1].next()).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

describe('a deleted tenant', () => {
  async function deleteNow(): Promise<void> {
    await deleteTenant(stack.deps, getContext(tenant, 'owner'), { slug: tenant.slug });
  }

  const dueNow = () =>
    stack.admin.query('update tenants set purge_at = now() where id = $1', [tenantId]);

  it('TI-22 has none of its jobs run: an invitation of it is not mailed', async () => {
    const invitation = await createInvitation(stack.deps, getContext(tenant, 'owner'), {
      email: 'late@example.com',
      role: 'member',
    });
    await deleteNow();
    const before = stack.mails.length;
    await deliverInvitation(stack.worker, { tenantId, invitationId: invitation.id });
    expect(stack.mails).toHaveLength(before);
    expect(await stack.worker.pool.findUserByEmail('late@example.com')).toBeUndefined();
  });

  it('TI-22 lets no request through that had passed the door before', async () => {
    const owner = getContext(tenant, 'owner');
    await deleteNow();
    await expect(createProject(stack.deps, owner, { name: 'late' })).rejects.toMatchObject({
      code: 'resource.not_found',
    });
  });

  it('is left alone until its day, and then leaves a slug and a chain without names', async () => {
    const member = await settledMember('member');
    await createProject(stack.deps, getContext(tenant, 'owner'), { name: tenant.canary });
    await deleteNow();
    expect(await purgeDueTenants(stack.worker)).toBe(0);
    expect(await stack.worker.pool.listGroupsOfUser(member.userId)).toHaveLength(1);
    await dueNow();
    expect(await purgeDueTenants(stack.worker)).toBe(1);
    expect(await purgeDueTenants(stack.worker)).toBe(0);
    expect(await stack.worker.pool.listGroupsOfUser(member.userId)).toEqual([]);
    const tables = await rows(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where a.attname = 'tenant_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    );
    for (const { name } of tables) {
      const left = await rows(
        `select row_to_json(t)::text as row from ${String(name)} t where tenant_id = $1`,
        tenantId,
      );
      // Its address stays taken.
      if (name === 'tenant_slugs') expect(left).toHaveLength(1);
      else if (!String(name).startsWith('audit_')) expect([name, left]).toEqual([name, []]);
      expect(JSON.stringify(left)).not.toContain(tenant.canary);
    }
    const [row] = await rows('select slug, name, purged_at from tenants where id = $1', tenantId);
    expect(row).toMatchObject({ slug: tenant.slug, name: tenant.slug });
    const report = await getChain(tenantId);
    expect(report.fault).toBeNull();
    // All but the events that say so.
    expect(report.erased).toBe(report.events - report.erasures);
  });

  it('CR-08 invitations on their way in are refused or purged with it', async () => {
    const owner = getContext(tenant, 'owner');
    const invite = (n: number) =>
      createInvitation(stack.deps, owner, {
        email: `p${n}@${tenant.slug}.example`,
        role: 'viewer',
      });
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 6 }, (_, n) => invite(n)),
      deleteNow(),
      ...Array.from({ length: 6 }, (_, n) => invite(n + 6)),
    ]);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    for (const outcome of refused) {
      expect(outcome).toMatchObject({ reason: { code: 'resource.not_found' } });
    }
    const late = await rows('select id from invitations where tenant_id = $1', tenantId);
    const before = stack.mails.length;
    for (const { id } of late) {
      await deliverInvitation(stack.worker, { tenantId, invitationId: String(id) });
    }
    expect(stack.mails).toHaveLength(before);
    await dueNow();
    await purgeDueTenants(stack.worker);
    expect(await rows('select id from invitations where tenant_id = $1', tenantId)).toEqual([]);
  });

  it('is purged once, though two workers see its day', async () => {
    await deleteNow();
    await dueNow();
    await Promise.all([purgeDueTenants(stack.worker), purgeDueTenants(stack.worker)]);
    const events = await rows(
      "select 1 from audit_events where tenant_id = $1 and action = 'tenant.purged'",
      tenantId,
    );
    expect(events).toHaveLength(1);
    expect((await getChain(tenantId)).fault).toBeNull();
  });

  it('keeps everything while the pool is down', async () => {
    await deleteNow();
    await dueNow();
    await stack.pool.break({ operation: 'DeleteGroup', effect: 'error', times: 20 });
    await expect(purgeDueTenants(stack.worker)).rejects.toMatchObject({
      code: 'cognito.unavailable',
    });
    await stack.pool.heal();
    expect(await rows('select 1 from memberships where tenant_id = $1', tenantId)).toHaveLength(4);
    expect(await purgeDueTenants(stack.worker)).toBe(1);
  });
});

describe('a person who is disabled', () => {
  const setStatus = (userId: string, status: string) =>
    stack.admin.query(
      'update users set status = $2, status_version = status_version + 1 where id = $1',
      [userId, status],
    );

  it('is so in the pool; each tenant has one event of it, however often the job runs', async () => {
    const member = await settledMember('member');
    await setStatus(member.userId, 'disabled');
    await Promise.all([1, 2, 3].map(() => applyPerson(stack.worker, member)));
    await applyPerson(stack.worker, member);
    await expect(stack.pool.signIn(member.user)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    const told = () =>
      rows(
        `select action from audit_events where tenant_id = $1 and target_id = $2 order by seq`,
        tenantId,
        member.userId,
      );
    expect(await told()).toEqual([{ action: 'member.disabled' }]);
    await setStatus(member.userId, 'active');
    await applyPerson(stack.worker, member);
    await expect(stack.pool.signIn(member.user)).resolves.toBeDefined();
    expect(await told()).toEqual([{ action: 'member.disabled' }, { action: 'member.enabled' }]);
  });

  it('starts no session with a sign-in that the pool still allowed', async () => {
    const member = await settledMember('member');
    await setStatus(member.userId, 'disabled');
    await expect(signIn(stack, member.user)).rejects.toMatchObject({ code: 'account.disabled' });
  });

  it('FI-11 is tried again while the pool is down', async () => {
    const member = await settledMember('member');
    await setStatus(member.userId, 'disabled');
    await stack.pool.break({ operation: 'AdminDisableUser', effect: 'error', times: 20 });
    await expect(applyPerson(stack.worker, member)).rejects.toMatchObject({
      code: 'cognito.unavailable',
    });
    await stack.pool.heal();
    await applyPerson(stack.worker, member);
    const [row] = await rows(
      'select status_version = applied_status_version as settled from users where id = $1',
      member.userId,
    );
    expect(row).toEqual({ settled: true });
  });
});

describe('a person who deletes their account', () => {
  it('DD-12 is gone from the pool and from every row, and every chain still holds', async () => {
    const member = await settledMember('member');
    const { user } = member;
    const marker = `marker${randomUUID().slice(0, 8)}`;
    await stack.admin.query('update users set name = $2 where id = $1', [member.userId, marker]);
    await stack.admin.query('update memberships set name = $2 where user_id = $1', [
      member.userId,
      marker,
    ]);
    const ctx = contextOfUser({ user: { ...user, name: marker } });
    await signIn(stack, { ...user });
    await createProject(stack.deps, ctx, { name: 'Of a person' });
    const other = await createTenantFixture(stack.admin);
    await createInvitation(stack.deps, getContext(other, 'owner'), {
      email: user.email,
      role: 'viewer',
    });
    // One that they wrote, and one that they accepted under an earlier address.
    await stack.admin.query(
      `insert into invitations (tenant_id, id, email, role, status, token_hash, message, invited_by,
         invited_by_name, accepted_by, expires_at)
       values ($1, gen_random_uuid(), 'guest@example.com', 'viewer', 'pending', '\\x01', $2, $3, $2,
         null, now() + interval '1 day'),
       ($1, gen_random_uuid(), $2 || '@example.com', 'viewer', 'accepted', '\\x02', '', $4, 'x', $3,
         now() + interval '1 day')`,
      [other.id, marker, user.sub, other.owner.userId],
    );
    // A list that they gave, and one that they stand on.
    await stack.admin.query(
      `with bulk as (
         insert into bulk_changes (tenant_id, id, action, started_by, claim_role, request_id)
         select $1, gen_random_uuid(), 'invite', unnest(array[$2, $3]::uuid[]), 'admin', 'r'
         returning id)
       insert into bulk_invitations (tenant_id, bulk_id, line, email, role, message, invitation_id)
       select $1, id, line, case line when 1 then 'guest@example.com' else $4 end, 'viewer',
         case line when 1 then $5 else '' end, gen_random_uuid()
       from bulk, generate_series(1, 2) line`,
      [other.id, user.sub, other.owner.userId, user.email, marker],
    );
    await stack.admin.query(
      "update bulk_invitations i set message = '' from bulk_changes b where b.id = i.bulk_id and b.started_by <> $1",
      [user.sub],
    );
    await deleteOwnAccount(stack.deps, ctx, { email: user.email });
    expect(await getRow(stack, member)).toBeNull();
    await expect(signIn(stack, user)).rejects.toMatchObject({ code: 'account.disabled' });
    await applyMembership(stack.worker, member);
    await applyPerson(stack.worker, member);
    await applyPerson(stack.worker, member);
    expect(await stack.worker.pool.findUserByEmail(user.email)).toBeUndefined();
    const tables = await rows(
      `select relname as name from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    for (const { name } of tables) {
      const found = await rows(
        `select row_to_json(t)::text as row from ${String(name)} t
         where position($1 in row_to_json(t)::text) > 0 or position($2 in row_to_json(t)::text) > 0`,
        user.email,
        marker,
      );
      expect([name, found]).toEqual([name, []]);
    }
    const [left] = await rows('select status, email, name from users where id = $1', user.sub);
    expect(left).toEqual({ status: 'erased', email: '', name: '' });
    for (const id of [tenantId, other.id, PLATFORM_TENANT_ID]) {
      const report = await getChain(id);
      expect(report.fault).toBeNull();
      expect(report.erased).toBeGreaterThan(0);
    }
  });

  describe('H11: and is invited at the same time', () => {
    const invite = (email: string) =>
      createInvitation(stack.deps, getContext(tenant, 'owner'), { email, role: 'viewer' });
    const deliver = (invitationId: string) =>
      deliverInvitation(stack.worker, { tenantId, invitationId });
    const getStates = (email: string) =>
      rows('select id, status, delivery from invitations where email = $1', email);
    const mailsTo = (email: string) => stack.mails.filter(({ to }) => to === email);
    const jobsFor = (id: string) =>
      rows(
        `select id from pgboss.job where name = 'invitation-deliver'
         and data ->> 'invitationId' = $1`,
        id,
      );

    it('before it: the invitation was to the account that goes, and goes with it', async () => {
      const member = await settledMember('member');
      const { email } = member.user;
      const other = await createTenantFixture(stack.admin);
      await createInvitation(stack.deps, getContext(other, 'owner'), { email, role: 'viewer' });
      await deleteOwnAccount(stack.deps, contextOfUser(member), { email });
      await applyPerson(stack.worker, member);
      expect(await getStates(email)).toEqual([]);
    });

    it('after it: the mail waits for the account to be gone, and leads to a new one', async () => {
      const member = await settledMember('member');
      const { email } = member.user;
      await deleteOwnAccount(stack.deps, contextOfUser(member), { email });
      const { id } = await invite(email);
      await deliver(id);
      expect(await getStates(email)).toEqual([{ id, status: 'pending', delivery: 'queued' }]);
      expect(mailsTo(email)).toEqual([]);
      const before = await jobsFor(id);
      await applyPerson(stack.worker, member);
      expect(await getStates(email)).toEqual([{ id, status: 'pending', delivery: 'queued' }]);
      expect((await jobsFor(id)).length).toBe(before.length + 1);
      await deliver(id);
      expect(await getStates(email)).toEqual([{ id, status: 'pending', delivery: 'sent' }]);
      expect(mailsTo(email)[0]?.text).toMatch(/temporary password/i);
      const account = await stack.worker.pool.findUserByEmail(email);
      expect(account?.status).toBe('FORCE_CHANGE_PASSWORD');
      expect(account?.sub).not.toBe(member.userId);
    });

    it('after it, and the mail comes up when the account is gone already', async () => {
      const member = await settledMember('member');
      const { email } = member.user;
      await deleteOwnAccount(stack.deps, contextOfUser(member), { email });
      const { id } = await invite(email);
      await applyPerson(stack.worker, member);
      await deliver(id);
      await applyPerson(stack.worker, member);
      expect(await getStates(email)).toEqual([{ id, status: 'pending', delivery: 'sent' }]);
      expect(await stack.worker.pool.findUserByEmail(email)).toBeDefined();
    });

    it('an invitation from before that was sent again after it is to the new account', async () => {
      const member = await settledMember('member');
      const { email } = member.user;
      const other = await createTenantFixture(stack.admin);
      const owner = getContext(other, 'owner');
      const first = await createInvitation(stack.deps, owner, { email, role: 'viewer' });
      await deleteOwnAccount(stack.deps, contextOfUser(member), { email });
      await resendInvitation(stack.deps, owner, { id: toId<InvitationId>(first.id) });
      await applyPerson(stack.worker, member);
      expect(await getStates(email)).toMatchObject([{ id: first.id, status: 'pending' }]);
    });

    it('a list that was given after it keeps its line', async () => {
      const member = await settledMember('member');
      const { email } = member.user;
      const list = () =>
        stack.admin.query(
          `with bulk as (
             insert into bulk_changes (tenant_id, id, action, started_by, claim_role, request_id)
             values ($1, gen_random_uuid(), 'invite', $2, 'admin', 'r') returning id)
           insert into bulk_invitations
             (tenant_id, bulk_id, line, email, role, message, invitation_id)
           select $1, id, 1, $3, 'viewer', '', gen_random_uuid() from bulk`,
          [tenantId, tenant.owner.userId, email],
        );
      await list();
      await deleteOwnAccount(stack.deps, contextOfUser(member), { email });
      await list();
      await applyPerson(stack.worker, member);
      expect(await rows('select 1 from bulk_invitations where email = $1', email)).toHaveLength(1);
    });
  });

  it('is forgotten though the worker dies in the middle: the job begins anew', async () => {
    const member = await settledMember('member');
    await deleteOwnAccount(stack.deps, contextOfUser(member), { email: member.user.email });
    await stack.pool.break({ operation: 'AdminDeleteUser', effect: 'drop-after', times: 1 });
    await applyPerson(stack.worker, member).catch(() => undefined);
    await stack.pool.heal();
    await applyPerson(stack.worker, member);
    const [left] = await rows('select status, email from users where id = $1', member.userId);
    expect(left).toEqual({ status: 'erased', email: '' });
  });
});

describe('leaving a tenant', () => {
  it('happens once: whoever is out already is told so, and there is one event', async () => {
    const ctx = getContext(tenant, 'member');
    const outcomes = await Promise.allSettled([
      leave(stack.deps, ctx),
      leave(stack.deps, ctx),
      leave(stack.deps, ctx),
    ]);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject(Array(2).fill({ reason: { code: 'resource.not_found' } }));
    const events = await rows(
      "select 1 from audit_events where tenant_id = $1 and action = 'member.left'",
      tenantId,
    );
    expect(events).toHaveLength(1);
  });
});
