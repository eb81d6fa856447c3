import { randomUUID } from 'node:crypto';
import { findAllHeads } from '@gatehouse/db/repositories/audit-chain';
import { type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createApiKey } from '@gatehouse/services/api-keys';
import { listAuditEvents, recordEvent, verifyChain } from '@gatehouse/services/audit';
import { createInvitation } from '@gatehouse/services/invitations';
import { changeRole } from '@gatehouse/services/members';
import { deleteOwnAccount } from '@gatehouse/services/people';
import { createProject } from '@gatehouse/services/projects';
import { applyPerson } from '../src/sync/apply-person.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { type Stack, startStack } from './support/stack.ts';

const PSEUDONYM = /^Deleted user [0-9a-f]{6}$/;

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

async function verify() {
  const heads = (await findAllHeads(stack.worker.db)).filter((head) => head.tenantId === tenantId);
  return verifyChain({ db: stack.worker.db }, tenantId, heads);
}

async function getEvents(filter: { actorId?: string; text?: string } = {}) {
  const owner = getContext(tenant, 'owner');
  return (await listAuditEvents(stack.deps, owner, { limit: 100, cursor: undefined, ...filter }))
    .items;
}

/** The tenant's admin, at work from an address of their own. */
function adminAtWork() {
  return { ...getContext(tenant, 'admin'), address: '203.0.113.77' };
}

async function eraseAdmin(): Promise<void> {
  await deleteOwnAccount(stack.deps, adminAtWork(), { email: tenant.admin.email });
  await applyPerson(stack.worker, { userId: tenant.admin.userId });
}

/** What someone with every right on the database does. */
async function tamper(change: string, where: string): Promise<void> {
  await stack.admin.query(
    `begin; set local session_replication_role = replica;
     update audit_events set ${change} where tenant_id = '${tenantId}' and ${where}; commit;`,
  );
}

