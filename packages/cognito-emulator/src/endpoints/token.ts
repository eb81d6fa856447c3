import type { Context } from 'hono';
import { refreshTokens, requireRefreshToken } from '../auth/refresh.ts';
import { createFamily } from '../auth/token-family.ts';
import { issueTokens, type IssuedTokens } from '../auth/tokens.ts';
import type { Emulator } from '../emulator.ts';
import { requirePool } from '../model/pools.ts';
import type { ClientRecord } from '../model/records.ts';
import { CognitoError } from '../wire/errors.ts';
import { takeCode, verifierMatches } from '../oauth/authorization-code.ts';
import { authenticateClient } from '../oauth/client-authentication.ts';
import { clientCredentials } from '../oauth/client-credentials.ts';
import { oauthError, OAuthError } from '../oauth/oauth-error.ts';
import { readForm } from '../oauth/form.ts';

export interface TokenReply {
  readonly id_token?: string;
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_in: number;
  readonly token_type: 'Bearer';
}

type Grant = (
  emulator: Emulator,
  client: ClientRecord,
  form: URLSearchParams,
) => Promise<TokenReply>;

function reply(
  tokens: IssuedTokens,
  scopes: readonly string[],
  refreshToken: string | undefined,
): TokenReply {
  return {
    ...(scopes.includes('openid') ? { id_token: tokens.idToken } : {}),
    access_token: tokens.accessToken,
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    expires_in: tokens.expiresIn,
    token_type: 'Bearer',
  };
}

/** What a scope promises, which the client must be allowed to read. Source: token endpoint's page. */
const promised: Readonly<Record<string, readonly string[]>> = {
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_number_verified'],
};

function readsScopes(client: ClientRecord, scopes: readonly string[]): boolean {
  const readable = client.settings.ReadAttributes;
  if (!readable?.length) return true;
  return scopes.flatMap((scope) => promised[scope] ?? []).every((name) => readable.includes(name));
}

async function exchangeCode(
  emulator: Emulator,
  client: ClientRecord,
  form: URLSearchParams,
): Promise<TokenReply> {
  const code = form.get('code');
  if (!code) throw new OAuthError('invalid_request');
  const taken = await takeCode(emulator, code);
  if (!taken) throw new OAuthError('invalid_grant');
  const { grant, user } = taken;
  const verifier = form.get('code_verifier') ?? undefined;
  if (
    grant.clientId !== client.id ||
    grant.redirectUri !== (form.get('redirect_uri') ?? client.settings.DefaultRedirectURI) ||
    !verifierMatches(grant.codeChallenge, verifier) ||
    !readsScopes(client, grant.scopes)
  ) {
    throw new OAuthError('invalid_grant');
  }
  const { scopes, authTime, amr, eventId, nonce } = grant;
  const { family, refreshToken } = await emulator.store.write((tx) =>
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
  const pool = requirePool(emulator.store, client.poolId);
  const request = { pool, client, user, family, source: 'HostedAuth' };
  return reply(await issueTokens(emulator, request), scopes, refreshToken);
}

async function exchangeRefreshToken(
  emulator: Emulator,
  client: ClientRecord,
  form: URLSearchParams,
): Promise<TokenReply> {
  const token = form.get('refresh_token');
  if (!token) throw new OAuthError('invalid_request');
  const grant = requireRefreshToken(emulator, client.id, token);
  const tokens = await refreshTokens(emulator, grant);
  const scopes = grant.family.oauth ? grant.family.scopes : ['openid'];
  return reply(tokens, scopes, tokens.refreshToken);
}

/** Grants by `grant_type`. A map, because the name comes from the outside. */
const grants: ReadonlyMap<string, Grant> = new Map<string, Grant>([
  ['authorization_code', exchangeCode],
  ['refresh_token', exchangeRefreshToken],
  ['client_credentials', clientCredentials],
]);

/** POST /oauth2/token. */
export function tokenEndpoint(emulator: Emulator) {
  return async (c: Context): Promise<Response> => {
    const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' };
    try {
      const form = await readForm(c);
      const grantType = form.get('grant_type');
      if (!grantType) throw new OAuthError('invalid_request');
      const client = authenticateClient(emulator, c, form);
      if (!client) throw new OAuthError('invalid_client');
      const grant = grants.get(grantType);
      if (!grant) throw new OAuthError('unsupported_grant_type');
      return c.json(await grant(emulator, client, form), 200, noStore);
    } catch (error) {
      if (error instanceof OAuthError) return oauthError(c, error);
      if (error instanceof CognitoError) {
        return oauthError(c, new OAuthError('invalid_grant', error.message));
      }
      throw error;
    }
  };
}
