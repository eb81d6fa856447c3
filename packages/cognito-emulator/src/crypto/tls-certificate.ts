import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import { commonName, der, objectId, sequence, utcTime } from './der.ts';

/** What a server of TLS needs, in PEM. */
export interface TlsIdentity {
  readonly key: string;
  readonly cert: string;
  /** The authority that clients are to trust. */
  readonly ca: string;
}

const DAY_MS = 86_400_000;
/** Browsers refuse more than 398 days. */
const VALID_DAYS = 397;

const ECDSA_SHA256 = sequence(objectId('2a8648ce3d040302'));
const TRUE = der(0x01, Buffer.from([0xff]));
const bits = (unused: number, value: number) => der(0x03, Buffer.from([unused, value]));

const extension = (oid: string, value: Uint8Array, critical = false) =>
  sequence(objectId(oid), ...(critical ? [TRUE] : []), der(0x04, value));

const spki = (key: KeyObject) => key.export({ format: 'der', type: 'spki' });
const keyId = (key: KeyObject) => createHash('sha1').update(spki(key)).digest();

function toAddressBytes(ip: string): Buffer {
  if (isIP(ip) === 4) return Buffer.from(ip.split('.').map(Number));
  const [head = '', tail = ''] = ip.split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

const alternativeNames = (names: readonly string[]) =>
  sequence(
    ...names.map((name) =>
      isIP(name) ? der(0x87, toAddressBytes(name)) : der(0x82, Buffer.from(name)),
    ),
  );

interface Certificate {
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Buffer[];
}

function issue(certificate: Certificate, issuer: string, authority: Pair, now: number): string {
  const { subject, publicKey, extensions } = certificate;
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1, ...randomBytes(15)])),
    ECDSA_SHA256,
    commonName(issuer),
    sequence(utcTime(now - DAY_MS), utcTime(now + VALID_DAYS * DAY_MS)),
    commonName(subject),
    spki(publicKey),
    der(
      0xa3,
      sequence(
        ...extensions,
        extension('551d0e', der(0x04, keyId(publicKey))),
        extension('551d23', sequence(der(0x80, keyId(authority.publicKey)))),
      ),
    ),
  );
  const signature = sign('sha256', body, authority.privateKey);
  const whole = sequence(body, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

type Pair = ReturnType<typeof newPair>;
const newPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/**
 * Makes a certificate for these names and an authority for it. The authority's own key is forgotten at
 * once: a client that trusts it trusts this certificate and never another.
 * @param names host names and IP addresses without brackets
 * @param now milliseconds since the epoch
 */
export function createTlsIdentity(names: readonly string[], now: number): TlsIdentity {
  const [authority, server] = [newPair(), newPair()];
  // Of their own, since browsers remember an authority by its name.
  const issuer = `Embedded Cognito ${keyId(authority.publicKey).toString('hex').slice(0, 8)}`;
  const ca = {
    subject: issuer,
    publicKey: authority.publicKey,
    extensions: [
      extension('551d13', sequence(TRUE), true),
      extension('551d0f', bits(1, 0x06), true), // keyCertSign, cRLSign
    ],
  };
  const leaf = {
    subject: names[0] ?? 'localhost',
    publicKey: server.publicKey,
    extensions: [
      extension('551d13', sequence(), true),
      extension('551d0f', bits(7, 0x80), true), // digitalSignature
      extension('551d25', sequence(objectId('2b06010505070301'))), // serverAuth
      extension('551d11', alternativeNames(names)),
    ],
  };
  return {
    key: server.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    cert: issue(leaf, issuer, authority, now),
    ca: issue(ca, issuer, authority, now),
  };
}
