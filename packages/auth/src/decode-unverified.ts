import type { JwtHeader, JwtPayload } from 'aws-jwt-verify/jwt-model';

/** 100 groups with the longest names come to some 80,000 characters; what is longer is junk. */
const MAX_LENGTH = 131_072;
// RFC 7515 §7.1: three parts in base64url, which RFC 7515 §2 has without padding.
const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const PART = /^[A-Za-z0-9_-]+$/;
const NOT_COMPACT = 'not a compact JWT';

export interface DecodedPayload {
  readonly payload: JwtPayload;
  /** base64url */
  readonly payloadPart: string;
}

/** The parts of a JWT that no one has vouched for yet. */
export interface UnverifiedJwt extends DecodedPayload {
  readonly header: JwtHeader;
  /** What the signature is over. */
  readonly signingInput: string;
  /** base64url */
  readonly signature: string;
}

/**
 * @param known tokens that have been decoded before, by their signature
 * @throws Error when the text is no JWT in compact form
 */
export function decodeUnverified(
  token: string,
  known: ReadonlyMap<string, DecodedPayload>,
): UnverifiedJwt {
  const headerEnd = token.indexOf('.');
  const payloadEnd = token.lastIndexOf('.');
  const payloadPart = token.slice(headerEnd + 1, payloadEnd);
  const signature = token.slice(payloadEnd + 1);
  if (token.length > MAX_LENGTH || headerEnd === payloadEnd || !PART.test(signature)) {
    throw new Error(NOT_COMPACT);
  }
  const seen = known.get(signature);
  return {
    header: decodeObject<JwtHeader>(token.slice(0, headerEnd)),
    payload:
      seen?.payloadPart === payloadPart ? seen.payload : decodeObject<JwtPayload>(payloadPart),
    payloadPart,
    signingInput: token.slice(0, payloadEnd),
    signature,
  };
}

/** @throws Error when the text is longer than any token, or not three parts of base64url */
export function assertCompact(token: string): void {
  if (token.length > MAX_LENGTH || !COMPACT.test(token)) throw new Error(NOT_COMPACT);
}

/** Node passes over what is no base64url: what it read, written again, must be the same. */
function decodeObject<T extends object>(part: string): T {
  const bytes = Buffer.from(part, 'base64url');
  if (part === '' || bytes.toString('base64url') !== part) throw new Error(NOT_COMPACT);
  const value = parse(bytes.toString('utf8'));
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
