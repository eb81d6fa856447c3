import { fetchJson } from '../net/fetch-json.ts';
import type { GuardedFetch } from '../net/guarded-fetch.ts';
import { Refusal } from '../refusal.ts';

/**
 * Asks for more claims about the person of an ID token.
 * @param subject of the verified ID token
 * @throws Refusal when there is no answer, or one about someone else
 */
export async function fetchUserInfo(
  endpoint: string,
  accessToken: string,
  subject: string,
  fetch: GuardedFetch,
): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${accessToken}` };
  let claims: Record<string, unknown>;
  try {
    claims = await fetchJson(fetch, endpoint, { headers });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'provider_status') throw error;
    throw new Refusal('user_info_refused', error.difference);
  }
  if (claims.sub !== subject) throw new Refusal('user_info_subject_mismatch');
  return claims;
}
