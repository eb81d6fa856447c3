import type { Emulator } from '../emulator.ts';
import { hasPagesHere } from '../model/pools.ts';
import type { ClientRecord, PoolRecord } from '../model/records.ts';
import { withParameters } from './redirect.ts';

/** A sign-in that an app asked for, its redirect address proved to be registered. */
export interface AuthorizeRequest {
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  readonly redirectUri: string;
  readonly responseType: 'code' | 'token';
  readonly scopes: readonly string[];
  readonly state?: string;
  readonly nonce?: string;
  readonly codeChallenge?: string;
  readonly prompt: readonly string[];
  readonly loginHint?: string;
  readonly maxAgeSeconds?: number;
  /** The query as it came, for links between the pages. */
  readonly query: string;
}

/** Why there is no request: `/error` when the app cannot be trusted, else back to the app. */
export interface AuthorizeFailure {
  readonly location: string;
}

const errorPage = (error: string, clientId: string | undefined): AuthorizeFailure => ({
  location: withParameters('/error', { error, client_id: clientId }),
});

/** The client and its redirect address, before anything else is believed. */
function findTarget(
  emulator: Emulator,
  query: URLSearchParams,
): { client: ClientRecord; pool: PoolRecord; redirectUri: string } | AuthorizeFailure {
  const clientId = query.get('client_id') ?? undefined;
  if (!clientId) {
    return errorPage("Required String parameter 'client_id' is not present", undefined);
  }
  const client = emulator.store.get<ClientRecord>('clients', clientId);
  const pool = client && emulator.store.get<PoolRecord>('pools', client.poolId);
  if (!client || !pool) return errorPage('Client does not exist.', undefined);
  // [?] AWS has no such address; this is what its pages say when there is nothing to sign in with.
  if (!hasPagesHere(emulator.config, pool)) return errorPage('Login pages unavailable', clientId);
  const redirectUri = query.get('redirect_uri') ?? client.settings.DefaultRedirectURI;
  if (!redirectUri || !client.settings.CallbackURLs?.includes(redirectUri)) {
    return errorPage('redirect_mismatch', clientId);
  }
  return { client, pool, redirectUri };
}

function requestedScopes(
  client: ClientRecord,
  query: URLSearchParams,
): readonly string[] | undefined {
  const allowed = client.settings.AllowedOAuthScopes ?? [];
  const wanted = (query.get('scope') ?? '').split(/\s+/).filter((scope) => scope !== '');
  if (wanted.length === 0) return allowed;
  if (wanted.some((scope) => !allowed.includes(scope))) return undefined;
  const needOpenId = wanted.some((scope) => ['email', 'phone', 'profile'].includes(scope));
  return needOpenId && !wanted.includes('openid') ? undefined : [...new Set(wanted)];
}

function challengeFault(query: URLSearchParams): string | undefined {
  const challenge = query.get('code_challenge');
  const method = query.get('code_challenge_method');
  if (challenge === null && method === null) return undefined;
  if (method !== 'S256') return 'code_challenge_method is not supported';
  if (!challenge || !/^[\w-]{43,128}$/.test(challenge)) return 'code_challenge is invalid';
  return undefined;
}

function optional(query: URLSearchParams) {
  const text = (name: string) => query.get(name) ?? undefined;
  const [state, nonce, codeChallenge, loginHint] = [
    text('state'),
    text('nonce'),
    text('code_challenge'),
    text('login_hint'),
  ];
  const maxAgeSeconds = /^\d{1,9}$/.test(text('max_age') ?? '')
    ? Number(text('max_age'))
    : undefined;
  return {
    ...(state === undefined ? {} : { state }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(codeChallenge === undefined ? {} : { codeChallenge }),
    ...(loginHint === undefined ? {} : { loginHint }),
    ...(maxAgeSeconds === undefined ? {} : { maxAgeSeconds }),
  };
}

/** Reads and checks the query of `/oauth2/authorize` and of the pages that carry it on. */
export function readAuthorizeRequest(
  emulator: Emulator,
  query: URLSearchParams,
): AuthorizeRequest | AuthorizeFailure {
  const target = findTarget(emulator, query);
  if ('location' in target) return target;
  const { client, redirectUri } = target;
  const state = query.get('state') ?? undefined;
  const refuse = (error: string, error_description?: string): AuthorizeFailure => ({
    location: withParameters(redirectUri, { error, error_description, state }),
  });
  const responseType = query.get('response_type');
  if (responseType !== 'code' && responseType !== 'token') {
    return refuse('invalid_request', 'response_type is missing or not supported');
  }
  const flow = responseType === 'code' ? 'code' : 'implicit';
  if (!client.settings.AllowedOAuthFlowsUserPoolClient) {
    return refuse('unauthorized_client', 'Client is not enabled for OAuth2.0 flows.');
  }
  if (!client.settings.AllowedOAuthFlows?.includes(flow)) return refuse('unauthorized_client');
  const scopes = requestedScopes(client, query);
  if (!scopes) return refuse('invalid_request', 'invalid_scope');
  const fault = challengeFault(query);
  if (fault) return refuse('invalid_request', fault);
  return {
    ...target,
    responseType,
    scopes,
    prompt: (query.get('prompt') ?? '').split(/\s+/).filter((value) => value !== ''),
    query: query.toString(),
    ...optional(query),
  };
}
