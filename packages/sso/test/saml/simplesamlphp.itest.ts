import { createKeyPair } from '../../src/saml/create-key-pair.ts';
import { createGuardedFetch } from '../../src/net/guarded-fetch.ts';
import { isSimpleSamlInstalled, startSimpleSaml } from '@gatehouse/testing/simplesamlphp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSamlAnswer } from '../../src/saml/check-answer.ts';
import type { SamlConnection } from '../../src/saml/connection.ts';
import { createSamlRequest } from '../../src/saml/create-request.ts';
import { fetchMetadata } from '../../src/saml/fetch-metadata.ts';
import { connection as base, PERSISTENT } from './saml-lab.ts';
import { createVisitor } from './visitor.ts';

const missing = isSimpleSamlInstalled
  ? ''
  : ' (skipped: simplesamlphp, php-cli, php-xml or php-sqlite3 is not installed)';

const rules = { allowLoopback: true };
const DAY = 86_400_000;

describe.skipIf(missing)(`SimpleSAMLphp as the identity provider${missing}`, () => {
  let idp: Awaited<ReturnType<typeof startSimpleSaml>>;
  let connection: SamlConnection;

  beforeAll(async () => {
    const now = Date.now();
    idp = await startSimpleSaml(
      await createKeyPair({ name: 'idp', from: now - DAY, until: now + DAY }),
    );
    const access = { fetch: createGuardedFetch(rules), rules, now };
    const { entityId, ssoUrl, certificates } = await fetchMetadata(idp.metadataUrl, access);
    const signing = certificates.map(({ der }) => der);
    connection = { ...base, entityId, ssoUrl, certificates: signing };
  });
  afterAll(() => idp.close());

  function setServiceProvider({ encrypted = false } = {}) {
    idp.setServiceProvider({
      entityId: connection.spEntityId,
      acsUrl: connection.acsUrl,
      signingCertificate: connection.spCertificate,
      ...(encrypted ? { encryptionCertificate: connection.spCertificate } : {}),
    });
  }

  /** One round trip; without a password only where the identity provider still knows the person. */
  async function signIn(
    visitor: ReturnType<typeof createVisitor>,
    {
      forceAuthn = false,
      password = 'secret',
    }: { forceAuthn?: boolean; password?: string | null } = {},
  ) {
    const options = { forceAuthn, relayState: 'opaque-1', now: Date.now() };
    const { url, requestId } = createSamlRequest(connection, options);
    let form = await visitor.open(url);
    if (password !== null) form = await visitor.submit(form, { username: 'alice', password });
    return { form, requestId };
  }

  const check = (samlResponse: string, expectedRequestId: string | null, more = {}) =>
    checkSamlAnswer(
      { ...connection, ...more },
      { samlResponse, expectedRequestId, now: Date.now() },
    );

  it.each([
    ['as it is', false],
    ['FE-21 with an encrypted answer', true],
  ])('signs a person in by a signed request, %s', async (_, encrypted) => {
    setServiceProvider({ encrypted });
    const { form, requestId } = await signIn(createVisitor());
    expect(form.fields.get('RelayState')).toBe('opaque-1');
    expect(form.action).toBe(connection.acsUrl);
    const result = await check(form.fields.get('SAMLResponse') ?? '', requestId, {
      requireEncryption: encrypted,
    });
    expect(result).toMatchObject({
      outcome: 'accepted',
      assertion: {
        subject: 'Alice.S-1',
        subjectFormat: PERSISTENT,
        email: 'alice@a.test',
        groups: { known: true, values: ['staff', 'R & D'] },
        inResponseTo: requestId,
      },
    });
  });

  it('FE-36 refuses its answer for another request, another connection, another certificate', async () => {
    setServiceProvider();
    const { form, requestId } = await signIn(createVisitor());
    const samlResponse = form.fields.get('SAMLResponse') ?? '';
    expect(await check(samlResponse, '_other')).toMatchObject({ failure: { stage: 'replay' } });
    expect(await check(samlResponse, null)).toMatchObject({ failure: { stage: 'replay' } });
    const other = { spEntityId: `${connection.spEntityId}-b` };
    expect(await check(samlResponse, requestId, other)).toMatchObject({
      failure: { code: 'audience_mismatch', received: connection.spEntityId },
    });
    expect(
      await check(samlResponse, requestId, { certificates: [connection.spCertificate] }),
    ).toMatchObject({ failure: { code: 'signature_invalid' } });
  });

  it('MF-20 sees whether the person signed in anew', async () => {
    setServiceProvider();
    const visitor = createVisitor();
    await signIn(visitor);
    const later = { authenticatedSince: Date.now() + 600_000 };
    const silent = await signIn(visitor, { password: null });
    const sent = { expectedRequestId: silent.requestId, now: Date.now() };
    const samlResponse = silent.form.fields.get('SAMLResponse') ?? '';
    expect(await checkSamlAnswer(connection, { ...sent, samlResponse })).toMatchObject({
      outcome: 'accepted',
    });
    expect(await checkSamlAnswer(connection, { ...sent, ...later, samlResponse })).toMatchObject({
      failure: { code: 'authentication_too_old' },
    });
    const asked = await signIn(visitor, { forceAuthn: true, password: null });
    expect(asked.form.fields.has('password')).toBe(true);
  });

  it('FE-14 reads an answer that no one asked for as one', async () => {
    setServiceProvider();
    const visitor = createVisitor();
    const start = new URLSearchParams({
      spentityid: connection.spEntityId,
      RelayState: 'https://evil.test',
    });
    const login = await visitor.open(`${idp.url}/saml2/idp/SSOService.php?${start.toString()}`);
    const form = await visitor.submit(login, { username: 'alice', password: 'secret' });
    const samlResponse = form.fields.get('SAMLResponse') ?? '';
    expect(await check(samlResponse, null)).toMatchObject({
      outcome: 'accepted',
      assertion: { inResponseTo: null },
    });
    expect(await check(samlResponse, '_request')).toMatchObject({
      failure: { code: 'in_response_to_missing' },
    });
  });
});
