import { parseObject } from '../net/fetch-json.ts';
import type { GuardedFetch } from '../net/guarded-fetch.ts';
import { Refusal } from '../refusal.ts';
import type { OidcConnection } from './connection.ts';

/** What the token endpoint gave. */
export interface ReceivedTokens {
  readonly idToken: string;
  readonly accessToken: string;
}

/** For a header each part is form-encoded first (RFC 6749, 2.3.1). */
const encodeForm = (text: string) => new URLSearchParams([['', text]]).toString().slice(1);

function basic({ clientId, clientSecret }: OidcConnection): string {
  const pair = `${encodeForm(clientId)}:${encodeForm(clientSecret)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

/** An error code of OAuth, or the status: never a description, which may hold anything. */
function toReason(status: number, body: Record<string, unknown> | undefined): string {
  const error = body?.error;
  return typeof error === 'string' && /^[\w.-]{1,60}$/.test(error) ? error : String(status);
}

/**
 * Exchanges a code for tokens.
 * @throws Refusal token_refused with the error code, or what kept the answer from coming
 */
export async function exchangeCode(
  connection: OidcConnection,
  answer: { readonly code: string; readonly codeVerifier: string },
  fetch: GuardedFetch,
): Promise<ReceivedTokens> {
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code: answer.code,
    redirect_uri: connection.redirectUri,
    code_verifier: answer.codeVerifier,
  });
  const isInForm = connection.tokenAuthMethod === 'client_secret_post';
  if (isInForm) {
    form.set('client_id', connection.clientId);
    form.set('client_secret', connection.clientSecret);
  }
  const headers: Record<string, string> = isInForm ? {} : { authorization: basic(connection) };
  const { status, text } = await fetch(connection.tokenEndpoint, { form, headers });
  const body = parseObject(text);
  if (status !== 200) throw new Refusal('token_refused', { received: toReason(status, body) });
  const { id_token: idToken, access_token: accessToken } = body ?? {};
  if (typeof idToken !== 'string') throw new Refusal('token_invalid', { expected: 'id_token' });
  if (typeof accessToken !== 'string') {
    throw new Refusal('token_invalid', { expected: 'access_token' });
  }
  return { idToken, accessToken };
}
