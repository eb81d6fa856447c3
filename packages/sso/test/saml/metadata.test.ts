import { describe, expect, it } from 'vitest';
import { fetchMetadata } from '../../src/saml/fetch-metadata.ts';
import { readMetadata } from '../../src/saml/read-metadata.ts';
import { writeMetadata } from '../../src/saml/write-metadata.ts';
import { parseXml } from '../../src/saml/parse-xml.ts';
import { getAttribute, getDescendants, NAMESPACES } from '../../src/saml/xml.ts';
import type { Refusal } from '../../src/refusal.ts';
import { connection, idpA, idpB, NOW } from './saml-lab.ts';

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

const toKey = (certificate: string, use = ' use="signing"') =>
  `<KeyDescriptor${use}><KeyInfo xmlns="${NAMESPACES.signature}"><X509Data><X509Certificate>\n${(
    certificate.match(/.{1,64}/g) ?? []
  ).join('\n')}\n</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`;

interface Parts {
  entity?: string;
  descriptor?: string;
  keys?: string;
  services?: string;
}

const toService = (location: string, binding = REDIRECT) =>
  `<SingleSignOnService Binding="${binding}" Location="${location}"/>`;

const toMetadata = ({
  entity = ` entityID="${idpA.entityId}"`,
  descriptor = '',
  keys = toKey(idpA.certificate),
  services = toService('https://idp-a.test/sso', POST) +
    toService('https://idp-a.test/sso?a=1&amp;b=2'),
}: Parts = {}) =>
  `<?xml version="1.0"?>\n<EntityDescriptor xmlns="${NAMESPACES.metadata}"${entity}>` +
  `<IDPSSODescriptor${descriptor} protocolSupportEnumeration="${NAMESPACES.protocol}">` +
  `${keys}${services}</IDPSSODescriptor></EntityDescriptor>`;

const read = (text: string, rules = { allowLoopback: false }) => readMetadata(text, NOW, rules);

function getCode(text: string): string {
  try {
    read(text);
    return 'read';
  } catch (error) {
    return (error as Refusal).code;
  }
}

describe('metadata of an identity provider', () => {
  it('is read as far as it is used', () => {
    expect(read(`\ufeff${toMetadata()}`)).toEqual({
      entityId: idpA.entityId,
      ssoUrl: 'https://idp-a.test/sso?a=1&b=2',
      certificates: [expect.objectContaining({ der: idpA.certificate, subject: 'CN=idp' })],
      wantRequestsSigned: false,
      validUntil: null,
    });
  });

  it('FE-17 has several certificates while keys rotate, each once', () => {
    const keys =
      toKey(idpA.certificate) +
      toKey(idpB.certificate, '') +
      toKey(idpA.certificate) +
      toKey(connection.spCertificate, ' use="encryption"');
    const { certificates } = read(toMetadata({ keys }));
    expect(certificates.map(({ der }) => der)).toEqual([idpA.certificate, idpB.certificate]);
  });

  it('says whether requests must be signed, and until when it holds', () => {
    const validUntil = new Date(NOW + 60_000).toISOString();
    const metadata = read(
      toMetadata({
        entity: ` entityID="x" validUntil="${validUntil}"`,
        descriptor: ' WantAuthnRequestsSigned="true"',
      }),
    );
    expect(metadata).toMatchObject({ wantRequestsSigned: true, validUntil: NOW + 60_000 });
  });

  it('is found within a list of one', () => {
    const [, inner = ''] = toMetadata().split('?>\n');
    const list = `<EntitiesDescriptor xmlns="${NAMESPACES.metadata}">${inner}</EntitiesDescriptor>`;
    expect(read(list).entityId).toBe(idpA.entityId);
    expect(getCode(list.replace(inner, inner + inner))).toBe('metadata_several_providers');
  });

  it('leads to this machine only in development', () => {
    const local = toMetadata({ services: toService('http://127.0.0.1:8080/sso') });
    expect(getCode(local)).toBe('metadata_address_not_https');
    expect(read(local, { allowLoopback: true }).ssoUrl).toBe('http://127.0.0.1:8080/sso');
  });

  const ours = writeMetadata(connection, [connection.spCertificate]);
  it.each<[string, string, string]>([
    ['a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'metadata_unreadable'],
    ['a web page without its type', '<html><br></html>', 'metadata_unreadable'],
    ['nothing', '', 'metadata_unreadable'],
    ['too much', 'x'.repeat(1024 * 1024 + 1), 'provider_answer_too_large'],
    ['our own metadata', ours, 'metadata_without_provider'],
    ['no entity id', toMetadata({ entity: '' }), 'metadata_without_entity_id'],
    [
      'no redirect',
      toMetadata({ services: toService('https://x.test', POST) }),
      'metadata_without_redirect',
    ],
    ['http', toMetadata({ services: toService('http://x.test') }), 'metadata_address_not_https'],
    [
      'a script',
      toMetadata({ services: toService('javascript:alert(1)') }),
      'metadata_address_not_https',
    ],
    ['no key', toMetadata({ keys: '' }), 'metadata_without_certificate'],
    ['a broken key', toMetadata({ keys: toKey('AAAA') }), 'certificate_unreadable'],
    [
      'an end',
      toMetadata({ entity: ' entityID="x" validUntil="2020-01-01T00:00:00Z"' }),
      'metadata_expired',
    ],
  ])('is refused: %s', (_, text, code) => {
    expect(getCode(text)).toBe(code);
  });
});

it('metadata by URL is read when there is some', async () => {
  const access = (status: number, text: string) => ({
    fetch: () => Promise.resolve({ status, text }),
    rules: { allowLoopback: false },
    now: NOW,
  });
  const url = 'https://idp-a.test/metadata';
  expect(await fetchMetadata(url, access(200, toMetadata()))).toMatchObject({
    entityId: idpA.entityId,
  });
  await expect(fetchMetadata(url, access(404, toMetadata()))).rejects.toMatchObject({
    code: 'provider_status',
  });
});

it('our metadata says who we are, where answers go, and our keys', () => {
  const root = parseXml(writeMetadata(connection, [connection.spCertificate, idpB.certificate]));
  expect(getAttribute(root, 'entityID')).toBe(connection.spEntityId);
  const [service] = getDescendants(root, 'AssertionConsumerService');
  expect(service && getAttribute(service, 'Location')).toBe(connection.acsUrl);
  expect(service && getAttribute(service, 'Binding')).toBe(POST);
  expect(getDescendants(root, 'KeyDescriptor').map((key) => getAttribute(key, 'use'))).toEqual([
    'signing',
    'signing',
    'encryption',
    'encryption',
  ]);
});
