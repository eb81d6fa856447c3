import './resolve-next.ts';
import { randomBytes } from 'node:crypto';
import { createApi } from '@gatehouse/api/app';
import { createCognitoGateway, type CognitoGateway } from '@gatehouse/cognito';
import { definePool } from '@gatehouse/cognito/pool-file';
import { provisionPool } from '@gatehouse/cognito/provision-pool';
import { provisionUser } from '@gatehouse/cognito/provision-user';
import type { SocialProviderSettings } from '@gatehouse/domain/social-provider';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import pg from 'pg';
import { inject, vi } from 'vitest';
import { type Env, readEnv } from '#src/env.ts';
import { compose, type Composition } from '#src/server/composition.ts';
import { createSignInDeps } from '../create-sign-in-deps.ts';
import type { SignInDeps } from '../sign-in-deps.ts';
import { type Browser, newBrowser } from './browser.ts';
import { HostedPages } from './hosted-pages.ts';

const { startSignIn } = await import('../start-sign-in.ts');
const { finishSignIn } = await import('../finish-sign-in.ts');

export const ORIGIN = 'https://localhost:3000';
export const SESSION = '__Host-gatehouse.sid';
export const DEVICE = '__Host-gatehouse.device';
export const PASSWORD = 'correct-horse-battery-staple';

interface Parts {
  readonly env: Env;
  readonly database: TestDatabase;
  readonly composition: Composition;
  readonly deps: SignInDeps;
  readonly target: Parameters<typeof provisionUser>[0];
}

/** The app's own parts on a pool of the embedded Cognito and a database of the suite's own. */
const SSO_PROVIDER_SECRET = randomBytes(33).toString('base64');

export class SignInStack {
  browser: Browser = newBrowser();
  pages = new HostedPages();
  readonly database: TestDatabase;
  readonly gateway: CognitoGateway;
  #composition: Composition;
  readonly #env: Env;
  readonly #deps: SignInDeps;
  readonly #target: Parameters<typeof provisionUser>[0];

  private constructor({ env, database, composition, deps, target }: Parts) {
    this.#env = env;
    this.database = database;
    this.#composition = composition;
    this.#deps = deps;
    this.#target = target;
    this.gateway = createCognitoGateway(target);
  }

