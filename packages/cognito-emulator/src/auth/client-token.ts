import { randomId } from '../crypto/random.ts';
import { signJwt } from '../crypto/jwt.ts';
import type { Emulator } from '../emulator.ts';
import { requirePool } from '../model/pools.ts';
import type { ClientRecord } from '../model/records.ts';
import { customizeClientToken } from './customize-tokens.ts';
import { tokenLifetimes } from './token-family.ts';

/** An access token for a client itself: no user, no groups, custom scopes. */
export async function clientToken(
  emulator: Emulator,
  client: ClientRecord,
  scopes: readonly string[],
  clientMetadata: Readonly<Record<string, string>>,
): Promise<{ token: string; expiresIn: number }> {
  const now = Math.floor(emulator.clock.now() / 1000);
  const expiresIn = Math.floor(tokenLifetimes(client).access / 1000);
  const claims = await customizeClientToken(emulator, {
    pool: requirePool(emulator.store, client.poolId),
    client,
    scopes,
    clientMetadata,
    draft: {
      sub: client.id,
      token_use: 'access',
      scope: scopes.join(' '),
      auth_time: now,
      iss: `${emulator.config.issuerBase}/${client.poolId}`,
      exp: now + expiresIn,
      iat: now,
      version: 2,
      jti: randomId(),
      client_id: client.id,
    },
  });
  const { kid, privateKey } = emulator.keys.signing(client.poolId, 'access');
  return { token: await signJwt(claims, kid, privateKey), expiresIn };
}
