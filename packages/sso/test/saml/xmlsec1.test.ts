import { execFileSync } from 'node:child_process';
import {
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commonName, der, objectId, sequence, time } from '../../src/saml/der.ts';
import { NAMESPACES } from '../../src/saml/xml.ts';
import { toAssertion, toResponse } from '@gatehouse/testing/saml-idp';
import { answer, connection, getVerdict, idpA, MINUTE, NOW } from './saml-lab.ts';

const XMLSEC = '/usr/bin/xmlsec1';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

/** What xmlsec1 fills in. */
const toTemplate = (id: string, algorithm: string, digest: string) =>
  `<Signature xmlns="${NAMESPACES.signature}"><SignedInfo>` +
  `<CanonicalizationMethod Algorithm="${EXCLUSIVE}"/><SignatureMethod Algorithm="${algorithm}"/>` +
  `<Reference URI="#${id}"><Transforms>` +
  `<Transform Algorithm="${NAMESPACES.signature}enveloped-signature"/>` +
  `<Transform Algorithm="${EXCLUSIVE}"/></Transforms><DigestMethod Algorithm="${digest}"/>` +
  '<DigestValue/></Reference></SignedInfo><SignatureValue/></Signature>';

/** A certificate of a key on a curve. */
function certify(privateKey: KeyObject): string {
  const algorithm = sequence(objectId('2a8648ce3d040302'));
  const body = sequence(
    der(0x02, Buffer.from([1])),
    algorithm,
    commonName('curve'),
    sequence(time(NOW - MINUTE), time(NOW + MINUTE)),
    commonName('curve'),
    createPublicKey(privateKey).export({ format: 'der', type: 'spki' }),
  );
  const signature = signBytes('sha256', body, privateKey);
  return sequence(body, algorithm, der(0x03, Buffer.from([0]), signature)).toString('base64');
}

const missing = existsSync(XMLSEC) ? '' : ' (skipped: xmlsec1 is not installed)';

describe.skipIf(missing)(`answers signed by xmlsec1${missing}`, () => {
  const { privateKey: curve } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const certificates = [...connection.certificates, certify(curve)];
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'xmlsec-'));
    const write = (name: string, key: KeyObject) =>
      writeFileSync(join(folder, name), key.export({ format: 'pem', type: 'pkcs8' }));
    write('rsa.pem', idpA.privateKey);
    write('ec.pem', curve);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function respondBy(key: string, algorithm: string, digest: string): string {
    const content = answer();
    const signature = toTemplate(content.assertionId, algorithm, digest);
    const unsigned = toAssertion(content).replace('</saml:Issuer>', `</saml:Issuer>${signature}`);
    const [source, target] = [join(folder, 'in.xml'), join(folder, 'out.xml')];
    writeFileSync(source, toResponse(content, unsigned));
    const id = ['--id-attr:ID', `${NAMESPACES.assertion}:Assertion`];
    const files = ['--privkey-pem', join(folder, key), '--output', target, source];
    execFileSync(XMLSEC, ['--sign', ...id, ...files]);
    return readFileSync(target, 'utf8');
  }

  it.each([
    ['rsa.pem', `${MORE}rsa-sha256`, SHA256],
    ['rsa.pem', `${MORE}rsa-sha384`, `${MORE}sha384`],
    ['rsa.pem', `${MORE}rsa-sha512`, 'http://www.w3.org/2001/04/xmlenc#sha512'],
    ['ec.pem', `${MORE}ecdsa-sha256`, SHA256],
  ])('FE-25 with %s by %s pass as they are, and not when changed', async (...how) => {
    const xml = respondBy(...how);
    expect(await getVerdict(xml, { certificates })).toBe('accepted Alice.S-1');
    const changed = xml.replace('>Alice.S-1', '>alice.S-1');
    expect(await getVerdict(changed, { certificates })).toBe('signature signature_invalid');
  });

  it.each([
    [`${NAMESPACES.signature}rsa-sha1`, SHA256],
    [`${MORE}rsa-sha256`, `${NAMESPACES.signature}sha1`],
  ])('FE-30 are refused by %s over %s', async (algorithm, digest) => {
    const old = respondBy('rsa.pem', algorithm, digest);
    expect(await getVerdict(old)).toBe('signature signature_algorithm');
  });
});
