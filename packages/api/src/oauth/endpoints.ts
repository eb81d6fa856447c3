import type { RequestContext } from '@gatehouse/domain/context';
import {
  type AppTokens,
  giveUpToken,
  OAuthError,
  parseMetadata,
  redeemCode,
  refreshTokens,
  requireResource,
  toClientId,
} from '@gatehouse/services/connected-apps';
import type { ApiDeps } from '../deps.ts';
import { readForm } from '../pipeline/read-form.ts';
import { readJson } from '../pipeline/read-json.ts';

/** What an endpoint is called with. */
export interface OAuthRequest {
  readonly deps: ApiDeps;
  readonly request: Request;
  readonly origin: Pick<RequestContext, 'requestId' | 'address'>;
}

interface OAuthAnswer {
  readonly status: number;
  /** Null for none. */
  readonly body: object | null;
}

export type OAuthEndpoint = (request: OAuthRequest) => Promise<OAuthAnswer>;

/** RFC 6749 §4.1.3 and §6, for apps without a secret. */
export const tokenEndpoint: OAuthEndpoint = async ({ deps, request, origin }) => {
  const form = await readClientForm(request);
  const clientId = require(form, 'client_id');
  const resource = form.get('resource');
  if (resource !== undefined) requireResource(deps.settings.appOrigin, resource);
  const grant = require(form, 'grant_type');
  if (grant === 'authorization_code') {
    const tokens = await redeemCode(deps, {
      ...{ code: require(form, 'code'), verifier: require(form, 'code_verifier') },
      // OAuth 2.1 no longer asks for it; PKCE ties the code to who asked for it.
      ...{ clientId, redirectUri: form.get('redirect_uri') ?? null, origin },
    });
    return { status: 200, body: toBody(tokens) };
  }
  if (grant === 'refresh_token') {
    const refreshToken = require(form, 'refresh_token');
    const tokens = await refreshTokens(deps, { refreshToken, clientId, origin });
    return { status: 200, body: toBody(tokens) };
  }
  throw new OAuthError('unsupported_grant_type', 'authorization_code or refresh_token');
};

/** RFC 7009 §2: whoever asks is told nothing of a token. */
export const revocationEndpoint: OAuthEndpoint = async ({ deps, request, origin }) => {
  const form = await readClientForm(request);
  const clientId = require(form, 'client_id');
  await giveUpToken(deps, { token: require(form, 'token'), clientId, origin });
  return { status: 200, body: null };
};

/** RFC 7591 §3, which the newest revision of MCP keeps for clients that know nothing else. */
export const registrationEndpoint: OAuthEndpoint = async ({ request }) => {
  const body = await readJson(request);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new OAuthError('invalid_client_metadata', 'metadata must be an object');
  }
  const client = parseMetadata(body as Readonly<Record<string, unknown>>);
  return {
    status: 201,
    body: {
      client_id: toClientId(client),
      client_id_issued_at: Math.floor(Date.now() / 1_000),
      client_name: client.name,
      redirect_uris: client.redirectUris,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    },
  };
};

/** @throws OAuthError `invalid_client` for an app that means to have a secret */
function readClientForm(request: Request): Promise<ReadonlyMap<string, string>> {
  if (request.headers.has('authorization')) {
    throw new OAuthError('invalid_client', 'send client_id in the form; there are no secrets');
  }
  return readForm(request);
}

function require(form: ReadonlyMap<string, string>, field: string): string {
  const value = form.get(field) ?? '';
  if (value === '') throw new OAuthError('invalid_request', `${field} is missing`);
  return value;
}

function toBody({ accessToken, refreshToken, seconds, scope }: AppTokens): object {
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: seconds,
    refresh_token: refreshToken,
    scope,
  };
}
