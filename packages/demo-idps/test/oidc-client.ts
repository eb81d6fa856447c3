import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { OidcAccess } from '../src/index.ts';
import { createBrowser, type Browser } from './browser.ts';

/** A relying party made with a library that knows nothing of the provider. */
export async function createOidcClient(access: OidcAccess, redirectUri: string) {
  const origin = new URL(access.issuer).origin;
  const config = await discovery(
    new URL(access.issuer),
    access.clientId,
    undefined,
    ClientSecretPost(access.clientSecret),
    { execute: [allowInsecureRequests] },
  );

  /** Sends a browser off. */
  async function begin(more: Record<string, string> = {}, browser = createBrowser(origin)) {
    const verifier = randomPKCECodeVerifier();
    const checks = {
      pkceCodeVerifier: verifier,
      expectedState: randomState(),
      expectedNonce: randomNonce(),
    };
    const url = buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: checks.expectedState,
      nonce: checks.expectedNonce,
      ...more,
    });
    return { browser, checks, page: await browser.open(url.href) };
  }

  /** Takes what came to the callback. */
  async function redeem(url: string, checks: Parameters<typeof authorizationCodeGrant>[2]) {
    const tokens = await authorizationCodeGrant(config, new URL(url), checks);
    const claims = tokens.claims();
    const userInfo = await fetchUserInfo(config, tokens.access_token, claims?.sub ?? '');
    return { claims, userInfo };
  }

  /** A whole sign-in of someone who is picked, or who is signed in already. */
  async function signIn(
    person: string,
    more: Record<string, string> = {},
    browser: Browser = createBrowser(origin),
  ) {
    const { page, checks } = await begin(more, browser);
    const asked = page.url.startsWith(origin);
    const { url } = asked ? await browser.post(page.url, { person }) : page;
    return { asked, browser, ...(await redeem(url, checks)) };
  }

  return { config, begin, redeem, signIn };
}
