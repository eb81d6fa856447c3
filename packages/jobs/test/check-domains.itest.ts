import { randomUUID } from 'node:crypto';
import type { UserContext } from '@gatehouse/domain/context';
import { challengeRecord, newChallengeToken } from '@gatehouse/domain/domain-challenge';
import { type DomainId, toId } from '@gatehouse/domain/ids';
import { findTenantOfDomain } from '@gatehouse/db/repositories/lookups';
import { verifyDomain } from '@gatehouse/services/domains';
import { findConnectionFor } from '@gatehouse/services/sso';
import { listNotifications } from '@gatehouse/services/notifications';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { checkDueDomains } from '../src/check-domains.ts';
import { mailNotification } from '../src/sync/mail-notification.ts';
import { mailsTo } from './support/invitations.ts';
import { rows } from './support/lifecycle.ts';
import { stack, tenant, useTenantOnStack } from './support/tenant-on-stack.ts';

useTenantOnStack();

const check = () => checkDueDomains({ ...stack.worker, dns: stack.deps.dns });

/** A domain of the tenant that the worker is to look for again. */
async function addDomain(
  state: string,
  {
    of = tenant,
    name = `d${randomUUID().slice(0, 8)}.test`,
    missingDays = null as number | null,
    sinceDays = 0,
  } = {},
) {
  const id = randomUUID();
  const token = newChallengeToken();
  await stack.admin.query(
    `insert into domains (tenant_id, id, name, state, state_since, challenge_token, checked_at,
       missing_since, created_by_name)
     values ($1, $2, $3, $4, now() - $5 * interval '1 day', $6, now() - interval '25 hours',
       now() - $7 * interval '1 day', 'x')`,
    [of.id, id, name, state, sinceDays, token, missingDays],
  );
  return { id, name, record: challengeRecord(name, token) };
}

const read = async (id: string) =>
  (
    await rows(
      'select state, missing_since, warned_at, taken_at, last_check from domains where id = $1',
      id,
    )
  )[0];

const events = async (id: string) =>
  (
    await rows('select action, actor_kind from audit_events where target_id = $1 order by seq', id)
  ).map(({ action }) => action);

async function toldTo({ owner }: TenantFixture) {
  const principal = { userId: owner.userId, proof: { kind: 'pool', mfa: false } };
  const ctx = { principal } as unknown as UserContext;
  return (await listNotifications(stack.deps, ctx, { limit: 20 })).items;
}

async function mailAll({ owner: { userId, email } }: TenantFixture) {
  const jobs = await rows(
    `select data from pgboss.job where name = 'notification-mail' and data->>'userId' = $1`,
    userId,
  );
  for (const { data } of jobs) await mailNotification(stack.worker, data as never);
  return mailsTo(stack, email).map(({ subject }) => subject);
}

