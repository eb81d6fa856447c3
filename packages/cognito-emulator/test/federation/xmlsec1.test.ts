import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTlsIdentity } from '../../src/crypto/tls-certificate.ts';
import { checkResponse, type ExpectedResponse } from '../../src/federation/saml/check-response.ts';
import { namespaces } from '../../src/federation/saml/xml.ts';
import { answerTo } from './answers.ts';
import { createSamlIdp, toAssertion, toField, toResponse } from './saml-idp.ts';

const XMLSEC = '/usr/bin/xmlsec1';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';

/** What xmlsec1 fills in. */
const template = (id: string, algorithm: string, digest: string) =>
  `<Signature xmlns="${namespaces.signature}"><SignedInfo>` +
  `<CanonicalizationMethod Algorithm="${EXCLUSIVE}"/><SignatureMethod Algorithm="${algorithm}"/>` +
  `<Reference URI="#${id}"><Transforms>` +
  `<Transform Algorithm="${namespaces.signature}enveloped-signature"/>` +
  `<Transform Algorithm="${EXCLUSIVE}"/></Transforms><DigestMethod Algorithm="${digest}"/>` +
  '<DigestValue/></Reference></SignedInfo><SignatureValue/></Signature>';

const missing = existsSync(XMLSEC) ? '' : ' (skipped: xmlsec1 is not installed)';

describe.skipIf(missing)(`answers signed by xmlsec1${missing}`, () => {
  const idp = createSamlIdp('https://idp-a.test/metadata');
  const curve = createTlsIdentity(['idp'], Date.now());
  const expected: ExpectedResponse = {
    entityId: idp.entityId,
    certificates: [idp.certificate, new X509Certificate(curve.cert).raw.toString('base64')],
    audience: 'urn:amazon:cognito:sp:us-east-1_TestPool1',
    recipient: 'http://localhost:9229/saml2/idpresponse',
    requestId: '_request-1',
    decryptionKey: undefined,
    now: Date.now(),
  };
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'xmlsec-'));
    const rsa = idp.privateKey.export({ format: 'pem', type: 'pkcs8' });
    writeFileSync(join(folder, 'rsa.pem'), rsa);
    writeFileSync(join(folder, 'ec.pem'), curve.key);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function respond(key: string, algorithm: string, digest: string): string {
    const answer = answerTo(expected, idp);
    const signature = template(answer.assertionId, algorithm, digest);
    const unsigned = toAssertion(answer).replace('</saml:Issuer>', `</saml:Issuer>${signature}`);
    const [source, target] = [join(folder, 'in.xml'), join(folder, 'out.xml')];
    writeFileSync(source, toResponse(answer, unsigned));
    const id = ['--id-attr:ID', `${namespaces.assertion}:Assertion`];
    const files = ['--privkey-pem', join(folder, key), '--output', target, source];
    execFileSync(XMLSEC, ['--sign', ...id, ...files]);
    return readFileSync(target, 'utf8');
  }

  it.each([
    ['rsa.pem', `${MORE}rsa-sha256`, 'http://www.w3.org/2001/04/xmlenc#sha256'],
    ['rsa.pem', `${MORE}rsa-sha384`, `${MORE}sha384`],
    ['rsa.pem', `${MORE}rsa-sha512`, 'http://www.w3.org/2001/04/xmlenc#sha512'],
    ['ec.pem', `${MORE}ecdsa-sha256`, 'http://www.w3.org/2001/04/xmlenc#sha256'],
  ])('passes with %s by %s', async (key, algorithm, digest) => {
    const xml = respond(key, algorithm, digest);
    expect(await checkResponse(toField(xml), expected)).toMatchObject({ nameId: 'Alice.S-1' });
    const changed = checkResponse(toField(xml.replace('>Alice', '>alice')), expected);
    await expect(changed).rejects.toMatchObject({ stage: 'signature' });
  });

  it.each([
    [`${namespaces.signature}rsa-sha1`, 'http://www.w3.org/2001/04/xmlenc#sha256'],
    [`${MORE}rsa-sha256`, `${namespaces.signature}sha1`],
  ])('FE-30 is refused by %s over %s', async (algorithm, digest) => {
    const old = checkResponse(toField(respond('rsa.pem', algorithm, digest)), expected);
    await expect(old).rejects.toMatchObject({ stage: 'signature' });
  });
});
