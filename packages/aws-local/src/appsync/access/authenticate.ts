import { timingSafeEqual } from 'node:crypto';

import { unauthorized } from '../error.ts';
import type { AuthMode, AuthProvider } from '../options.ts';
import type { Caller, ProvedRequest } from './caller.ts';
import { createSignatureCheck, type SignatureParts } from './iam.ts';
import { createTokenCheck } from './user-pool.ts';

/**
 * Who sent a request.
 *
 * @throws AppSyncError `UnauthorizedException` and, for signatures, the names that AWS has for them
 */
export type Authenticate = (request: ProvedRequest) => Promise<Caller>;

const REFUSED = 'You are not authorized to make this call.';

/** Checks by the modes that an API has. What shows proofs of two modes is taken by neither. */
export function createAuthenticate(
  providers: readonly AuthProvider[],
  parts: SignatureParts,
): Authenticate {
  const of = <M extends AuthMode>(mode: M) =>
    providers.find((one): one is Extract<AuthProvider, { type: M }> => one.type === mode);
  const pool = of('AMAZON_COGNITO_USER_POOLS');
  const keys = of('API_KEY')?.keys;
  const checkToken = pool && createTokenCheck(pool, parts.now);
  const checkSignature = of('AWS_IAM') && createSignatureCheck(parts);
  return async (request) => {
    const { headers, sourceIp } = request;
    const authorization = single(headers['authorization']);
    const key = single(headers['x-api-key']);
    if (authorization !== undefined && key !== undefined) throw unauthorized(REFUSED);
    if (key !== undefined) {
      const expires = keys?.find(({ id }) => isEqual(id, key))?.expires ?? 0;
      if (expires * 1000 <= parts.now()) throw unauthorized(REFUSED);
      return { mode: 'API_KEY', identity: null };
    }
    if (!authorization) throw unauthorized('Valid authorization header not provided.');
    if (authorization.startsWith('AWS4-HMAC-SHA256')) {
      if (!checkSignature) throw unauthorized(REFUSED);
      return checkSignature(request);
    }
    if (!checkToken) throw unauthorized(REFUSED);
    return checkToken(authorization, sourceIp);
  };
}

function single(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(',');
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
