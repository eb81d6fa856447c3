import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CreateIdentityProviderCommand,
  DeleteIdentityProviderCommand,
  DescribeIdentityProviderCommand,
  GetSigningCertificateCommand,
  UpdateIdentityProviderCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFixture, type Fixture } from '../fixture.ts';
import { createSamlIdp } from './saml-idp.ts';

const idp = createSamlIdp('https://idp-a.test/metadata');

describe('SAML providers of a pool', () => {
  let fixture: Fixture;
  let UserPoolId: string;
  let site: Server;
  let origin: string;
  let served: string;

  beforeAll(async () => {
    fixture = await startFixture();
    UserPoolId = await fixture.createHostedPool();
    served = idp.toMetadata();
    site = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/metadata' });
      if (request.url === '/huge') response.write('x'.repeat(1024 * 1024 + 1));
      response.end(served);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    site.close();
    await fixture.close();
  });

  let made = 0;
  async function create(ProviderDetails: Record<string, string>) {
    made += 1;
    const ProviderName = `saml-${made}`;
    const { IdentityProvider } = await fixture.sdk.send(
      new CreateIdentityProviderCommand({
        UserPoolId,
        ProviderName,
        ProviderType: 'SAML',
        ProviderDetails,
      }),
    );
    return { ProviderName, details: IdentityProvider?.ProviderDetails };
  }
  const update = (ProviderName: string, ProviderDetails: Record<string, string>) =>
    fixture.sdk.send(
      new UpdateIdentityProviderCommand({ UserPoolId, ProviderName, ProviderDetails }),
    );
  async function describeProvider(ProviderName: string) {
    const { IdentityProvider } = await fixture.sdk.send(
      new DescribeIdentityProviderCommand({ UserPoolId, ProviderName }),
    );
    return IdentityProvider?.ProviderDetails;
  }

  it('read their metadata, and tell what is in it', async () => {
    const given = { MetadataFile: idp.toMetadata(), IDPSignout: 'true' };
    const { ProviderName, details } = await create(given);
    const wanted = {
      ...given,
      SSORedirectBindingURI: `${idp.entityId}/sso`,
      SLORedirectBindingURI: `${idp.entityId}/slo`,
    };
    expect(details).toEqual(wanted);
    expect(await describeProvider(ProviderName)).toEqual(wanted);
  });

  it('have a key of their own for encrypted answers, the same after a change', async () => {
    const given = { MetadataFile: idp.toMetadata(), EncryptedResponses: 'true' };
    const { ProviderName, details } = await create(given);
    expect(details?.ActiveEncryptionCertificate).toMatch(/^MII/);
    await update(ProviderName, { ...details, RequestSigningAlgorithm: 'rsa-sha256' });
    expect(await describeProvider(ProviderName)).toEqual({
      ...details,
      RequestSigningAlgorithm: 'rsa-sha256',
    });
    const other = await create(given);
    expect(other.details?.ActiveEncryptionCertificate).not.toBe(
      details?.ActiveEncryptionCertificate,
    );
    await fixture.sdk.send(new DeleteIdentityProviderCommand({ UserPoolId, ProviderName }));
  });

  it('sign by one certificate of the pool', async () => {
    const get = () => fixture.sdk.send(new GetSigningCertificateCommand({ UserPoolId }));
    expect((await get()).Certificate).toBe((await get()).Certificate);
  });

  it('take metadata from an address', async () => {
    const { details } = await create({ MetadataURL: `${origin}/metadata` });
    expect(details).toMatchObject({
      MetadataURL: `${origin}/metadata`,
      SSORedirectBindingURI: `${idp.entityId}/sso`,
    });
  });

  it.each(['/moved', '/huge'])('refuse an address that answers with %s', async (path) => {
    await expect(create({ MetadataURL: origin + path })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: `Error retrieving metadata from ${origin}${path}`,
    });
  });

  it.each([
    'http://idp.example.com/metadata',
    'file:///etc/passwd',
    'metadata',
    'http://127.0.0.1:1/',
  ])('refuse to ask %s', async (MetadataURL) => {
    await expect(create({ MetadataURL })).rejects.toThrow('Error retrieving metadata from');
  });

  const expired = createSamlIdp(idp.entityId, [-30, -1]);
  const file = (MetadataFile: string) => ({ MetadataFile });
  it.each<[string, Record<string, string>, string]>([
    ['no metadata', {}, 'either MetadataFile or MetadataURL'],
    ['both kinds', { ...file(idp.toMetadata()), MetadataURL: 'https://a.test' }, 'either'],
    ['garbage', file('garbage'), 'cannot be read'],
    ['half a document', file(idp.toMetadata().slice(0, 300)), 'cannot be read'],
    ['a document type', file(`<!DOCTYPE a>${idp.toMetadata()}`), 'document type'],
    ['no provider', file('<a/>'), 'exactly one'],
    ['two providers', file(`<a>${idp.toMetadata()}${idp.toMetadata()}</a>`), 'exactly one'],
    ['no certificate', file(idp.toMetadata({ certificates: [] })), 'no signing certificate'],
    ['a broken certificate', file(idp.toMetadata({ certificates: ['AAAA'] })), 'cannot be read'],
    [
      'a long certificate',
      file(idp.toMetadata({ certificates: ['A'.repeat(4097)] })),
      'longer than 4096',
    ],
    ['an ended certificate', file(expired.toMetadata()), 'has expired'],
    [
      'a script for an address',
      file(idp.toMetadata({ address: 'javascript:alert(1)' })),
      'not https',
    ],
    ['an open address', file(idp.toMetadata({ address: 'http://idp.test/sso' })), 'not https'],
    ['an odd switch', { ...file(idp.toMetadata()), IDPSignout: 'maybe' }, 'true or false'],
    ['an odd name', { ...file(idp.toMetadata()), client_id: 'a' }, 'client_id'],
    [
      'an old algorithm',
      { ...file(idp.toMetadata()), RequestSigningAlgorithm: 'rsa-sha1' },
      'rsa-sha256',
    ],
  ])('FE-75 are refused with %s', async (_, details, text) => {
    await expect(create(details)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining(text) as string,
    });
  });

  it('take an ended certificate beside one in force', async () => {
    const certificates = [expired.certificate, idp.certificate];
    await expect(create(file(idp.toMetadata({ certificates })))).resolves.toBeDefined();
  });

  it('FE-72 with IDPInit stand beside SAML providers only', async () => {
    const initiating = await create({ ...file(idp.toMetadata()), IDPInit: 'true' });
    const plain = await create(file(idp.toMetadata()));
    const createClient = (...SupportedIdentityProviders: string[]) =>
      fixture.createClient(UserPoolId, { SupportedIdentityProviders });
    await expect(createClient('COGNITO', initiating.ProviderName)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('IdP-initiated') as string,
    });
    const client = await createClient(initiating.ProviderName, plain.ProviderName);
    await expect(
      fixture.sdk.send(
        new UpdateUserPoolClientCommand({
          UserPoolId,
          ClientId: client.id,
          SupportedIdentityProviders: ['COGNITO', initiating.ProviderName],
        }),
      ),
    ).rejects.toThrow('IdP-initiated');
    await createClient('COGNITO', plain.ProviderName);
    await expect(
      update(plain.ProviderName, { ...file(idp.toMetadata()), IDPInit: 'true' }),
    ).rejects.toThrow('IdP-initiated');
    expect(await describeProvider(plain.ProviderName)).not.toHaveProperty('IDPInit');
  });
});