describe('H5: whoever deletes their account takes their name from the log, and nothing else', () => {
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

  it('an invitation to the address after they left names whoever has it next', async () => {
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

  it('DD-12 the chain holds, and still tells when what is left was changed', async () => {
    await changeRole(stack.deps, adminAtWork(), {
      userId: toId<UserId>(tenant.member.userId),
      role: 'viewer',
    });
    await eraseAdmin();
    expect(await verify()).toMatchObject({ erased: 2, erasures: 1, fault: null });
    const act = "action = 'member.role_changed'";
    const read = () =>
      stack.admin.query<{ row: object }>(
        `select to_jsonb(e) as row from audit_events e where tenant_id = $1 and ${act}`,
        [tenantId],
      );
    const original = JSON.stringify((await read()).rows[0]?.row);
    for (const [change, kind] of [
      ["after = jsonb_set(after, '{role}', '\"owner\"')", 'changed'],
      ['after = null', 'changed'],
      ["target_name = 'Mallory'", 'changed'],
      ['field_salts = null', 'changed'],
      ["actor_role = 'viewer'", 'changed'],
      ["actor_name = 'Mallory'", 'written over after an erasure'],
      ["address = '192.0.2.1'", 'written over after an erasure'],
    ] as const) {
      await tamper(change, act);
      expect((await verify()).fault, change).toMatchObject({ kind });
      const columns = 'actor_name, target_name, before, after, address, actor_role, field_salts';
      await tamper(
        `(${columns}) = (select ${columns}
           from jsonb_populate_record(null::audit_events, '${original}'))`,
        act,
      );
      expect((await verify()).fault, `${change}, and back`).toBeNull();
    }
  });

  it('a row that someone blanked past the function is found out', async () => {
    await createProject(stack.deps, getContext(tenant, 'owner'), { name: 'P' });
    const blank = "actor_name = '', target_name = '', before = null, after = null, address = null";
    await tamper(`${blank}, salt = null`, "action = 'project.created'");
    expect((await verify()).fault).toMatchObject({ kind: 'changed' });
    // Done right, by someone who can work out the digests.
    await tamper(
      `field_digests = (select array_agg(sha256(sha256('x'))))`,
      "action = 'project.created'",
    );
    expect((await verify()).fault).toMatchObject({ kind: 'changed' });
  });

  it('erasing done as the function does it, without its event, is found out', async () => {
    await createProject(stack.deps, getContext(tenant, 'owner'), { name: 'P' });
    await tamper(
      `(field_salts, field_digests) = (select s.salts, s.digests from audit_sealed(audit_events, '{}') s),
       salt = null, actor_name = '', target_name = '', before = null, after = null, address = null`,
      "action = 'project.created'",
    );
    expect((await verify()).fault).toMatchObject({ kind: 'erased without an event' });
  });
});

describe("H8: the worker's role erases nothing but what is due", () => {
  async function asWorker(
    scope: { userId?: string },
    sql: string,
    values: unknown[] = [],
  ): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: stack.database.workerUrl });
    await client.connect();
    try {
      await client.query("select set_config('app.tenant_id', $1, false)", [tenantId]);
      await client.query("select set_config('app.user_id', $1, false)", [scope.userId ?? '']);
      return await client.query(sql, values);
    } finally {
      await client.end();
    }
  }

  const erase = 'select public.erase_audit_events($1, $2) as erased';
  const refused = { code: '42501' };

  it('neither of a living person, nor of a disabled one, nor of a stranger', async () => {
    const { userId } = tenant.admin;
    await createProject(stack.deps, adminAtWork(), { name: 'P' });
    const before = await getEvents();
    for (const status of ['active', 'disabled']) {
      await stack.admin.query('update users set status = $2 where id = $1', [userId, status]);
      await expect(asWorker({ userId }, erase, [tenantId, userId])).rejects.toMatchObject(refused);
      await expect(asWorker({}, erase, [tenantId, userId])).rejects.toMatchObject(refused);
    }
    const stranger = randomUUID();
    await expect(asWorker({ userId: stranger }, erase, [tenantId, stranger])).rejects.toMatchObject(
      refused,
    );
    expect(await getEvents()).toEqual(before);
  });

  it('neither of a living tenant, nor of a deleted one before its day, nor of another', async () => {
    const other = await createTenantFixture(stack.admin);
    await createProject(stack.deps, getContext(other, 'owner'), { name: 'P' });
    await expect(asWorker({}, erase, [tenantId, null])).rejects.toMatchObject(refused);
    await stack.admin.query(
      "update tenants set deleted_at = now(), purge_at = now() + interval '1 hour' where id = $1",
      [tenantId],
    );
    await expect(asWorker({}, erase, [tenantId, null])).rejects.toMatchObject(refused);
    await stack.admin.query(
      'update tenants set deleted_at = now(), purge_at = now() where id = any($1)',
      [[tenantId, other.id]],
    );
    // Due, and yet outside the scope.
    await expect(asWorker({}, erase, [other.id, null])).rejects.toMatchObject(refused);
    await expect(asWorker({}, erase, [tenantId, null])).resolves.toBeDefined();
  });

  it('nor can it make them due', async () => {
    const { userId } = tenant.admin;
    for (const status of ['erasing', 'erased', 'disabled']) {
      await expect(
        asWorker({ userId }, 'update users set status = $2 where id = $1', [userId, status]),
      ).rejects.toMatchObject(refused);
    }
    for (const change of ['deleted_at = now(), purge_at = now()', "slug = 'taken-over'"]) {
      await expect(
        asWorker({}, `update tenants set ${change} where id = $1`, [tenantId]),
      ).rejects.toMatchObject(refused);
    }
  });

  it('what is due leaves an event with its count, in the same transaction', async () => {
    const { userId } = tenant.admin;
    await createProject(stack.deps, adminAtWork(), { name: 'P' });
    await stack.admin.query("update users set status = 'erasing' where id = $1", [userId]);
    const { rows } = await asWorker({ userId }, erase, [tenantId, userId]);
    expect(rows).toEqual([{ erased: 1 }]);
    const [newest] = await getEvents();
    expect(newest).toMatchObject({
      action: 'audit.erased',
      actorKind: 'system',
      targetId: userId,
      targetName: expect.stringMatching(PSEUDONYM) as string,
      after: { events: 1 },
    });
    expect(await verify()).toMatchObject({ erased: 1, erasures: 1, fault: null });
    // Nothing is left to erase, and so nothing is told.
    await asWorker({ userId }, erase, [tenantId, userId]);
    expect(await verify()).toMatchObject({ erased: 1, erasures: 1, fault: null });
  });

  it('DD-12 the web app may not call it, and the worker may write no event over', async () => {
    const ask = (db: Stack['worker']['db'], sql: string) => db.lookup(`x${randomUUID()}`, sql, []);
    await expect(
      ask(stack.deps.db, `select public.erase_audit_events('${tenantId}', null)`),
    ).rejects.toThrow(/permission denied/);
    await expect(
      asWorker({}, "update public.audit_events set actor_name = 'x'"),
    ).rejects.toMatchObject(refused);
  });
});
