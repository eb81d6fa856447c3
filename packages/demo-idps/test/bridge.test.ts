import { createGuardedFetch } from '@gatehouse/sso/net/guarded-fetch';
import { checkOidcAnswer } from '@gatehouse/sso/oidc/check-answer';
import { createOidcRequest } from '@gatehouse/sso/oidc/create-request';
import { discover } from '@gatehouse/sso/oidc/discover';
import { createKeyCache } from '@gatehouse/sso/oidc/key-cache';
import { checkSamlAnswer } from '@gatehouse/sso/saml/check-answer';
import { createKeyPair } from '@gatehouse/sso/saml/create-key-pair';
import { createSamlRequest } from '@gatehouse/sso/saml/create-request';
import { readMetadata } from '@gatehouse/sso/saml/read-metadata';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBrowser } from './browser.ts';
import { APP, OMAR, startLab, TESS, type Lab } from './lab.ts';
import { ACS, ENTITY_ID, readAnswer } from './saml-application.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.close());

const RULES = { allowLoopback: true };
const OMAR_EXPECTED = {
  subject: OMAR,
  email: 'omar@acme.example',
  names: { first: 'Omar', last: 'Haddad' },
  groups: { known: true, values: ['Engineering', 'Admins'] },
};
const TESS_EXPECTED = {
  subject: TESS,
  email: 'tess@northwind.example',
  names: { first: 'Tess', last: 'Vermeer' },
  groups: { known: true, values: ['Sales'] },
};
const CASES = [
  ['acme', OMAR_EXPECTED],
  ['northwind', TESS_EXPECTED],
] as const;

/** Signs in freshly, with a second factor. */
async function signIn(url: string, person: string) {
  const browser = createBrowser(lab.idps.url);
  const page = await browser.open(url);
  return browser.post(page.url, { person, secondFactor: 'yes' });
}

it.each(CASES)('the bridge accepts SAML of %s', async (id, expected) => {
  const idp = lab.idps.enterprise[id];
  const now = Date.now();
  const metadata = readMetadata(await (await fetch(idp.saml.metadataUrl)).text(), now, RULES);
  expect(metadata).toMatchObject({ entityId: idp.saml.entityId, ssoUrl: idp.saml.ssoUrl });
  const keys = await createKeyPair({ name: 'bridge', from: now, until: now + 86_400_000 });
  const connection = {
    entityId: metadata.entityId,
    ssoUrl: metadata.ssoUrl,
    certificates: metadata.certificates.map(({ der }) => der),
    spEntityId: ENTITY_ID,
    acsUrl: ACS,
    spPrivateKey: keys.privateKey,
    spCertificate: keys.certificate,
    signRequests: true,
    requireEncryption: false,
    nameIdFormat: 'persistent' as const,
    attributeNames: {
      email: 'email',
      firstName: 'firstName',
      lastName: 'lastName',
      groups: 'groups',
    },
  };
  const { url, requestId } = createSamlRequest(connection, {
    forceAuthn: true,
    relayState: 'attempt',
    now,
  });
  const answer = readAnswer((await signIn(url, expected.subject)).html);
  expect(answer).toMatchObject({ acsUrl: ACS, relayState: 'attempt' });
  const result = await checkSamlAnswer(connection, {
    samlResponse: Buffer.from(answer?.xml ?? '').toString('base64'),
    expectedRequestId: requestId,
    authenticatedSince: now,
    now: Date.now(),
  });
  expect(result).toMatchObject({ outcome: 'accepted', assertion: { ...expected, mfa: true } });
});

it.each(CASES)('the bridge accepts OpenID Connect of %s', async (id, expected) => {
  const { issuer, clientId, clientSecret } = lab.idps.enterprise[id].oidc;
  const guarded = createGuardedFetch(RULES);
  const connection = {
    ...(await discover(issuer, guarded, RULES)),
    ...{ clientId, clientSecret, hostedDomains: null },
    redirectUri: `${APP}/sso/oidc/6a1c8a54/callback`,
    scopes: ['email', 'profile'],
    attributeNames: {
      email: 'email',
      firstName: 'given_name',
      lastName: 'family_name',
      groups: 'groups',
    },
  };
  const now = Date.now();
  const request = createOidcRequest(connection, { state: 'attempt', forceAuthn: true });
  const { url } = await signIn(request.url, expected.subject);
  const result = await checkOidcAnswer(
    connection,
    {
      callback: new URL(url).searchParams,
      ...{ nonce: request.nonce, codeVerifier: request.codeVerifier },
      ...{ authenticatedSince: now, now: Date.now() },
    },
    { fetch: guarded, keys: createKeyCache(guarded) },
  );
  expect(result).toMatchObject({
    outcome: 'accepted',
    assertion: { ...expected, emailVerified: true, mfa: true },
  });
});
