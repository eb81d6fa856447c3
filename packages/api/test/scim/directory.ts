import { randomUUID } from 'node:crypto';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { createApi } from '../../src/app.ts';
import { createScim } from '../../src/scim/app.ts';
import type { Backend } from '../suite/backend.ts';
import { addConnection } from '../suite/fixtures/connections.ts';
import { addDomain } from '../suite/fixtures/domains.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ScimBody;
}

/** What the cells read of answers: resources, lists of them, and what the tenant's own API says. */
export interface ScimBody {
  readonly id: string;
  readonly userName: string;
  readonly displayName?: string;
  readonly name?: unknown;
  readonly active: boolean;
  readonly members: readonly { readonly value: string }[];
  readonly meta: { readonly location: string };
  readonly totalResults: number;
  readonly Resources: readonly ScimBody[];
  readonly patch: { readonly supported: boolean };
  readonly token: string;
  readonly connection: {
    readonly tokens: readonly { readonly id: string; readonly hint: string }[];
  };
  readonly items: readonly { readonly method: string }[];
}

export const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';
export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';

export const off = { Operations: [{ op: 'Replace', path: 'active', value: 'False' }] };
export const on = { Operations: [{ op: 'Replace', path: 'active', value: true }] };
export const one = (op: object) => ({ Operations: [op] });

/** What a request of a directory has beside its line and body. */
interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly id?: string;
  readonly token?: string | null;
  readonly raw?: string | null;
}

/** A tenant with a proved domain and a directory, and the ways to call either. */
export class Directory {
  readonly tenant: TenantFixture;
  readonly domain: string;
  readonly id: string;
  token: string;
  readonly #backend: Backend;
  readonly #api: ReturnType<typeof createApi>;
  readonly #scim: ReturnType<typeof createScim>;

  private constructor(
    backend: Backend,
    parts: Pick<Directory, 'domain' | 'id' | 'tenant' | 'token'>,
  ) {
    this.#backend = backend;
    this.#api = createApi(backend.deps);
    this.#scim = createScim(backend.deps);
    this.tenant = parts.tenant;
    this.domain = parts.domain;
    this.id = parts.id;
    this.token = parts.token;
  }

  /** @param sso whether the tenant has an active connection to an identity provider */
  static async open(backend: Backend, { sso = true } = {}): Promise<Directory> {
    const { admin } = backend.target;
    const tenant = await createTenantFixture(admin);
    const { name: domain } = await addDomain(backend.target, tenant, { state: 'verified' });
    if (sso) await addConnection(backend.target, tenant, { status: 'active' });
    const parts = { tenant, domain, id: '', token: '' };
    const owner = new Directory(backend, parts);
    const { status, body } = await owner.ask('POST /scim', { name: 'Okta' });
    if (status !== 201) throw new Error(`not connected: ${JSON.stringify(body)}`);
    return new Directory(backend, { ...parts, id: body.id, token: body.token });
  }

  /** Calls the tenant's API. @param line method and path below the tenant */
  ask(line: string, body?: object, sessionToken = this.tenant.owner.sessionToken) {
    const [method = '', path = ''] = line.split(' ');
    return this.#askApi(method, `/tenants/${this.tenant.slug}${path}`, { body, sessionToken });
  }

  /** Someone accepts an invitation. */
  accept(token: string, sessionToken: string) {
    return this.#askApi('POST', '/invitations/accept', { body: { token }, sessionToken });
  }

  async #askApi(
    method: string,
    path: string,
    { body, sessionToken }: { readonly body: object | undefined; readonly sessionToken: string },
  ): Promise<Answer> {
    const { origin, sessionCookie } = this.#backend.target;
    const response = await this.#api.request(`${origin}/api/v1${path}`, {
      method,
      headers: {
        cookie: `${sessionCookie}=${sessionToken}`,
        origin,
        'sec-fetch-site': 'same-origin',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return read(response);
  }

  /** Calls as the directory does. @param line method and path below its address */
  async call(
    line: string,
    body?: unknown,
    { headers = {}, id = this.id, token = this.token, raw = null }: Sent = {},
  ): Promise<Answer> {
    const space = line.indexOf(' ');
    const [method, path] = [line.slice(0, space), line.slice(space + 1)];
    const text = raw ?? (body === undefined ? null : JSON.stringify(body));
    const response = await this.#scim.request(
      `${this.#backend.target.origin}/scim/v2/${id}${path}`,
      {
        method,
        headers: {
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...(text !== null && { 'content-type': 'application/scim+json' }),
          ...headers,
        },
        ...(text !== null && { body: text }),
      },
    );
    return read(response);
  }

  /** Someone of the directory, made. */
  async add(more: Record<string, unknown> = {}): Promise<ScimBody> {
    const userName = `u-${randomUUID()}@${this.domain}`;
    const { status, body } = await this.call('POST /Users', { schemas: [USER], userName, ...more });
    if (status !== 201) throw new Error(`not made: ${JSON.stringify(body)}`);
    return body;
  }

  /** The membership of this address. */
  async member(email: string) {
    const { rows } = await this.#backend.target.admin.query<{
      user_id: string;
      role: string;
      status: string;
      entry: string;
      name: string;
    }>('select * from memberships where tenant_id = $1 and email = $2', [this.tenant.id, email]);
    return rows[0];
  }

  /** The status of this person's membership here; undefined for none. */
  async memberStatus(userId: string): Promise<string | undefined> {
    const { rows } = await this.#backend.target.admin.query<{ status: string }>(
      'select status from memberships where tenant_id = $1 and user_id = $2',
      [this.tenant.id, userId],
    );
    return rows[0]?.status;
  }

  /** How the API answers this Bearer token. */
  async askBearer(path: string, token: string): Promise<number> {
    const headers = { authorization: `Bearer ${token}` };
    const { origin } = this.#backend.target;
    return (await this.#api.request(`${origin}/api/v1${path}`, { headers })).status;
  }

  /** The audit actions of the tenant, the oldest first. */
  async actions(): Promise<string[]> {
    const { rows } = await this.#backend.target.admin.query<{ action: string }>(
      'select action from audit_events where tenant_id = $1 order by seq',
      [this.tenant.id],
    );
    return rows.map(({ action }) => action);
  }

  /** Gives a member of the fixture an address of the proved domain, as if it were theirs. */
  async adoptable(role: 'admin' | 'member' | 'owner'): Promise<string> {
    const { userId } = this.tenant[role];
    const email = `${role}-${randomUUID()}@${this.domain}`;
    const { admin } = this.#backend.target;
    await admin.query('update users set email = $2 where id = $1', [userId, email]);
    await admin.query('update memberships set email = $2 where user_id = $1', [userId, email]);
    return email;
  }
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, body: (text === '' ? null : JSON.parse(text)) as ScimBody };
}
