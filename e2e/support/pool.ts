import { randomBytes } from 'node:crypto';

import { type CognitoGateway, createCognitoGateway } from '@gatehouse/cognito';
import { provisionUser } from '@gatehouse/cognito/provision-user';
import {
  createMembershipFixture,
  type FixtureRole,
  toGroupName,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import type { Client } from 'pg';

import { PlainBrowser } from './plain-browser.ts';
import { type RunningStack, SESSION_COOKIE } from './stack.ts';

/** A person who can really sign in: an account in the pool, with a password. */
export interface PoolPerson {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

type TenantIdentity = Pick<TenantFixture, 'id' | 'name'>;

/** The user pool, as tests prepare it. */
export class Pool {
  readonly gateway: CognitoGateway;
  readonly #stack: RunningStack;
  readonly #db: Client;

  constructor(stack: RunningStack, db: Client) {
    this.#stack = stack;
    this.#db = db;
    this.gateway = createCognitoGateway(getSettings(stack));
  }

  /** A new person, with these roles in claim and row. */
  async person(
    options: {
      name?: string;
      email?: string;
      roles?: readonly (readonly [TenantIdentity, FixtureRole])[];
    } = {},
  ): Promise<PoolPerson> {
    const email = options.email ?? newEmail();
    const name = options.name ?? `Person ${email.slice(2, 8)}`;
    const password = `Pw1!${randomBytes(9).toString('base64url')}`;
    const userId = await provisionUser(getSettings(this.#stack), { email, name, password });
    await this.#db.query(
      'insert into users (id, email, email_verified, name) values ($1, $2, true, $3)',
      [userId, email, name],
    );
    const person = { userId, email, name, password };
    for (const [tenant, role] of options.roles ?? []) await this.#join(person, tenant, role);
    return person;
  }

  /**
   * Signs a person in by the whole ceremony, without a browser.
   * @returns the value of the session cookie
   */
  async signIn({ email, password }: Pick<PoolPerson, 'email' | 'password'>): Promise<string> {
    const { origin } = this.#stack;
    const browser = new PlainBrowser();
    await browser.goto(`${origin}/auth/sign-in?returnTo=/tenants`);
    await browser.submit({ username: email, password });
    const token = browser.cookie(origin, SESSION_COOKIE);
    if (token === undefined) throw new Error(`${email} is not signed in, but at ${browser.url}`);
    return token;
  }

  async #join(person: PoolPerson, tenant: TenantIdentity, role: FixtureRole): Promise<void> {
    const group = toGroupName(tenant.id, role);
    await this.gateway.ensureGroup(group, tenant.name);
    await this.gateway.addUserToGroup(person.userId, group);
    await createMembershipFixture(this.#db, tenant.id, person, { role });
  }
}

/** An address that no one has had before. */
export function newEmail(): string {
  return `p-${randomBytes(6).toString('hex')}@example.com`;
}

function getSettings({ environment }: RunningStack) {
  const setting = (name: string): string => environment[name] ?? '';
  return {
    region: setting('COGNITO_REGION'),
    endpoint: setting('AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'),
    userPoolId: setting('COGNITO_USER_POOL_ID'),
    clientId: setting('COGNITO_CLIENT_ID'),
    clientSecret: setting('COGNITO_CLIENT_SECRET'),
    credentials: {
      accessKeyId: setting('AWS_ACCESS_KEY_ID'),
      secretAccessKey: setting('AWS_SECRET_ACCESS_KEY'),
    },
  };
}
