import { createHash, timingSafeEqual } from 'node:crypto';
import type { OAuthError, OpClient } from './client.ts';
import { getParameters } from './parameters.ts';

/** A code that its client wants to use. */
export interface TokenRequest {
  readonly code: string;
}

/** The request, or the error with its status (RFC 6749, 5.2). */
export type ParsedTokenRequest =
  | { readonly outcome: 'accepted'; readonly request: TokenRequest }
  | { readonly outcome: 'refused'; readonly error: OAuthError; readonly status: 400 | 401 };

const NAMES = ['grant_type', 'code', 'redirect_uri', 'client_id', 'client_secret'] as const;

const hash = (text: string) => createHash('sha256').update(text).digest();

/** Compares in a time that tells neither length nor beginning. */
const isSame = (one: string, other: string) => timingSafeEqual(hash(one), hash(other));

/**
 * Reads a request to our token endpoint, whose client shows its secret in the form
 * (client_secret_post), as Cognito does. The code itself is for the caller to look up.
 */
export function parseTokenRequest(form: URLSearchParams, client: OpClient): ParsedTokenRequest {
  const refuse = (error: OAuthError, status: 400 | 401 = 400) =>
    ({ outcome: 'refused', error, status }) as const;
  const named = getParameters(form, NAMES);
  if (!named) return refuse('invalid_request');
  const { client_id: id = '', client_secret: secret = '' } = named;
  // Both are always compared.
  const matches = [isSame(id, client.clientId), isSame(secret, client.clientSecret)];
  if (!matches.every(Boolean)) return refuse('invalid_client', 401);
  if (named.grant_type === undefined) return refuse('invalid_request');
  if (named.grant_type !== 'authorization_code') return refuse('unsupported_grant_type');
  if (named.code === undefined) return refuse('invalid_request');
  if (named.redirect_uri !== client.redirectUri) return refuse('invalid_grant');
  return { outcome: 'accepted', request: { code: named.code } };
}
