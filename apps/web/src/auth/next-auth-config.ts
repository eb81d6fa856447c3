import { skipCSRFCheck } from '@auth/core';
import { newSessionToken } from '@gatehouse/auth/session-token';
import { customFetch, type NextAuthConfig } from 'next-auth';
import Cognito from 'next-auth/providers/cognito';
import { ceremonyAdapter } from './adapter.ts';
import type { Ceremony, CeremonyKind } from './ceremony.ts';
import { nextAuthCookies } from './cookies.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { verifySignIn } from './verify-sign-in.ts';

export const BASE_PATH = '/api/auth';

/** What lets a person change their own account at the pool. */
const ACCOUNT_SCOPES = 'openid email profile aws.cognito.signin.user.admin';

/** The last part of the address that the pool answers to. */
export function getProvider(kind: CeremonyKind): 'cognito' | 'account' | 'sso' {
  return kind === 'sign-in' ? 'cognito' : kind;
}

/** Milliseconds for one answer of the pool, its body included. */
const POOL_TIMEOUT = 5_000;

/** next-auth for one request: the Cognito ceremony, and a session of ours at its end. */
export function nextAuthConfig(deps: SignInDeps, ceremony: Ceremony): NextAuthConfig {
  const { appOrigin, authSecret, issuer } = deps.config;
  const account = ceremony.kind === 'account';
  const { client, tokens } = getParty(deps, ceremony.kind);
  return {
    basePath: BASE_PATH,
    secret: authSecret,
    // The host that is trusted is our own: the request is rebuilt from APP_ORIGIN before.
    trustHost: true,
    // Only our own routes start a sign-in; a form token would protect nothing.
    skipCSRFCheck,
    useSecureCookies: appOrigin.startsWith('https:'),
    cookies: nextAuthCookies(appOrigin),
    session: { strategy: 'database', generateSessionToken: newSessionToken },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Cognito({
        id: getProvider(ceremony.kind),
        issuer,
        clientId: client.id,
        clientSecret: client.secret,
        ...(account && { authorization: { params: { scope: ACCOUNT_SCOPES } } }),
        checks: ['pkce', 'state', 'nonce'],
        [customFetch]: fetchFromPool,
      }),
    ],
    adapter: ceremonyAdapter(deps, ceremony),
    callbacks: {
      signIn: async ({ account: response }) => {
        ceremony.verified = await verifySignIn(tokens, response ?? {});
        return true;
      },
      // Where to go afterwards is ours to decide, whatever the request says.
      redirect: () => appOrigin,
    },
    logger: {
      error: (error) => {
        ceremony.failure = error;
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** The app client of a ceremony, and what verifies its tokens. */
function getParty({ config, ...deps }: SignInDeps, kind: CeremonyKind) {
  if (kind === 'account') {
    const client = { id: config.accountClientId, secret: config.accountClientSecret };
    return { client, tokens: deps.accountTokens };
  }
  if (kind === 'sso') {
    return {
      client: { id: config.ssoClientId, secret: config.ssoClientSecret },
      tokens: deps.ssoTokens,
    };
  }
  return { client: { id: config.clientId, secret: config.clientSecret }, tokens: deps.tokens };
}

const fetchFromPool: typeof fetch = (input, init) =>
  fetch(input, { ...init, cache: 'no-store', signal: AbortSignal.timeout(POOL_TIMEOUT) });