describe('the daily look for the record of a verified domain', () => {
  it('finds it: nothing is missing any more', async () => {
    const domain = await addDomain('verified', { missingDays: 8 });
    stack.dns.set(domain.record.name, [domain.record.value]);
    await check();
    expect(await read(domain.id)).toMatchObject({
      state: 'verified',
      missing_since: null,
      last_check: 'found',
    });
    expect(await toldTo(tenant)).toEqual([]);
  });

  it('looks once a day', async () => {
    const domain = await addDomain('verified');
    await check();
    stack.dns.set(domain.record.name, [domain.record.value]);
    await check();
    expect(await read(domain.id)).toMatchObject({ last_check: 'no_record' });
  });

  it.each([null, 'server failure'] as const)(
    'DV-13 gone for 7 days (%s): the owners are told, once',
    async (reply) => {
      const domain = await addDomain('verified', { missingDays: 7 });
      stack.dns.set(domain.record.name, reply);
      await check();
      await stack.admin.query(
        `update domains set checked_at = now() - interval '2 days' where id = $1`,
        [domain.id],
      );
      await check();
      expect(await read(domain.id)).toMatchObject({
        state: 'verified',
        warned_at: expect.any(Date) as unknown,
      });
      expect(await toldTo(tenant)).toMatchObject([
        {
          kind: 'domain.attention',
          domain: domain.name,
          event: 'missing',
          tenantName: tenant.name,
        },
      ]);
      expect(await mailAll(tenant)).toEqual([`Restore the DNS record of ${domain.name}`]);
    },
  );

  it('DV-13 gone for 14 days: lapsed, with an event and a mail; it leads nowhere, and members stay', async () => {
    const domain = await addDomain('verified', { missingDays: 14 });
    expect(await findTenantOfDomain(stack.deps.db, domain.name)).toMatchObject({
      tenant_id: tenant.id,
    });
    await Promise.all([check(), check()]);
    expect(await read(domain.id)).toMatchObject({ state: 'lapsed' });
    expect(await findTenantOfDomain(stack.deps.db, domain.name)).toBeNull();
    expect(await events(domain.id)).toEqual(['domain.lapsed']);
    expect(await mailAll(tenant)).toEqual([`${domain.name} has lapsed`]);
    const members = await rows(
      `select 1 from memberships where tenant_id = $1 and status = 'active'`,
      tenant.id,
    );
    expect(members).toHaveLength(4);
  });

  it('a lapsed domain whose record is back is verified by its owner', async () => {
    const domain = await addDomain('lapsed');
    stack.dns.set(domain.record.name, [domain.record.value]);
    const ctx = getContext(tenant, 'owner');
    const verified = await verifyDomain(stack.deps, ctx, { id: toId<DomainId>(domain.id) });
    expect(verified).toMatchObject({ state: 'verified', missingSince: null });
  });
});

describe('a lapsed domain that another tenant verifies', () => {
  it('DV-14 leads to that tenant; the former one is told, and nothing of the other', async () => {
    const domain = await addDomain('lapsed');
    const other = await createTenantFixture(stack.admin);
    const theirs = await addDomain('pending', { of: other, name: domain.name });
    stack.dns.set(theirs.record.name, [theirs.record.value]);
    await verifyDomain(stack.deps, getContext(other, 'owner'), { id: toId<DomainId>(theirs.id) });
    await check();
    await check();
    expect(await findTenantOfDomain(stack.deps.db, domain.name)).toMatchObject({
      tenant_id: other.id,
    });
    expect(await read(domain.id)).toMatchObject({
      state: 'lapsed',
      taken_at: expect.any(Date) as unknown,
    });
    const told = await toldTo(tenant);
    expect(told).toMatchObject([{ event: 'taken', domain: domain.name }]);
    for (const secret of [other.id, other.name, other.slug]) {
      expect(JSON.stringify(told)).not.toContain(secret);
    }
    expect(await mailAll(tenant)).toEqual([`Another tenant has verified ${domain.name}`]);
    const members = await rows(
      `select 1 from memberships where tenant_id = $1 and status = 'active'`,
      tenant.id,
    );
    expect(members).toHaveLength(4);
    // Its own proof does not bring it back while the other has it.
    stack.dns.set(domain.record.name, [domain.record.value, theirs.record.value]);
    const again = verifyDomain(stack.deps, getContext(tenant, 'owner'), {
      id: toId<DomainId>(domain.id),
    });
    await expect(again).rejects.toMatchObject({ code: 'domain.taken' });
  });
});

describe('a claim without a proof', () => {
  it('DV-16 is gone after 30 days, with an event; one of 29 days stays', async () => {
    const old = await addDomain('pending', { sinceDays: 31 });
    const young = await addDomain('pending', { sinceDays: 29 });
    const released = await addDomain('released', { sinceDays: 31 });
    await check();
    expect(await read(old.id)).toBeUndefined();
    expect(await read(young.id)).toMatchObject({ state: 'pending' });
    expect(await read(released.id)).toBeUndefined();
    expect(await events(old.id)).toEqual(['domain.released']);
    expect(await events(released.id)).toEqual([]);
  });
});

