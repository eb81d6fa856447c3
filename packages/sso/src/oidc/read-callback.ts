import { Refusal } from '../refusal.ts';
import type { OidcConnection } from './connection.ts';

/** The only value of a parameter. @throws Refusal for several */
function getOnly(callback: URLSearchParams, name: string): string | undefined {
  const [value, second] = callback.getAll(name);
  if (second !== undefined) throw new Refusal('callback_error', { received: `${name}, ${name}` });
  return value;
}

/**
 * The code of a callback.
 * @throws Refusal with the identity provider's error code, or when it came from another one
 * (RFC 9207)
 */
export function readCallback(
  callback: URLSearchParams,
  { issuer, issuerInCallback }: Pick<OidcConnection, 'issuer' | 'issuerInCallback'>,
): string {
  const iss = getOnly(callback, 'iss');
  if (iss === undefined ? issuerInCallback : iss !== issuer) {
    throw new Refusal('issuer_mismatch', { expected: issuer, received: iss });
  }
  const error = getOnly(callback, 'error');
  if (error !== undefined) {
    throw new Refusal('callback_error', { received: error.replaceAll(/[^\w.-]/g, '') });
  }
  const code = getOnly(callback, 'code');
  if (!code) throw new Refusal('callback_without_code');
  return code;
}
