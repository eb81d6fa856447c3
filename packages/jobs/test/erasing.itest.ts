import { toId, type UserId } from '@gatehouse/domain/ids';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { createApiKey } from '@gatehouse/services/api-keys';
import { recordEvent } from '@gatehouse/services/audit';
import { createInvitation } from '@gatehouse/services/invitations';
import { changeRole } from '@gatehouse/services/members';
import { deleteOwnAccount } from '@gatehouse/services/people';
import { createProject } from '@gatehouse/services/projects';
import { applyPerson } from '../src/sync/apply-person.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { stack, tenant, tenantId, useTenantOnStack } from './support/tenant-on-stack.ts';
import { adminAtWork, eraseAdmin, getEvents, PSEUDONYM, verify } from './support/erasing.ts';
import { describeErasedChain } from './erasing/erased-chain.ts';
import { describeErasingByWorker } from './erasing/worker-role.ts';

useTenantOnStack();

describe('H5: a user who deletes their account takes their name from the log, and nothing else', () => {
  it('what they did stays, under a pseudonym and with the role they had', async () => {
    const admin = adminAtWork();
    const invited = await createInvitation(stack.deps, admin, {
      email: 'helper@example.com',
      role: 'admin',
    });
    await createApiKey(stack.deps, admin, {
      name: 'Back door',
      permissions: ['projects:read'],
      days: 30,
    });
    await changeRole(stack.deps, admin, {
      userId: toId<UserId>(tenant.member.userId),
      role: 'viewer',
    });
    const before = await getEvents({ actorId: tenant.admin.userId });
    await eraseAdmin();
    const after = await getEvents({ actorId: tenant.admin.userId });
    const kept = after.filter(({ id }) => before.some((event) => event.id === id));
    expect(kept).toHaveLength(before.length);
    for (const [index, event] of kept.entries()) {
      const written = before[index];
      // Whom they did it to, and what changed, is as it was.
      expect(event).toEqual({
        ...written,
        actorName: expect.stringMatching(PSEUDONYM) as string,
        address: null,
        erased: true,
      });
      expect(written?.address).toBe('203.0.113.77');
      expect(event.actorRole).toBe('admin');
    }
    expect(kept.map(({ action }) => action)).toContain('member.role_changed');
    expect(kept.find(({ action }) => action === 'invitation.created')).toMatchObject({
      targetId: invited.id,
      targetName: 'helper@example.com',
      after: { email: 'helper@example.com', role: 'admin' },
    });
    const all = JSON.stringify(await getEvents());
    for (const own of [tenant.admin.email, tenant.admin.name, '203.0.113.77']) {
      expect(all).not.toContain(own);
    }
  });

  it('what others did to them names those others, and not them', async () => {
    const owner = { ...getContext(tenant, 'owner'), address: '203.0.113.5' };
    const admin = toId<UserId>(tenant.admin.userId);
    await changeRole(stack.deps, owner, { userId: admin, role: 'member' });
    await changeRole(stack.deps, owner, { userId: admin, role: 'admin' });
    const longer = `x.${tenant.admin.email}`;
    await stack.deps.db.withTenant({ tenantId }, async (tx) => {
      const filter = `text ${tenant.admin.email.toUpperCase()}, text ${longer}`;
      await recordEvent(tx, owner, tenantId, {
        action: 'member.exported',
        target: { kind: 'tenant', id: tenantId, name: 'T' },
        after: { format: 'csv', filter },
      });
      await recordEvent(tx, owner, tenantId, {
        action: 'member.identity_changed',
        target: { kind: 'member', id: admin, name: tenant.admin.name },
        before: { name: 'Older name', email: 'older@example.com' },
        after: { name: tenant.admin.name, email: tenant.admin.email },
      });
    });
    await eraseAdmin();
    const events = await getEvents({ actorId: tenant.owner.userId });
    const changed = events.find(({ action }) => action === 'member.role_changed');
    expect(changed).toMatchObject({
      actorName: tenant.owner.name,
      actorRole: 'owner',
      address: '203.0.113.5',
      targetId: admin,
      targetName: expect.stringMatching(PSEUDONYM) as string,
      before: { role: 'member' },
      after: { role: 'admin' },
    });
    const pseudonym = changed?.targetName;
    expect(events.find(({ action }) => action === 'member.exported')?.after).toEqual({
      format: 'csv',
      filter: `text ${pseudonym}, text ${longer}`,
    });
    expect(events.find(({ action }) => action === 'member.identity_changed')).toMatchObject({
      before: { name: pseudonym, email: pseudonym },
      after: { name: pseudonym, email: pseudonym },
    });
    expect((await verify()).fault).toBeNull();
  });

  it('no name that they choose takes the words of others out of the log', async () => {
    const name = 'viewer';
    await stack.admin.query('update users set name = $2 where id = $1', [
      tenant.admin.userId,
      name,
    ]);
    const atWork = adminAtWork();
    const posing = { ...atWork, principal: { ...atWork.principal, name } };
    await changeRole(stack.deps, posing, {
      userId: toId<UserId>(tenant.member.userId),
      role: 'viewer',
    });
    await eraseAdmin();
    const events = await getEvents();
    expect(events.find(({ action }) => action === 'member.role_changed')).toMatchObject({
      after: { role: 'viewer' },
    });
  });

  it('a log that is too long for one statement is erased in parts, and says so of each', async () => {
    await stack.admin.query(
      `insert into audit_events (tenant_id, id, action, actor_id, actor_name, actor_role,
         target_kind, target_id, target_name, before, after, request_id, address)
       select $1, gen_random_uuid(), 'project.renamed', $2, 'Busy', 'admin', 'project',
         gen_random_uuid(), 'P', '{"name": "a"}', '{"name": "b"}', 'r', '203.0.113.77'
       from generate_series(1, 1100)`,
      [tenantId, tenant.admin.userId],
    );
    await eraseAdmin();
    const { rows } = await stack.admin.query(
      `select count(*)::int as left from audit_events
       where tenant_id = $1 and (actor_name = 'Busy' or address = '203.0.113.77')`,
      [tenantId],
    );
    expect(rows).toEqual([{ left: 0 }]);
    expect(await verify()).toMatchObject({ erased: 1101, erasures: 3, fault: null });
  }, 120_000);

  it('an address that was never confirmed is not theirs', async () => {
    await stack.admin.query('update users set email = $2, email_verified = false where id = $1', [
      tenant.admin.userId,
      'victim@example.com',
    ]);
    await createInvitation(stack.deps, getContext(tenant, 'owner'), {
      email: 'victim@example.com',
      role: 'viewer',
    });
    await stack.admin.query(
      "update users set status = 'erasing', status_version = status_version + 1 where id = $1",
      [tenant.admin.userId],
    );
    await applyPerson(stack.worker, { userId: tenant.admin.userId });
    expect(
      (await getEvents()).find(({ action }) => action === 'invitation.created')?.targetName,
    ).toBe('victim@example.com');
  });

  it('an invitation to the address after they left names the user who has it next', async () => {
    const invite = () =>
      createInvitation(stack.deps, getContext(tenant, 'owner'), {
        email: tenant.admin.email,
        role: 'viewer',
      });
    await deleteOwnAccount(stack.deps, adminAtWork(), { email: tenant.admin.email });
    await invite();
    await applyPerson(stack.worker, { userId: tenant.admin.userId });
    const events = await getEvents();
    expect(events.find(({ action }) => action === 'invitation.created')).toMatchObject({
      targetName: tenant.admin.email,
      after: { email: tenant.admin.email },
    });
  });

  it('two people are told apart, and one has another pseudonym in each tenant', async () => {
    const getPseudonym = async (id: string, of: string) => {
      const { rows } = await stack.admin.query<{ name: string }>(
        `select distinct actor_name as name from audit_events
         where tenant_id = $1 and actor_id = $2 and actor_name <> ''`,
        [id, of],
      );
      expect(rows).toHaveLength(1);
      return rows[0]?.name;
    };
    const other = await createTenantFixture(stack.admin);
    await stack.admin.query(
      `insert into memberships (tenant_id, user_id, role, status, name, email)
       values ($1, $2, 'member', 'active', 'n', 'e')`,
      [other.id, tenant.admin.userId],
    );
    await createProject(stack.deps, getContext(tenant, 'member'), { name: 'P' });
    await eraseAdmin();
    await deleteOwnAccount(stack.deps, getContext(tenant, 'member'), {
      email: tenant.member.email,
    });
    await applyPerson(stack.worker, { userId: tenant.member.userId });
    const names = [
      await getPseudonym(tenantId, tenant.admin.userId),
      await getPseudonym(tenantId, tenant.member.userId),
      await getPseudonym(other.id, tenant.admin.userId),
    ];
    expect(new Set(names).size).toBe(3);
  });
});

describeErasedChain();
describeErasingByWorker();
