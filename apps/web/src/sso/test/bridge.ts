import { randomBytes, randomUUID } from 'node:crypto';
import { groupName } from '@gatehouse/domain/group-name';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { applyMembership } from '@gatehouse/jobs/sync/apply-membership';
import { sealSecrets } from '@gatehouse/services/connections';
import { createKeyPair, type KeyPair } from '@gatehouse/sso/saml/create-key-pair';
import { afterAll, beforeAll } from 'vitest';
import { BridgeStack, PASSWORD } from './bridge-stack.ts';
import { type Asserted, forge, getIdp, readRequest } from './forger.ts';
import type { Page, Visitor } from './visitor.ts';

export let stack: BridgeStack;

export function openBridge(): void {
  beforeAll(async () => {
    stack = await BridgeStack.open();
  });
  afterAll(() => stack.close());
}

/** A tenant with a verified domain and a connection whose identity provider is a forger. */
export interface Org {
  readonly tenantId: TenantId;
  readonly slug: string;
  readonly domain: string;
  readonly connectionId: string;
  /** Name of the forger. */
  readonly idp: string;
  readonly acsUrl: string;
}

const ATTRIBUTE_NAMES = {
  email: 'email',
  firstName: 'firstName',
  lastName: 'lastName',
  groups: 'groups',
};

/** Making one takes a second: connections of tests share it. */
let ownKeys: Promise<KeyPair> | undefined;

/** Columns of the connection that differ from a plain one's. */
export type ConnectionColumns = Readonly<Record<string, unknown>>;

export interface NewOrg {
  readonly idp?: string;
  readonly jit?: boolean;
  readonly columns?: ConnectionColumns;
}

export async function makeOrg({ idp = 'idp-a', jit = true, columns = {} }: NewOrg = {}) {
  const tenantId = toId<TenantId>(randomUUID());
  const slug = `t-${randomBytes(6).toString('hex')}`;
  const domain = `${slug}.example`;
  await stack.rows(
    "insert into tenants (id, slug, name, sso_policy) values ($1, $2, $3, 'optional')",
    tenantId,
    slug,
    `Tenant ${slug}`,
  );
  const { entityId, certificate } = await getIdp(idp);
  const settings = {
    entityId,
    ssoUrl: `https://${idp}.test/sso`,
    certificates: [certificate],
    signRequests: false,
    requireEncryption: false,
    nameIdFormat: null,
    metadataUrl: null,
  };
  const connectionId = await addConnection(tenantId, { settings, jit, ...columns });
  await stack.rows(
    `insert into domains (tenant_id, id, name, state, challenge_token, created_by_name, connection_id)
     values ($1, $2, $3, 'verified', $4, 'fixture', $5)`,
    tenantId,
    randomUUID(),
    domain,
    randomBytes(32).toString('base64url'),
    connectionId,
  );
  const acsUrl = `${stack.origin}/sso/saml/${connectionId}/acs`;
  const org: Org = { tenantId, slug, domain, connectionId, idp, acsUrl };
  return org;
}

/** @param columns `settings` and whatever is to differ; returns the id */
export async function addConnection(
  tenantId: string,
  columns: ConnectionColumns,
  clientSecret: string | null = null,
): Promise<string> {
  const id = randomUUID();
  const now = Date.now();
  ownKeys ??= createKeyPair({ name: 'sp', from: now, until: now + 86_400_000 });
  const { privateKey, certificate } = await ownKeys;
  const { sealer } = stack.instances[0]?.deps ?? {};
  if (!sealer) throw new Error('there is no instance');
  const row: Record<string, unknown> = {
    tenant_id: tenantId,
    id,
    name: 'The directory',
    vendor: 'generic',
    protocol: 'saml',
    status: 'active',
    sealed_secrets: Buffer.from(sealSecrets(sealer, id, { privateKey, clientSecret })),
    certificate,
    attribute_names: ATTRIBUTE_NAMES,
    ...columns,
  };
  const names = Object.keys(row);
  await stack.rows(
    `insert into sso_connections (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`,
    ...Object.values(row),
  );
  return id;
}

/** As many further tenants, each with a connection and a domain like this one's. */
export async function addOrgs({ connectionId }: Org, count: number): Promise<void> {
  await stack.rows(
    `with made as (
       insert into tenants (id, slug, name, sso_policy)
       select gen_random_uuid(), 'many-' || n, 'Many ' || n, 'optional' from generate_series(1, $2::int) n
       returning id, slug),
     connected as (
       insert into sso_connections (tenant_id, id, name, vendor, protocol, status, settings,
         sealed_secrets, certificate, attribute_names, jit)
       select made.id, gen_random_uuid(), c.name, vendor, protocol, status, settings, sealed_secrets,
         certificate, attribute_names, jit
       from made, sso_connections c where c.id = $1
       returning tenant_id)
     insert into domains (tenant_id, id, name, state, challenge_token, created_by_name)
     select made.id, gen_random_uuid(), slug || '.example', 'verified', repeat('x', 43), 'fixture'
     from made`,
    connectionId,
    count,
  );
}

export interface Member {
  readonly userId: string;
  readonly email: string;
}

