import { createHash, timingSafeEqual } from 'node:crypto';
import type { ScopedWriter } from '@gatehouse/db/database';
import {
  appMayHaveTokens,
  type HeldAppRow,
  setAppSecrets,
} from '@gatehouse/db/repositories/connected-apps';
import { ACCESS_TOKEN_SECONDS } from '@gatehouse/domain/connected-app';
import type { TenantId } from '@gatehouse/domain/ids';
import { apiKeyHash, newAppToken, newRefreshToken, refreshFamilyHash } from '../api-keys/token.ts';

/** What an app gets, in the fields of RFC 6749 §5.1. */
export interface AppTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly seconds: number;
  readonly scope: string;
}

/**
 * Gives an app new tokens; those before are good no more.
 * @param refreshToken the one before, whose family the new one belongs to; null for the first
 * @returns null when its person's own requests would not be let in now
 */
export async function issueTokens(
  tx: ScopedWriter,
  tenantId: TenantId,
  app: HeldAppRow,
  refreshToken: string | null,
): Promise<AppTokens | null> {
  if (!(await appMayHaveTokens(tx, tenantId, app.id))) return null;
  const accessToken = newAppToken(tenantId);
  const next = newRefreshToken(tenantId, refreshToken);
  const seconds = await setAppSecrets(tx, tenantId, app.id, {
    tokenHash: apiKeyHash(accessToken),
    refreshFamily: refreshFamilyHash(next),
    refreshHash: apiKeyHash(next),
    tokenSeconds: ACCESS_TOKEN_SECONDS,
  });
  const writes = app.permissions.some((permission) => !permission.endsWith(':read'));
  return { accessToken, refreshToken: next, seconds, scope: writes ? 'read write' : 'read' };
}

/** Is this the verifier of the challenge (RFC 7636 §4.6)? */
export function fitsChallenge(verifier: string, challenge: string): boolean {
  if (!/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) return false;
  const made = createHash('sha256').update(verifier).digest('base64url');
  return (
    made.length === challenge.length && timingSafeEqual(Buffer.from(made), Buffer.from(challenge))
  );
}
