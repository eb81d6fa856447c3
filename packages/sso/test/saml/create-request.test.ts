import { createPublicKey, verify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createSamlRequest } from '../../src/saml/create-request.ts';
import { connection, NOW, PERSISTENT } from './saml-lab.ts';

const options = { forceAuthn: false, relayState: 'opaque-1', now: NOW };
const readXml = (url: string) =>
  inflateRawSync(
    Buffer.from(new URL(url).searchParams.get('SAMLRequest') ?? '', 'base64'),
  ).toString();

it('asks without a wish for a method of signing in, and for a format only when told', () => {
  const { url, requestId } = createSamlRequest(connection, options);
  const xml = readXml(url);
  expect(url.startsWith('https://idp-a.test/sso?SAMLRequest=')).toBe(true);
  expect(new URL(url).searchParams.get('RelayState')).toBe('opaque-1');
  expect(xml).toContain(` ID="${requestId}"`);
  expect(xml).toContain(` AssertionConsumerServiceURL="${connection.acsUrl}"`);
  expect(xml).toContain(`>${connection.spEntityId}</saml:Issuer>`);
  expect(xml).not.toMatch(/RequestedAuthnContext|NameIDPolicy|ForceAuthn/);
  const other = { ...connection, nameIdFormat: 'persistent' } as const;
  const forced = readXml(createSamlRequest(other, { ...options, forceAuthn: true }).url);
  expect(forced).toContain(`Format="${PERSISTENT}"`);
  expect(forced).toContain('ForceAuthn="true"');
  expect(createSamlRequest(connection, options).requestId).not.toBe(requestId);
});

it('signs what is sent, or nothing', () => {
  const withQuery = { ...connection, ssoUrl: 'https://idp-a.test/sso?app=1' };
  const { url } = createSamlRequest(withQuery, options);
  const [, signed = '', signature = ''] = /\?app=1&(.*)&Signature=(.*)$/.exec(url) ?? [];
  const key = createPublicKey(connection.spPrivateKey);
  const bytes = Buffer.from(decodeURIComponent(signature), 'base64');
  expect(verify('sha256', Buffer.from(signed), key, bytes)).toBe(true);
  const unsigned = createSamlRequest({ ...connection, signRequests: false }, options);
  expect(unsigned.url).not.toContain('Signature');
});
