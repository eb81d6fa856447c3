import { createHmac } from 'node:crypto';
import { sameText } from '../crypto/same-text.ts';
import type { ClientRecord } from '../model/records.ts';
import { notAuthorized } from '../wire/errors.ts';

/** base64(HMAC-SHA256(secret, username ‖ clientId)). */
export function secretHash(secret: string, username: string, clientId: string): string {
  return createHmac('sha256', secret).update(username).update(clientId).digest('base64');
}

/**
 * Checks SECRET_HASH against every secret of the client.
 * @param usernames the names it may be computed over: as sent in this request, or the canonical one
 * @throws CognitoError NotAuthorizedException
 */
export function requireSecretHash(
  client: ClientRecord,
  given: string | undefined,
  ...usernames: readonly string[]
): void {
  if (client.secrets.length === 0) {
    if (given) throw notAuthorized(`Unable to verify secret hash for client ${client.id}`);
    return;
  }
  if (!given) {
    throw notAuthorized(
      `Client ${client.id} is configured with secret but SECRET_HASH was not received`,
    );
  }
  const matches = client.secrets.some(({ value }) =>
    usernames.some((username) => sameText(secretHash(value, username, client.id), given)),
  );
  if (!matches) throw notAuthorized(`Unable to verify secret hash for client ${client.id}`);
}

/** Checks a client secret sent as it is (token endpoint, GetTokensFromRefreshToken). */
export function clientSecretMatches(client: ClientRecord, given: string | undefined): boolean {
  if (client.secrets.length === 0) return given === undefined || given === '';
  return given !== undefined && client.secrets.some(({ value }) => sameText(value, given));
}
