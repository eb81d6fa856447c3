import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLBACK, startFixture, type Fixture } from '../fixture.ts';
import { createPerson, type Visit } from './person.ts';
import { createSamlIdp } from './saml-idp.ts';
import { createLab, isSigned, type Lab } from './saml-lab.ts';

const idp = createSamlIdp('https://idp-a.test/metadata');
const otherIdp = createSamlIdp('https://idp-b.test/metadata');
const UNKNOWN = 'Invalid samlResponse or relayState from identity provider';

const getApp = ({ url }: Visit) => Object.fromEntries(new URL(url).searchParams);

describe('FE-69 signing in by a SAML provider', () => {
  let fixture: Fixture;
  let lab: Lab;
  let signing: Lab;

  beforeAll(async () => {
    fixture = await startFixture({ controlPort: 0 });
    lab = await createLab(fixture, idp);
    signing = await createLab(fixture, idp, { RequestSigningAlgorithm: 'rsa-sha256' });
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  it('asks as Cognito does', async () => {
    const { sent } = await lab.begin();
    expect(sent.xml).toContain(`>urn:amazon:cognito:sp:${lab.UserPoolId}</saml2:Issuer>`);
    expect(sent.xml).toContain(`AssertionConsumerServiceURL="${lab.recipient}"`);
    expect(sent.xml).toContain(`Destination="${idp.entityId}/sso"`);
    expect(sent.xml).not.toMatch(/ForceAuthn|NameIDPolicy|RequestedAuthnContext/);
    expect(Buffer.byteLength(sent.relayState)).toBeGreaterThan(80);
    expect(sent.url.searchParams.has('Signature')).toBe(false);
  });

  it('signs its requests when told, and asks anew for prompt=login', async () => {
    const { sent } = await signing.begin({ prompt: 'login' });
    expect(sent.xml).toContain('ForceAuthn="true"');
    expect(isSigned(sent, await signing.getCertificate())).toBe(true);
    sent.url.search = sent.url.search.replace('RelayState=', 'RelayState=x');
    expect(isSigned(sent, await signing.getCertificate())).toBe(false);
  });

  it('ends with tokens of a profile of its own', async () => {
    const { person, sent } = await lab.begin();
    const visit = await lab.post(lab.answer(sent.id), sent.relayState, person);
    expect(getApp(visit)).toMatchObject({
      code: expect.any(String) as string,
      state: 'of-the-app',
    });
    const claims = await lab.redeem(visit.url);
    expect(claims).toMatchObject({
      'cognito:username': 'corp_Alice.S-1',
      'cognito:groups': [`${lab.UserPoolId}_corp`],
      email: 'alice@a.test',
      email_verified: false,
      'custom:groups': '[staff, R+%26+D]',
      identities: [
        {
          userId: 'Alice.S-1',
          providerName: 'corp',
          providerType: 'SAML',
          issuer: idp.entityId,
          primary: 'true',
          dateCreated: expect.stringMatching(/^\d{13}$/) as string,
        },
      ],
    });
    const { UserPoolId } = lab;
    const user = await fixture.sdk.send(
      new AdminGetUserCommand({ UserPoolId, Username: 'corp_Alice.S-1' }),
    );
    expect(user.UserStatus).toBe('EXTERNAL_PROVIDER');
  });

  it('knows people by NameID, whose case counts', async () => {
    const first = await lab.signIn({ nameId: 'Bob' });
    expect((await lab.signIn({ nameId: 'Bob' })).sub).toBe(first.sub);
    const other = await lab.signIn({ nameId: 'bob' });
    expect(other.sub).toEqual(expect.any(String));
    expect(other.sub).not.toBe(first.sub);
  });

  it.each([
    ['FE-22 no signature', { signer: undefined }, 'SAML Assertion signature is invalid'],
    ['FE-23 the key of another provider', { signer: otherIdp }, 'signature is invalid'],
    ['FE-31 another issuer', { wrong: { issuer: otherIdp.entityId } }, 'issuer'],
    ['FE-32 another audience', { wrong: { audience: 'urn:other' } }, 'Audience'],
    ['FE-33 another recipient', { wrong: { recipient: 'https://a.test' } }, 'recipient'],
    ['another request', { wrong: { assertedRequestId: '_other' } }, 'InResponseTo'],
    ['FE-35 no end', { wrong: { notOnOrAfter: undefined } }, 'short time'],
    ['no success', { wrong: { status: 'Responder' } }, 'not Success'],
  ] as const)('tells the app of %s', async (_, how, reason) => {
    const { person, sent } = await lab.begin();
    const wrong = 'wrong' in how ? how.wrong : {};
    const signed = lab.answer(sent.id, wrong, 'signer' in how ? (how.signer ?? idp) : idp);
    const unsigned = signed.replace(/<ds:Signature.*<\/ds:Signature>/s, '');
    const xml = 'signer' in how && !how.signer ? unsigned : signed;
    const visit = await lab.post(xml, sent.relayState, person);
    expect(getApp(visit)).toEqual({
      error: 'server_error',
      error_description: expect.stringMatching(
        new RegExp(`^Invalid SAML response received: .*${reason}`),
      ) as string,
      state: 'of-the-app',
    });
    // The attempt is over: the right answer comes too late.
    const late = await lab.post(lab.answer(sent.id), sent.relayState, person);
    expect(late.page).toContain(UNKNOWN);
  });

  it('FE-11 is finished by the browser that began it, and by no other', async () => {
    const { person, sent } = await lab.begin();
    const other = createPerson();
    const visit = await lab.post(lab.answer(sent.id), sent.relayState, other);
    expect(visit.url.startsWith(CALLBACK)).toBe(false);
    expect(other.jar.has('cognito')).toBe(false);
    expect(person.jar.has('cognito')).toBe(false);
  });

  it('FE-36 takes an answer once, also when it comes twice at once', async () => {
    const { person, sent } = await lab.begin();
    const xml = lab.answer(sent.id);
    const visits = await Promise.all([1, 2].map(() => lab.post(xml, sent.relayState, person)));
    const codes = visits.filter(({ url }) => new URL(url).searchParams.has('code'));
    expect(codes.length).toBeLessThanOrEqual(1);
    const again = await lab.post(xml, sent.relayState, person);
    expect(again.page).toContain(UNKNOWN);
    const { person: next, sent: second } = await lab.begin();
    const replayed = await lab.post(xml, second.relayState, next);
    expect(getApp(replayed).error).toBe('server_error');
  });

  it.each(['https://evil.test', '//evil.test', '/\\evil.test', 'javascript:alert(1)', ''])(
    'FE-15 follows no RelayState like %s',
    async (relayState) => {
      const visit = await lab.post(lab.answer(undefined), relayState);
      expect(visit.url.startsWith(fixture.url)).toBe(true);
      expect(visit).toMatchObject({
        status: 400,
        page: expect.stringContaining(UNKNOWN) as string,
      });
    },
  );

  it('FE-42 answers to a body of megabytes at once', async () => {
    const { person, sent } = await lab.begin();
    const huge = lab.answer(sent.id).replace('Alice', 'x'.repeat(2 * 1024 * 1024));
    const start = performance.now();
    const visit = await lab.post(huge, sent.relayState, person);
    expect(getApp(visit).error_description).toContain('too large');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  describe('FE-72 begun by the provider', () => {
    let initiating: Lab;
    beforeAll(async () => {
      initiating = await createLab(fixture, idp, { IDPInit: 'true' });
    });

    it('is refused unless it is switched on', async () => {
      const visit = await lab.post(lab.answer(undefined), lab.appQuery().toString());
      expect(visit).toMatchObject({
        status: 400,
        page: expect.stringContaining(UNKNOWN) as string,
      });
    });

    it('ends with tokens, once', async () => {
      const xml = initiating.answer(undefined);
      const relayState = initiating.appQuery().toString();
      const visit = await initiating.post(xml, relayState);
      expect(await initiating.redeem(visit.url)).toMatchObject({ email: 'alice@a.test' });
      expect(getApp(await initiating.post(xml, relayState))).toMatchObject({
        error: 'server_error',
        error_description: expect.stringContaining('used before') as string,
      });
    });

    it('takes no answer to a request, and none of another app or address', async () => {
      const { sent } = await initiating.begin();
      const relayState = initiating.appQuery().toString();
      const answered = await initiating.post(initiating.answer(sent.id), relayState);
      expect(getApp(answered).error_description).toContain('InResponseTo');
      const elsewhere = initiating.appQuery({ redirect_uri: 'https://evil.test' }).toString();
      const strange = await initiating.post(initiating.answer(undefined), elsewhere);
      expect(strange.page).toContain(UNKNOWN);
      const foreign = lab.appQuery({ identity_provider: 'corp' }).toString();
      expect((await initiating.post(initiating.answer(undefined), foreign)).page).toContain(
        UNKNOWN,
      );
    });
  });

  it('reads metadata again after six hours, and lives on without', async () => {
    const next = createSamlIdp(idp.entityId);
    let metadata = idp.toMetadata();
    const site = createServer((_, response) => {
      if (metadata === '') response.statusCode = 500;
      response.end(metadata);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const MetadataURL = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    const shift = (offsetMs: number) =>
      fetch(`${fixture.controlUrl ?? ''}/clock`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ offsetMs }),
      });
    const refreshed = await createLab(fixture, idp, { MetadataURL });
    metadata = next.toMetadata();
    const getError = async (signer = next) => {
      const { person, sent } = await refreshed.begin();
      const xml = refreshed.answer(sent.id, {}, signer);
      return getApp(await refreshed.post(xml, sent.relayState, person)).error;
    };
    expect(await getError()).toBe('server_error');
    await shift(6 * 3_600_000);
    await refreshed.begin();
    await shift(0);
    expect(await getError()).toBeUndefined();
    expect(await getError(idp)).toBe('server_error');
    metadata = '';
    await shift(13 * 3_600_000);
    await refreshed.begin();
    await shift(0);
    expect(await getError()).toBeUndefined();
    site.close();
  });
});
