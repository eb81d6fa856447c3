import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Refusal } from '../../src/refusal.ts';
import { createKeyPair } from '../../src/saml/create-key-pair.ts';
import { describeCertificate } from '../../src/saml/describe-certificate.ts';

const from = Date.UTC(2026, 0, 1);

function getCode(text: string): string {
  try {
    describeCertificate(text);
    return 'described';
  } catch (error) {
    return (error as Refusal).code;
  }
}

it('makes a key pair whose certificate others can read, past 2050 too', async () => {
  const until = Date.UTC(2051, 5, 30, 12, 34, 56);
  const pair = await createKeyPair({ name: 'Gatehouse', from, until });
  const certificate = new X509Certificate(Buffer.from(pair.certificate, 'base64'));
  const key = createPrivateKey(pair.privateKey);
  expect(certificate.checkPrivateKey(key)).toBe(true);
  expect(certificate.verify(createPublicKey(key))).toBe(true);
  expect(describeCertificate(pair.certificate)).toEqual({
    der: pair.certificate,
    subject: 'CN=Gatehouse',
    fingerprint: expect.stringMatching(/^(?:[\dA-F]{2}:){31}[\dA-F]{2}$/) as string,
    notBefore: from,
    notAfter: until,
    keyType: 'rsa',
    keyBits: 3072,
  });
  expect(describeCertificate(certificate.toString()).der).toBe(pair.certificate);
  const other = await createKeyPair({ name: 'Gatehouse', from, until });
  const serial = (text: string) => new X509Certificate(Buffer.from(text, 'base64')).serialNumber;
  expect(serial(other.certificate)).not.toBe(serial(pair.certificate));
});

/** RSA with 1,024 bits, made by OpenSSL. */
const SHORT =
  'MIIB/DCCAWWgAwIBAgIULNACemYCT78LtvDdqWvFhN3xHnswDQYJKoZIhvcNAQELBQAwEDEOMAwGA1UEAwwF' +
  'c2hvcnQwHhcNMjYxMTI5MTMyMjIwWhcNMzYxMTI2MTMyMjIwWjAQMQ4wDAYDVQQDDAVzaG9ydDCBnzANBgkq' +
  'hkiG9w0BAQEFAAOBjQAwgYkCgYEA25w8zpC/map2UdKa9f8x3xmuJL75IpUdCdXAlSKORgua3FN2PTPuIBv4' +
  'grJ6mGEJxSS9gjEb2Dc2x6OoyfaTFYEdCgaZl2c/tC2odfwE1RUOik3OOWQrSyEbHBHZ+5PUVAaKCfLAdnfr' +
  'gDz4syOEbWaMzG/ApBs/rRW7bl6xJD8CAwEAAaNTMFEwHQYDVR0OBBYEFCucb1NauwiaQxBBa3vk2hbccc9e' +
  'MB8GA1UdIwQYMBaAFCucb1NauwiaQxBBa3vk2hbccc9eMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQEL' +
  'BQADgYEAuNA8WSQmiBh1Nl35xdulZFDQhmpvZeW8aJalat1f2y5WnOfxIKUsWnY91aEr5Bc9zf5IVDeZGe7L' +
  'uTJnhK6Uyoygj2yZpsvyn1To5uv+ksR630ITh/u1AQG0g4Hh14iSFpVwBHHS+2ihZnL4ceeVM8JeLlNkE0yl' +
  '/0N8yVOBBcE=';

it.each([
  ['', 'certificate_unreadable'],
  ['AAAA', 'certificate_unreadable'],
  ['-----BEGIN CERTIFICATE-----\n<x>\n-----END CERTIFICATE-----', 'certificate_unreadable'],
  ['A'.repeat(20_000), 'certificate_unreadable'],
  [SHORT, 'certificate_weak'],
])('refuses %#', (text, code) => {
  expect(getCode(text)).toBe(code);
});
