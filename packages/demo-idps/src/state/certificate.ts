import { createPublicKey, sign, type KeyObject } from 'node:crypto';
import {
  BitString,
  fromBER,
  Integer,
  Null,
  ObjectIdentifier,
  Sequence,
  Set,
  UTCTime,
  Utf8String,
} from 'asn1js';

/** sha256WithRSAEncryption (RFC 4055). */
const algorithm = () =>
  new Sequence({
    value: [new ObjectIdentifier({ value: '1.2.840.113549.1.1.11' }), new Null()],
  });

const commonName = (name: string) =>
  new Sequence({
    value: [
      new Set({
        value: [
          new Sequence({
            value: [new ObjectIdentifier({ value: '2.5.4.3' }), new Utf8String({ value: name })],
          }),
        ],
      }),
    ],
  });

/**
 * A self-signed certificate of an RSA key.
 *
 * @param validity milliseconds since the epoch, before 2050
 * @returns base64 of the DER
 */
export function selfSignedCertificate(
  name: string,
  privateKey: KeyObject,
  validity: { readonly from: number; readonly until: number },
): string {
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const body = new Sequence({
    value: [
      new Integer({ value: 1 }),
      algorithm(),
      commonName(name),
      new Sequence({
        value: [validity.from, validity.until].map(
          (time) => new UTCTime({ valueDate: new Date(time) }),
        ),
      }),
      commonName(name),
      fromBER(publicKey).result,
    ],
  });
  const signature = sign('sha256', Buffer.from(body.toBER()), privateKey);
  const certificate = new Sequence({
    value: [body, algorithm(), new BitString({ valueHex: new Uint8Array(signature) })],
  });
  return Buffer.from(certificate.toBER()).toString('base64');
}
