import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { JwtPayload } from 'aws-jwt-verify/jwt-model';

/** An RSA key of a pretended pool, with the id it is published under. */
export interface PoolKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function newPoolKey(kid: string, modulusLength = 2048): PoolKey {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength }) };
}

export function getJwk(key: PoolKey): Record<string, unknown> {
  return { ...key.publicKey.export({ format: 'jwk' }), kid: key.kid, use: 'sig', alg: 'RS256' };
}

/** The document that a pool with these keys serves. */
export function getJwks(...keys: PoolKey[]): string {
  return JSON.stringify({ keys: keys.map(getJwk) });
}

/** One part of a token. A text is taken as the JSON itself, for what JSON.stringify can't say. */
export function encodePart(part: object | string): string {
  return Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
}

/** A token signed with RS256, whatever its header and claims say. */
export function forge(
  claims: object | string,
  key: PoolKey,
  header: Record<string, unknown> = {},
): string {
  const input = [encodePart({ kid: key.kid, alg: 'RS256', ...header }), encodePart(claims)].join(
    '.',
  );
  return `${input}.${sign('sha256', Buffer.from(input), key.privateKey).toString('base64url')}`;
}

export const CLIENT_ID = '3f7a1b9c2d4e5f60718293a4b5';
export const SUB = '0198f3a2-7c11-4b6e-9d55-2f8e6a1c0b7d';
/** 21 November 2026, 12:00 UTC, in seconds. */
export const NOW = 1_795_262_400;

const common = {
  sub: SUB,
  auth_time: NOW - 10,
  iat: NOW - 10,
  exp: NOW + 3_590,
  jti: '5d1c8f0e-0000-4000-8000-000000000001',
  origin_jti: '5d1c8f0e-0000-4000-8000-000000000002',
};

/** Claims as Cognito puts them into an access token; `undefined` takes one away. */
export function accessClaims(issuer: string, changes: Record<string, unknown> = {}): JwtPayload {
  return {
    ...common,
    iss: issuer,
    token_use: 'access',
    client_id: CLIENT_ID,
    username: SUB,
    scope: 'openid email profile',
    version: 2,
    ...changes,
  };
}

/** Claims as Cognito puts them into an ID token; `undefined` takes one away. */
export function idClaims(issuer: string, changes: Record<string, unknown> = {}): JwtPayload {
  return {
    ...common,
    iss: issuer,
    token_use: 'id',
    aud: CLIENT_ID,
    'cognito:username': SUB,
    email: 'ada@acme.example',
    email_verified: true,
    name: 'Ada Lovelace',
    nonce: 'n-1',
    at_hash: 'x',
    ...changes,
  };
}