describe('the way in for an address', () => {
  async function addConnection(status: string) {
    const id = randomUUID();
    await stack.admin.query(
      `insert into sso_connections (tenant_id, id, name, vendor, protocol, status, settings,
         sealed_secrets, certificate, attribute_names)
       values ($1, $2, 'Okta', 'okta', 'saml', $3, '{}', '', '', '{}')`,
      [tenant.id, id, status],
    );
    return id;
  }

  const findWay = (email: string) =>
    findConnectionFor(stack.deps, { connection: null, tenant: null, email });

  it('DV-15 is the same for a known and for an unknown person', async () => {
    const domain = await addDomain('verified');
    await stack.admin.query('update users set email = $2 where id = $1', [
      tenant.member.userId,
      `known@${domain.name}`,
    ]);
    expect(await findWay(`known@${domain.name}`)).toBeNull();
    expect(await findWay(`unknown@${domain.name}`)).toBeNull();
    const connectionId = await addConnection('active');
    expect(await findWay(`known@${domain.name}`)).toBe(connectionId);
    expect(await findWay(`unknown@${domain.name}`)).toBe(connectionId);
    expect(await findWay(`known@sub.${domain.name}`)).toBeNull();
  });

  it('leads to the connection that the domain names, and to none that is not active', async () => {
    const domain = await addDomain('verified');
    const first = await addConnection('active');
    const named = await addConnection('active');
    const point = (id: string) =>
      stack.admin.query('update domains set connection_id = $2 where id = $1', [domain.id, id]);
    await point(named);
    expect(await findWay(`a@${domain.name}`)).toBe(named);
    await stack.admin.query(`update sso_connections set status = 'inactive' where id = $1`, [
      named,
    ]);
    expect(await findWay(`a@${domain.name}`)).toBeNull();
    await point(first);
    expect(await findWay(`a@${domain.name}`)).toBe(first);
  });

  it.each(['pending', 'lapsed', 'released'])('is the pool for a %s domain', async (state) => {
    const domain = await addDomain(state);
    await addConnection('active');
    expect(await findWay(`a@${domain.name}`)).toBeNull();
  });
});

describe('a proof that is on its way', () => {
  it('is void when the claim changes meanwhile', async () => {
    const domain = await addDomain('pending');
    stack.dns.set(domain.record.name, [domain.record.value]);
    const id = toId<DomainId>(domain.id);
    const dns = {
      lookUp: async (name: string) => {
        const answers = await stack.deps.dns.lookUp(name);
        await stack.admin.query('update domains set version = 2 where id = $1', [id]);
        return answers;
      },
    };
    const late = verifyDomain({ ...stack.deps, dns }, getContext(tenant, 'owner'), { id });
    await expect(late).rejects.toMatchObject({ code: 'resource.changed' });
    expect(await read(id)).toMatchObject({ state: 'pending' });
  });

  it('counts only where every name server shows it', async () => {
    const domain = await addDomain('pending');
    const id = toId<DomainId>(domain.id);
    const found = { records: [domain.record.value] };
    for (const second of [{ records: [] }, { failed: 'timed_out' } as const]) {
      const dns = { lookUp: () => Promise.resolve([found, second]) };
      const pending = await verifyDomain({ ...stack.deps, dns }, getContext(tenant, 'owner'), {
        id,
      });
      expect(pending.state).toBe('pending');
    }
    const dns = { lookUp: () => Promise.resolve([found, found]) };
    const verified = await verifyDomain({ ...stack.deps, dns }, getContext(tenant, 'owner'), {
      id,
    });
    expect(verified.state).toBe('verified');
  });
});

it('a deleted tenant’s domain leads nowhere', async () => {
  const domain = await addDomain('verified');
  await stack.admin.query('update tenants set deleted_at = now(), purge_at = now() where id = $1', [
    tenant.id,
  ]);
  expect(await findTenantOfDomain(stack.deps.db, domain.name)).toBeNull();
});
