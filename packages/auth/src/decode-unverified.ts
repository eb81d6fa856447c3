import type { JwtHeader, JwtPayload } from 'aws-jwt-verify/jwt-model';

/** 100 groups with the longest names come to some 80,000 characters; what is longer is junk. */
const MAX_LENGTH = 131_072;
// RFC 7515 §7.1: three parts in base64url, which RFC 7515 §2 has without padding.
const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** The parts of a JWT that nobody has vouched for yet. */
export interface UnverifiedJwt {
  readonly header: JwtHeader;
  readonly payload: JwtPayload;
  /** What the signature is over. */
  readonly signingInput: string;
  /** base64url */
  readonly signature: string;
}

/** @throws Error when the text is no JWT in compact form */
export function decodeUnverified(token: string): UnverifiedJwt {
  assertCompact(token);
  const headerEnd = token.indexOf('.');
  const payloadEnd = token.lastIndexOf('.');
  return {
    header: decodeObject<JwtHeader>(token.slice(0, headerEnd)),
    payload: decodeObject<JwtPayload>(token.slice(headerEnd + 1, payloadEnd)),
    signingInput: token.slice(0, payloadEnd),
    signature: token.slice(payloadEnd + 1),
  };
}

/** @throws Error when the text is longer than any token, or not three parts of base64url */
export function assertCompact(token: string): void {
  if (token.length > MAX_LENGTH || !COMPACT.test(token)) throw new Error('not a compact JWT');
}

function decodeObject<T extends object>(part: string): T {
  const value = parse(Buffer.from(part, 'base64url').toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('a part of the JWT is not an object');
  }
  return value as T;
}

/** JSON.parse shows a piece of the text in its message; that would be a piece of the token. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('a part of the JWT is not JSON');
  }
}
