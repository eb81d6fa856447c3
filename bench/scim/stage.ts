import { randomBytes, randomUUID } from 'node:crypto';
import { createApi } from '@gatehouse/api/app';
import { createScim } from '@gatehouse/api/scim/app';
import type { startBackend } from '@gatehouse/api/test-suite';
import {
  createMembershipFixture,
  createPersonFixture,
  createTenantFixture,
  toGroupName,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { record, type Template } from './template.ts';

type Backend = Awaited<ReturnType<typeof startBackend>>;

/** A tenant with a proved domain, an active connection and a directory. */
export interface Directory {
  readonly tenant: TenantFixture;
  readonly domain: string;
  readonly id: string;
  readonly token: string;
}

export async function openDirectory({ deps, target }: Backend): Promise<Directory> {
  const tenant = await createTenantFixture(target.admin);
  const domain = `d${randomBytes(6).toString('hex')}.test`;
  await target.admin.query(
    `insert into domains (tenant_id, id, name, state, challenge_token, created_by_name)
     values ($1, $2, $3, 'verified', repeat('x', 43), 'bench')`,
    [tenant.id, randomUUID(), domain],
  );
  await target.admin.query(
    `insert into sso_connections (tenant_id, id, name, vendor, protocol, status, settings,
       sealed_secrets, certificate, attribute_names)
     values ($1, $2, 'bench', 'generic', 'saml', 'active', '{}', '\\x00', 'none', '{}')`,
    [tenant.id, randomUUID()],
  );
  const response = await createApi(deps).request(
    `${target.origin}/api/v1/tenants/${tenant.slug}/scim`,
    {
      method: 'POST',
      headers: {
        cookie: `${target.sessionCookie}=${tenant.owner.sessionToken}`,
        origin: target.origin,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ name: 'Entra ID' }),
    },
  );
  const { id, token } = (await response.json()) as { id: string; token: string };
  return { tenant, domain, id, token };
}

/** A member of the tenant with an address of its domain, and the cookie of their session. */
export async function addMember({ target }: Backend, { tenant, domain }: Directory) {
  const groups = [toGroupName(tenant.id, 'member')];
  const person = await createPersonFixture(target.admin, { groups });
  const email = `m-${randomUUID()}@${domain}`;
  await target.admin.query('update users set email = $2 where id = $1', [person.userId, email]);
  await createMembershipFixture(target.admin, tenant.id, { ...person, email }, { role: 'member' });
  return { email, cookie: `${target.sessionCookie}=${person.sessionToken}` };
}

/** What finding and making someone asks of the database. */
export async function recordTemplates(
  backend: Backend,
  directory: Directory,
): Promise<Record<'create' | 'find', Template>> {
  const scim = createScim(backend.deps);
  const url = `${backend.target.origin}/scim/v2/${directory.id}/Users`;
  const headers = {
    authorization: `Bearer ${directory.token}`,
    'content-type': 'application/scim+json',
  };
  const create = (userName: string) =>
    scim.request(url, { method: 'POST', headers, body: JSON.stringify({ userName }) });
  // Once before, so that nothing is prepared or looked up for the first time.
  await create(`first@${directory.domain}`);
  const userName = `template@${directory.domain}`;
  const find = () =>
    scim.request(`${url}?filter=${encodeURIComponent(`userName eq "${userName}"`)}`, { headers });
  const { rows } = await backend.target.admin.query<{ id: string }>(
    `select id from scim_tokens where tenant_id = $1
     union all select id from memberships where tenant_id = $1
     union all select user_id from memberships where tenant_id = $1`,
    [directory.tenant.id],
  );
  const kept = [directory.tenant.id, directory.id, ...rows.map(({ id }) => id)];
  const common = { tenantId: directory.tenant.id, userName, kept };
  return {
    find: { ...common, statements: await record(find) },
    create: { ...common, statements: await record(() => create(userName)) },
  };
}
