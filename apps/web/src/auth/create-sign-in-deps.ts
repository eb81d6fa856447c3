import { limitSignIn } from '@gatehouse/api/limits/limiter';
import { storePermit, type StorePermitInput } from '@gatehouse/services/account';
import {
  admitSignIn,
  connectAccount,
  finishLink,
  mayConnect,
} from '@gatehouse/services/connected-accounts';
import { startSession } from '@gatehouse/services/sessions';
import { notePasskeys } from '@gatehouse/services/passkeys';
import { startBridgedSession } from '@gatehouse/services/sso';
import type { Env } from '#src/env.ts';
import type { Composition } from '#src/server/composition.ts';
import { findSignedIn } from './find-signed-in.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/** Signing in with the parts of one instance of the app. */
export function createSignInDeps(
  env: Env,
  { deps, tokens, accountTokens, ssoTokens }: Composition,
): SignInDeps {
  return {
    config: {
      appOrigin: env.APP_ORIGIN,
      authSecret: env.AUTH_SECRET,
      issuer: env.COGNITO_ISSUER,
      clientId: env.COGNITO_CLIENT_ID,
      clientSecret: env.COGNITO_CLIENT_SECRET,
      accountClientId: env.COGNITO_ACCOUNT_CLIENT_ID,
      accountClientSecret: env.COGNITO_ACCOUNT_CLIENT_SECRET,
      ssoClientId: env.COGNITO_SSO_CLIENT_ID,
      ssoClientSecret: env.COGNITO_SSO_CLIENT_SECRET,
      signUpOpen: env.SIGN_UP_OPEN === 'true',
      socialProviders: env.SOCIAL_PROVIDERS,
      trustedProxies: env.TRUSTED_PROXIES,
    },
    tokens,
    accountTokens,
    ssoTokens,
    startSession: (device, input) => startSession(deps, device, input),
    startBridgedSession: (device, input, attemptRef) =>
      startBridgedSession(deps, device, input, attemptRef),
    storePermit: (input) => keepPermit(deps, input),
    limit: (address) => limitSignIn(deps.limiter, address),
    admit: (claims, linkToken) => admitSignIn(deps, claims, linkToken),
    finishLink: (input) => finishLink(deps, input),
    mayConnect: (input) => mayConnect(deps, input),
    connect: (input) => connectAccount(deps, input),
    findSignedIn: (sessionToken) => findSignedIn(deps, sessionToken),
    log: deps.log,
  };
}

/** With the permit comes what no one else may ask of the pool: the person's passkeys. They can wait. */
async function keepPermit(deps: Composition['deps'], input: StorePermitInput) {
  const permit = await storePermit(deps, input);
  const { claims, accessToken, origin } = input;
  await notePasskeys(deps, { userId: claims.sub, accessToken, origin }).catch((error: unknown) => {
    deps.log.warn({ err: error, requestId: origin.requestId }, 'passkeys could not be read');
  });
  return permit;
}
