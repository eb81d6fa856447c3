import {
  CreateIdentityProviderCommand,
  DescribeIdentityProviderCommand,
  GetSigningCertificateCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSimpleSamlInstalled, startSimpleSaml } from '../../../testing/src/simplesamlphp.ts';
import { CALLBACK, startFixture, type Fixture } from '../fixture.ts';
import { createPerson, type Visit } from './person.ts';
import { createSamlIdp } from './saml-idp.ts';

const BYE = 'http://localhost:3999/bye';
const missing = isSimpleSamlInstalled
  ? ''
  : ' (skipped: simplesamlphp, php-cli, php-xml or php-sqlite3 is not installed)';

describe.skipIf(missing)(`SimpleSAMLphp as the provider${missing}`, () => {
  let fixture: Fixture;
  let idp: Awaited<ReturnType<typeof startSimpleSaml>>;

  beforeAll(async () => {
    const { privateKey, certificate } = createSamlIdp('idp');
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const started = startSimpleSaml({ privateKey: pem, certificate });
    [fixture, idp] = await Promise.all([startFixture(), started]);
  });
  afterAll(async () => {
    idp.close();
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  async function setUp(details: Readonly<Record<string, string>> = {}) {
    const { sdk, url } = fixture;
    const UserPoolId = await fixture.createHostedPool({
      Schema: [{ Name: 'groups', AttributeDataType: 'String', Mutable: true }],
    });
    const ProviderName = 'simple';
    await sdk.send(
      new CreateIdentityProviderCommand({
        UserPoolId,
        ProviderName,
        ProviderType: 'SAML',
        ProviderDetails: { MetadataURL: idp.metadataUrl, ...details },
        AttributeMapping: { email: 'email', name: 'name', 'custom:groups': 'groups' },
      }),
    );
    const { IdentityProvider } = await sdk.send(
      new DescribeIdentityProviderCommand({ UserPoolId, ProviderName }),
    );
    const { Certificate } = await sdk.send(new GetSigningCertificateCommand({ UserPoolId }));
    const encryption = IdentityProvider?.ProviderDetails?.ActiveEncryptionCertificate;
    idp.setServiceProvider({
      entityId: `urn:amazon:cognito:sp:${UserPoolId}`,
      acsUrl: `${url}/saml2/idpresponse`,
      logoutUrl: `${url}/saml2/logout`,
      ...(details.RequestSigningAlgorithm ? { signingCertificate: Certificate ?? '' } : {}),
      ...(encryption ? { encryptionCertificate: encryption } : {}),
    });
    const client = await fixture.createClient(UserPoolId, {
      SupportedIdentityProviders: [ProviderName],
    });
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: client.id,
      redirect_uri: CALLBACK,
      scope: 'openid email profile',
      state: 'of-the-app',
      identity_provider: ProviderName,
    });
    return { client, query, UserPoolId };
  }

  /** Signs alice in: her provider's form, then the answer that it posts. */
  async function signIn(query: URLSearchParams, person: ReturnType<typeof createPerson>) {
    const authorize = `${fixture.url}/oauth2/authorize?${query}`;
    const form = await person.follow(authorize, CALLBACK);
    expect(form.url).toContain(idp.url);
    const answer = await person.submit(form, CALLBACK, { username: 'alice', password: 'secret' });
    return person.submit(answer, CALLBACK);
  }

  async function redeem({ url }: Visit, client: { id: string }) {
    const response = await fetch(`${fixture.url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: client.id,
        redirect_uri: CALLBACK,
        code: new URL(url).searchParams.get('code') ?? url,
      }),
    });
    const tokens = (await response.json()) as { id_token: string; access_token: string };
    expect(tokens.access_token).toEqual(expect.any(String));
    const [, payload = ''] = tokens.id_token.split('.');
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  }

  it.each<[string, Record<string, string>]>([
    ['as it is', {}],
    ['with signed requests', { RequestSigningAlgorithm: 'rsa-sha256' }],
    ['with encrypted answers', { EncryptedResponses: 'true' }],
  ])('FE-69 signs a person in %s', async (_, details) => {
    const { client, query } = await setUp(details);
    const claims = await redeem(await signIn(query, createPerson()), client);
    expect(claims).toMatchObject({
      'cognito:username': 'simple_Alice.S-1',
      email: 'alice@a.test',
      name: 'Alice Müller',
      'custom:groups': '[staff, R+%26+D]',
      identities: [{ providerType: 'SAML', userId: 'Alice.S-1', issuer: idp.metadataUrl }],
    });
  });

  it('ends its session with that of the pool', async () => {
    const { client, query } = await setUp({
      IDPSignout: 'true',
      RequestSigningAlgorithm: 'rsa-sha256',
    });
    const person = createPerson();
    await signIn(query, person);
    const logout = new URLSearchParams({ client_id: client.id, logout_uri: BYE });
    const answer = await person.follow(`${fixture.url}/logout?${logout}`, BYE);
    expect((await person.submit(answer, BYE)).url).toBe(BYE);
    const again = await person.follow(`${fixture.url}/oauth2/authorize?${query}`, CALLBACK);
    expect(again.page).toContain('name="password"');
  });

  it('FE-72 begins a sign-in where IDPInit lets it', async () => {
    const begin = async (details: Readonly<Record<string, string>>) => {
      const { client, query, UserPoolId } = await setUp(details);
      const person = createPerson();
      const spentityid = `urn:amazon:cognito:sp:${UserPoolId}`;
      const start = new URLSearchParams({ spentityid, RelayState: query.toString() });
      const form = await person.follow(`${idp.url}/saml2/idp/SSOService.php?${start}`, CALLBACK);
      const answer = await person.submit(form, CALLBACK, { username: 'alice', password: 'secret' });
      return { visit: await person.submit(answer, CALLBACK), client };
    };
    const refused = await begin({});
    expect(refused.visit.page).toContain(
      'Invalid samlResponse or relayState from identity provider',
    );
    const { visit, client } = await begin({ IDPInit: 'true' });
    expect(await redeem(visit, client)).toMatchObject({ email: 'alice@a.test' });
  });
});