/** A member with an account at the pool, a password and a settled role. */
export async function addMember(
  { tenantId, domain }: Pick<Org, 'domain' | 'tenantId'>,
  role: 'admin' | 'member' | 'owner' | 'viewer' = 'member',
  email = `p-${randomBytes(4).toString('hex')}@${domain}`,
): Promise<Member> {
  const userId = await stack.person(email);
  await stack.rows(
    `insert into users (id, email, email_verified, name, pool_username) values ($1::uuid, $2, true, 'Ada Lovelace', $1::text)
     on conflict do nothing`,
    userId,
    email,
  );
  await stack.rows(
    `insert into memberships (tenant_id, user_id, role, status, version, applied_version, applied_role, name, email)
     values ($1, $2, $3::text, 'active', 1, 1, $3::text, 'Ada Lovelace', $4)`,
    tenantId,
    userId,
    role,
    email,
  );
  await stack.gateway.ensureGroup(groupName(tenantId, role), 'a group');
  await stack.gateway.addUserToGroup(userId, groupName(tenantId, role));
  return { userId, email };
}

/** An address of the tenant that no one has, and what the identity provider calls its person. */
export function newcomer({ domain }: Pick<Org, 'domain'>): Asserted & { subject: string } {
  const subject = `S-${randomBytes(6).toString('hex')}`;
  return { subject, email: `${subject.toLowerCase()}@${domain}` };
}

/** What a member is called by the tenant's identity provider. */
export const asserted = (
  { email }: Pick<Member, 'email'>,
  groups?: readonly string[],
): Asserted => ({
  subject: `S-${email}`,
  email,
  ...(groups && { groups }),
});

/** Sends a browser to sign in by a connection; returns the identity provider's address. */
export async function begin(visitor: Visitor, { connectionId }: Org, query = ''): Promise<string> {
  const page = await visitor.open(`${stack.origin}/auth/sso?connection=${connectionId}${query}`);
  if (page.status !== 0) throw new Error(`not at the identity provider: ${page.url}`);
  return page.url;
}

/** The identity provider at `atIdp` has the browser post an answer, which goes on to the end. */
export async function comeBack(
  visitor: Visitor,
  org: Org,
  atIdp: string,
  who: Asserted,
): Promise<Page> {
  const asked = readRequest(atIdp);
  const body = new URLSearchParams({
    SAMLResponse: await forge(org, asked, who),
    RelayState: asked.relayState,
  });
  return visitor.open(org.acsUrl, body, true);
}

/** A whole sign-in by a tenant's identity provider. */
export async function signInBySso(
  visitor: Visitor,
  org: Org,
  who: Asserted,
  query = '',
): Promise<Page> {
  return comeBack(visitor, org, await begin(visitor, org, query), who);
}

/** The pool tells the time of a sign-in in whole seconds: the next one is another. */
export const untilNextSecond = () =>
  new Promise((resolve) => setTimeout(resolve, 1_020 - (Date.now() % 1_000)));

/** Signs in at the pool with a password. */
export async function signInByPassword(
  visitor: Visitor,
  email: string,
  path = '/auth/sign-in?password=1',
): Promise<Page> {
  const page = await visitor.open(`${stack.origin}${path}`);
  return visitor.submit(page, { username: email, password: PASSWORD });
}

const SESSION = 'gatehouse.sid';

export const hasSession = (visitor: Visitor) => visitor.getJar(stack.origin).has(SESSION);

export interface ApiAnswer {
  readonly status: number;
  readonly code: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A call of the API by a page of ours. */
export async function callApi(
  visitor: Visitor,
  path: string,
  method = 'GET',
  body?: object,
): Promise<ApiAnswer> {
  const jar = visitor.getJar(stack.origin);
  const response = await fetch(`${stack.origin}/api/v1${path}`, {
    method,
    headers: {
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      origin: stack.origin,
      'sec-fetch-site': 'same-origin',
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed = (text ? JSON.parse(text) : {}) as ApiAnswer['body'];
  return { status: response.status, code: parsed.code as string | undefined, body: parsed };
}

/** What the API says of a tenant to this browser: 200, or the error's code. */
export async function look(
  visitor: Visitor,
  { slug }: Pick<Org, 'slug'>,
): Promise<number | string> {
  const { status, code } = await callApi(visitor, `/tenants/${slug}`);
  return code ?? status;
}

/** Has the worker bring a membership to the pool. */
export async function settle({ tenantId }: Org, userId: string): Promise<void> {
  await applyMembership({ db: stack.workerDb, pool: stack.gateway }, { tenantId, userId });
}

/** Code and stage of the last attempt of a connection. */
export async function lastAttempt({ connectionId }: Pick<Org, 'connectionId'>) {
  const [row] = await stack.rows(
    `select status, stage, code, user_id, id from sso_attempts where connection_id = $1
     order by created_at desc, id desc limit 1`,
    connectionId,
  );
  return row ?? {};
}

/** Members of a tenant by address, with their roles. */
export async function listMembers({ tenantId }: Org): Promise<Record<string, unknown>[]> {
  return stack.rows(
    'select email, role, status, entry from memberships where tenant_id = $1 order by email',
    tenantId,
  );
}

/** The id of the person of this address. */
export async function getUserId(email: string): Promise<string> {
  const rows = await stack.rows('select id from users where email = $1', email);
  if (rows.length !== 1) throw new Error(`${rows.length} people have ${email}`);
  return String(rows[0]?.id);
}
