import { createHash } from 'node:crypto';
import { randomId, randomToken } from '../crypto/random.ts';
import type { Emulator } from '../emulator.ts';
import type { UserRecord } from '../model/records.ts';
import { userByKey } from '../model/users.ts';
import { createFamily } from '../auth/token-family.ts';
import { issueTokens } from '../auth/tokens.ts';
import { putExpiring } from '../store/expiring.ts';
import { key } from '../store/store.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import { withParameters } from './redirect.ts';

/** A code waiting to be exchanged, bound to client, redirect address and verifier. */
export interface AuthorizationCode {
  readonly poolId: string;
  readonly clientId: string;
  readonly userKey: string;
  readonly generation: number;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly codeChallenge?: string;
  readonly nonce?: string;
  readonly authTime: number;
  readonly amr: readonly string[];
  readonly eventId?: string;
  readonly expiresAt: number;
}

const CODE_LIFETIME_MS = 300_000;

const codeKey = (code: string) =>
  key('code', createHash('sha256').update(code).digest('base64url'));

type Authentication = Pick<AuthorizationCode, 'authTime' | 'amr' | 'eventId'> & {
  readonly user: UserRecord;
};

async function issueCode(
  emulator: Emulator,
  request: AuthorizeRequest,
  { user, authTime, amr, eventId }: Authentication,
): Promise<string> {
  const code = `${randomId()}${randomToken(12)}`;
  const record: AuthorizationCode = {
    poolId: request.pool.id,
    clientId: request.client.id,
    userKey: user.key,
    generation: user.generation,
    redirectUri: request.redirectUri,
    scopes: request.scopes,
    authTime,
    amr,
    expiresAt: emulator.clock.now() + CODE_LIFETIME_MS,
    ...(eventId ? { eventId } : {}),
    ...(request.codeChallenge === undefined ? {} : { codeChallenge: request.codeChallenge }),
    ...(request.nonce === undefined ? {} : { nonce: request.nonce }),
  };
  await emulator.store.write((tx) => putExpiring(tx, 'grants', codeKey(code), record));
  return code;
}

async function implicitTokens(
  emulator: Emulator,
  request: AuthorizeRequest,
  { user, authTime, amr, eventId }: Authentication,
): Promise<Record<string, string | undefined>> {
  const { pool, client, scopes, nonce, state } = request;
  const { family } = await emulator.store.write((tx) =>
    createFamily(tx, {
      client,
      user,
      now: emulator.clock.now(),
      scopes,
      oauth: true,
      authTime,
      amr,
      ...(eventId ? { eventId } : {}),
      ...(nonce === undefined ? {} : { nonce }),
    }),
  );
  const tokens = await issueTokens(emulator, { pool, client, user, family, source: 'HostedAuth' });
  return {
    id_token: scopes.includes('openid') ? tokens.idToken : undefined,
    access_token: tokens.accessToken,
    token_type: 'Bearer',
    expires_in: String(tokens.expiresIn),
    state,
  };
}

/** Where a signed-in browser goes: back to the app, with a code or (implicit grant) tokens. */
export async function redirectToApp(
  emulator: Emulator,
  request: AuthorizeRequest,
  authentication: Authentication,
): Promise<string> {
  if (request.responseType === 'token') {
    return withParameters(
      request.redirectUri,
      await implicitTokens(emulator, request, authentication),
      'fragment',
    );
  }
  const code = await issueCode(emulator, request, authentication);
  return withParameters(request.redirectUri, { code, state: request.state });
}

/** Whether a PKCE verifier fits the challenge. Source: RFC 7636. */
export function verifierMatches(challenge: string | undefined, verifier: string | undefined) {
  if (challenge === undefined) return verifier === undefined || verifier === '';
  if (!verifier || !/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) return false;
  return createHash('sha256').update(verifier).digest('base64url') === challenge;
}

/**
 * Takes a code out of the store: it works once, whatever comes of it.
 * @returns the code and its user, or undefined when unknown, expired or revoked
 */
export async function takeCode(
  emulator: Emulator,
  code: string,
): Promise<{ grant: AuthorizationCode; user: UserRecord } | undefined> {
  const grant = await emulator.store.write((tx) => {
    const found = tx.get<AuthorizationCode>('grants', codeKey(code));
    if (found) tx.remove('grants', codeKey(code));
    return found;
  });
  if (!grant || grant.expiresAt <= emulator.clock.now()) return undefined;
  const user = userByKey(emulator.store, grant.poolId, grant.userKey);
  const valid = user?.enabled && user.generation === grant.generation;
  return valid ? { grant, user } : undefined;
}