  /** @param socialProviders that people may sign in by */
  static async open(socialProviders: readonly SocialProviderSettings[] = []): Promise<SignInStack> {
    const cognito = inject('cognito');
    const name = `sign-in-${randomBytes(6).toString('hex')}`;
    const database = await createTestDatabase(inject('postgres'));
    const pool = await provisionPool(cognito, {
      pool: definePool({ name: name }),
      clientName: 'web',
      domainPrefix: name,
      appOrigin: ORIGIN,
      signUpOpen: true,
      socialProviders,
      ssoProviderSecret: SSO_PROVIDER_SECRET,
    });
    const env = readEnv({
      NODE_ENV: 'test',
      GATEHOUSE_EMBEDDED: '1',
      LOG_LEVEL: 'silent',
      APP_ORIGIN: ORIGIN,
      DATABASE_URL: database.appUrl,
      COGNITO_REGION: cognito.region,
      COGNITO_USER_POOL_ID: pool.userPoolId,
      COGNITO_CLIENT_ID: pool.clientId,
      COGNITO_CLIENT_SECRET: pool.clientSecret,
      COGNITO_ACCOUNT_CLIENT_ID: pool.accountClientId,
      COGNITO_ACCOUNT_CLIENT_SECRET: pool.accountClientSecret,
      COGNITO_SSO_CLIENT_ID: pool.ssoClientId,
      COGNITO_SSO_CLIENT_SECRET: pool.ssoClientSecret,
      SSO_PROVIDER_SECRET,
      SOCIAL_PROVIDERS: JSON.stringify(socialProviders),
      COGNITO_ISSUER: `${cognito.endpoint}/${pool.userPoolId}`,
      COGNITO_HOSTED_URL: cognito.endpoint,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.endpoint,
      AUTH_SECRET: randomBytes(33).toString('base64'),
      SESSION_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      INVITATION_KEY: randomBytes(32).toString('base64'),
    });
    // Where the SDK finds them, as in a deployment.
    vi.stubEnv('AWS_ACCESS_KEY_ID', cognito.credentials.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', cognito.credentials.secretAccessKey);
    const composition = compose(env);
    const deps = createSignInDeps(env, composition);
    const target = { ...cognito, ...pool };
    return new SignInStack({ env, database, composition, deps, target });
  }

  async close(): Promise<void> {
    this.gateway.close();
    await this.#composition.close();
    await this.database.drop();
  }

  /** A person who can sign in; returns their `sub`. */
  person(email: string, name = 'Ada Lovelace'): Promise<string> {
    return provisionUser(this.#target, { email, name, password: PASSWORD });
  }

  /** Another person's machine. */
  newBrowser(): void {
    this.browser = newBrowser();
    this.pages = new HostedPages();
  }

  /** One request of the browser to the app; its cookies are kept. */
  async get(path: string): Promise<Response> {
    const request = this.browser.request(new URL(path, ORIGIN).href);
    const response = await this.#answer(new URL(path, ORIGIN).pathname, request);
    return this.browser.keep(response);
  }

  #answer(path: string, request: Request): Promise<Response> | Response {
    if (path === '/auth/sign-in') return startSignIn(this.#deps, request, 'sign-in');
    if (path === '/auth/sign-up') return startSignIn(this.#deps, request, 'sign-up');
    if (path === '/auth/confirm') return startSignIn(this.#deps, request, 'account');
    if (path === '/api/auth/callback/cognito') return finishSignIn(this.#deps, request);
    if (path === '/api/auth/callback/account') return finishSignIn(this.#deps, request, 'account');
    return createApi(this.#composition.deps).fetch(request);
  }

  /** Starts, signs in at the hosted page, and returns the address that leads back to the app. */
  async authorize(email: string, query = ''): Promise<string> {
    const started = await this.get(`/auth/sign-in${query}`);
    await this.pages.visit(started.headers.get('location') ?? '');
    const back = await this.pages.submit({ username: email, password: PASSWORD });
    if (back === null) throw new Error(`not let in: ${this.pages.html}`);
    return back;
  }

  /** The whole sign-in; returns the app's last answer. */
  async signIn(email: string, query = ''): Promise<Response> {
    return this.get(await this.authorize(email, query));
  }

  /**
   * Signs in by a provider, which asks nothing, and follows to the app's last answer.
   * @param path where it begins; a button of the landing page, if it is not told
   */
  async signInBy(provider: string, path = `/auth/sign-in?provider=${provider}`): Promise<Response> {
    const started = await this.get(path);
    const upstream = await this.pages.visit(started.headers.get('location') ?? '');
    const answer = await fetch(upstream ?? '', { redirect: 'manual' });
    const back = await this.pages.visit(answer.headers.get('location') ?? '');
    if (back === null) throw new Error(`not let in: ${this.pages.html}`);
    return this.get(back);
  }

  /** What the API says to a session cookie: the status, and the person's address. */
  async me(sessionToken = this.browser.jar.get(SESSION)): Promise<[number, unknown]> {
    const headers = { cookie: `${SESSION}=${sessionToken ?? ''}` };
    const request = new Request(`${ORIGIN}/api/v1/me`, { headers });
    const response = await this.#answer('/api/v1/me', request);
    const body = (await response.json()) as { email?: unknown; code?: unknown };
    return [response.status, body.email ?? body.code];
  }

  /** A call of the API from one of our pages, in this browser. */
  async api(method: string, path: string, body?: object): Promise<Response> {
    const request = new Request(`${ORIGIN}/api/v1${path}`, {
      method,
      headers: {
        cookie: `${SESSION}=${this.browser.jar.get(SESSION) ?? ''}`,
        'content-type': 'application/json',
        origin: ORIGIN,
        'sec-fetch-site': 'same-origin',
      },
      body: body ? JSON.stringify(body) : null,
    });
    return this.#answer(`/api/v1${path}`, request);
  }

  /** Signs out as the sign-out button does; returns where it sends the browser. */
  async signOut(): Promise<string> {
    const response = await this.api('POST', '/session/sign-out');
    return ((await response.json()) as { signOutUrl: string }).signOutUrl;
  }

  /** The keys that seal tokens. */
  get keys(): string {
    return this.#env.SESSION_ENCRYPTION_KEYS;
  }

  /** Runs with a replica that has these keys instead. */
  async withKeys<T>(keys: string, work: () => Promise<T>): Promise<T> {
    const usual = this.#composition;
    this.#composition = compose({ ...this.#env, SESSION_ENCRYPTION_KEYS: keys });
    try {
      return await work();
    } finally {
      await this.#composition.close();
      this.#composition = usual;
    }
  }

  /** Lets the claims of a person's sessions be over, so that the next request refreshes them. */
  async expireClaims(sub: string): Promise<void> {
    await this.#sql(
      "update sessions set claims_expire_at = now() - interval '1 s', refreshing_until = null where user_id = $1",
      sub,
    );
  }

  /** The id of the key that sealed the tokens of a person's session. */
  async getKeyId(sub: string): Promise<string> {
    const rows = await this.#sql('select sealed_tokens from sessions where user_id = $1', sub);
    const sealed = rows[0]?.sealed_tokens ?? Buffer.alloc(2);
    return sealed.toString('latin1', 2, 2 + (sealed[1] ?? 0));
  }

  /** Rows, asked for as superuser. */
  async rows(text: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
    const admin = new pg.Client({ connectionString: this.database.adminUrl });
    await admin.connect();
    try {
      return (await admin.query<Record<string, unknown>>(text, values)).rows;
    } finally {
      await admin.end();
    }
  }

  async #sql(text: string, sub: string): Promise<{ sealed_tokens?: Buffer }[]> {
    return this.rows(text, sub);
  }
}
