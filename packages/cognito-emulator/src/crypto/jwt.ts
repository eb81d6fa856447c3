import { sign, verify, type KeyObject } from 'node:crypto';

export type Claims = Record<string, unknown>;

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs an RS256 token whose header has only `kid` and `alg`, as Cognito's. Runs off-thread. */
export function signJwt(claims: Claims, kid: string, key: KeyObject): Promise<string> {
  const input = `${encode({ kid, alg: 'RS256' })}.${encode(claims)}`;
  return new Promise((resolve, reject) => {
    sign('sha256', Buffer.from(input), key, (error, signature) => {
      if (error) reject(error);
      else resolve(`${input}.${signature.toString('base64url')}`);
    });
  });
}

/**
 * Checks form and signature of an RS256 token; expiry and meaning are the caller's to check.
 * @param findKey the public key for a kid
 * @returns the claims, or undefined when the token is not one of ours
 */
export function verifyJwt(
  token: string,
  findKey: (kid: string) => KeyObject | undefined,
): Claims | undefined {
  const parts = token.split('.');
  const [head, body, signature] = parts;
  if (parts.length !== 3 || !head || !body || !signature) return undefined;
  try {
    const header = JSON.parse(Buffer.from(head, 'base64url').toString('utf8')) as Claims;
    if (header.alg !== 'RS256' || typeof header.kid !== 'string') return undefined;
    const key = findKey(header.kid);
    if (!key) return undefined;
    const bytes = Buffer.from(signature, 'base64url');
    if (!verify('sha256', Buffer.from(`${head}.${body}`), key, bytes)) return undefined;
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as unknown;
    return typeof claims === 'object' && claims !== null ? (claims as Claims) : undefined;
  } catch {
    return undefined;
  }
}

/** The claims of a token whose signature was NOT checked. */
export function unverifiedClaims(token: string): Claims | undefined {
  try {
    const body = token.split('.')[1] ?? '';
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as unknown;
    return typeof claims === 'object' && claims !== null ? (claims as Claims) : undefined;
  } catch {
    return undefined;
  }
}
