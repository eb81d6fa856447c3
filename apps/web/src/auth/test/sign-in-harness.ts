import './resolve-next.ts';
import { createTokenVerifier } from '@gatehouse/auth/token-verifier';
import { createLogger } from '@gatehouse/telemetry';
import type { Device, StartSessionInput } from '@gatehouse/services/sessions';
import { expect } from 'vitest';
import type { SignInConfig, SignInDeps } from '../sign-in-deps.ts';
import { type Browser, newBrowser } from './browser.ts';
import { ADA, CLIENT_ID, CLIENT_SECRET, type LyingPool, startLyingPool } from './lying-pool.ts';

const { startSignIn } = await import('../start-sign-in.ts');
const { finishSignIn } = await import('../finish-sign-in.ts');

export const ORIGIN = 'https://app.example';
export const SESSION = '__Host-gatehouse.sid';
export const DEVICE = '__Host-gatehouse.device';
export const PENDING = '__Host-gatehouse.sign-in-';

type Headers = Record<string, string>;

/** The app's side of signing in, a browser, and a pool that can lie. */
export class SignInHarness {
  browser: Browser = newBrowser();
  started: { device: Device; input: StartSessionInput }[] = [];
  /** Whose session the browser has. */
  signedInAs: string | null = null;
  /** The connection that proved that session. */
  connectionId: string | null = null;
  /** What starting a session fails with. */
  startFails: Error | null = null;
  config: SignInConfig;
  /** What the limit answers. */
  wait: number | null | Error = null;
  readonly log: string[] = [];
  readonly pool: LyingPool;
  readonly deps: SignInDeps;

  private constructor(pool: LyingPool) {
    this.pool = pool;
    this.config = {
      appOrigin: ORIGIN,
      authSecret: 'a secret of more than thirty-two characters',
      issuer: pool.issuer,
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      accountClientId: 'the-account-client',
      accountClientSecret: 'another-client-secret',
      ssoClientId: 'the-sso-client',
      ssoClientSecret: 'a-third-client-secret',
      signUpOpen: true,
      socialProviders: [{ name: 'Example', type: 'OIDC', label: 'Example' }],
      trustedProxies: 0,
    };
    this.deps = {
      config: this.config,
      tokens: createTokenVerifier({ issuer: pool.issuer, clientId: CLIENT_ID }),
      accountTokens: createTokenVerifier({ issuer: pool.issuer, clientId: 'the-account-client' }),
      ssoTokens: createTokenVerifier({ issuer: pool.issuer, clientId: 'the-sso-client' }),
      startBridgedSession: () => Promise.reject(new Error('this harness signs in at the pool')),
      storePermit: () => Promise.reject(new Error('this harness signs in only')),
      startSession: (device, input) => {
        if (this.startFails) return Promise.reject(this.startFails);
        this.started.push({ device, input });
        return Promise.resolve({
          expiresAt: new Date(Date.now() + 3_600_000),
          locale: device.chosenLocale ?? null,
        });
      },
      admit: () => Promise.resolve({ kind: 'admitted' }),
      finishLink: () => Promise.resolve(false),
      mayConnect: () => Promise.resolve(false),
      connect: () => Promise.reject(new Error('this harness signs in only')),
      findSignedIn: () =>
        Promise.resolve(
          this.signedInAs === null
            ? null
            : { email: this.signedInAs, connectionId: this.connectionId },
        ),
      limit: () =>
        this.wait instanceof Error ? Promise.reject(this.wait) : Promise.resolve(this.wait),
      log: createLogger(
        { name: 'test', level: 'trace' },
        { write: (line) => void this.log.push(line) },
      ),
    };
  }

  static async open(): Promise<SignInHarness> {
    return new SignInHarness(await startLyingPool());
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  /** Asks to start at this path, e.g. `/auth/sign-in?returnTo=/x`. */
  async ask(path: string, headers: Headers = {}): Promise<Response> {
    const { config } = this;
    const request = this.browser.request(`${config.appOrigin}${path}`, headers);
    const page = path.startsWith('/auth/sign-up') ? 'sign-up' : 'sign-in';
    return this.browser.keep(await startSignIn({ ...this.deps, config }, request, page));
  }

  /** Starts in this browser; returns the hosted page's address. */
  async start(query = '', headers: Headers = {}): Promise<string> {
    const response = await this.ask(`/auth/sign-in${query}`, headers);
    expect(response.status).toBe(302);
    return response.headers.get('location') ?? '';
  }

  /** The pool's good answer to a start. */
  answerTo(page: string, sub = ADA): { code: string; state: string } {
    const code = this.pool.grant(page, sub);
    return { code, state: new URL(page).searchParams.get('state') ?? '' };
  }

  /** Comes back with these parameters; the answer is kept by the browser. */
  async comeBack(
    parameters: Record<string, string> | string,
    headers: Headers = {},
  ): Promise<Response> {
    const { config } = this;
    const query = new URLSearchParams(parameters).toString();
    const request = this.browser.request(`${ORIGIN}/api/auth/callback/cognito?${query}`, headers);
    return this.browser.keep(await finishSignIn({ ...this.deps, config }, request));
  }

  /** The same, and the answer is a redirect, unless there were too many. */
  async finish(
    parameters: Record<string, string> | string,
    headers: Headers = {},
  ): Promise<Response> {
    const response = await this.comeBack(parameters, headers);
    expect(response.status).toBe(typeof this.wait === 'number' ? 429 : 302);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    return response;
  }

  /** The names of the cookies that keep sign-ins under way in this browser. */
  get pending(): string[] {
    return [...this.browser.jar.keys()].filter((name) => name.startsWith(PENDING));
  }

  /**
   * Says that no one was signed in and why, that nothing is left, and that the log knows.
   * @param left sign-ins of other tabs
   */
  expectFailure(response: Response, code: string, left = 0): void {
    const location = new URL(response.headers.get('location') ?? '');
    expect(location.origin + location.pathname).toBe(`${ORIGIN}/sign-in`);
    expect(location.searchParams.get('error')).toBe(code);
    expect(this.started).toEqual([]);
    expect(this.browser.jar.has(SESSION)).toBe(false);
    expect(this.pending).toHaveLength(left);
    const line = JSON.parse(this.log.at(-1) ?? '{}') as Record<string, unknown>;
    expect(line.failure).toBe(code);
    expect(line.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(this.log.join('')).not.toMatch(/eyJ|a-refresh-token|a-client-secret/);
  }
}
