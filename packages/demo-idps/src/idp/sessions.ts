import { randomBytes } from 'node:crypto';

/** Who signed in at an identity provider, and how. */
export interface SignIn {
  readonly personId: string;
  /** Seconds since the epoch. */
  readonly at: number;
  readonly secondFactor: boolean;
}

/** Sign-ins that a browser need not repeat; one cookie serves SAML and OpenID Connect. */
export interface Sessions {
  /** @returns the value of Set-Cookie */
  start(signIn: SignIn): string;
  /** @param cookies the header of a request */
  get(cookies: string | undefined): SignIn | undefined;
  /** @returns the value of Set-Cookie */
  end(cookies: string | undefined): string;
}

/**
 * Sessions in memory: a restart ends them.
 *
 * @param lifetimeSeconds 0 when everyone is asked each time
 */
export function createSessions(id: string, lifetimeSeconds: number): Sessions {
  const signIns = new Map<string, SignIn>();
  const name = `demo-idp-${id}`;
  const attributes = `Path=/${id}; HttpOnly; SameSite=Lax`;
  const getToken = (cookies = '') =>
    cookies
      .split(/; */)
      .find((cookie) => cookie.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  return {
    start(signIn) {
      const token = randomBytes(24).toString('base64url');
      if (lifetimeSeconds > 0) signIns.set(token, signIn);
      return `${name}=${token}; ${attributes}; Max-Age=${lifetimeSeconds}`;
    },
    get(cookies) {
      const signIn = signIns.get(getToken(cookies) ?? '');
      const isLive = signIn && signIn.at + lifetimeSeconds > Date.now() / 1000;
      return isLive ? signIn : undefined;
    },
    end(cookies) {
      signIns.delete(getToken(cookies) ?? '');
      return `${name}=; ${attributes}; Max-Age=0`;
    },
  };
}
