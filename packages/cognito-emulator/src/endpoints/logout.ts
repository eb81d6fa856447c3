import type { Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import { getLogoutTarget } from '../federation/saml/start-logout.ts';
import { hasPagesHere } from '../model/pools.ts';
import type { ClientRecord, PoolRecord } from '../model/records.ts';
import { endBrowserSession, readBrowserSession } from '../oauth/browser-session.ts';
import { withParameters } from '../oauth/redirect.ts';

/** @returns the target, or first the provider whose session is to end as well */
async function endSession(
  emulator: Emulator,
  c: Context,
  pool: PoolRecord,
  target: string,
): Promise<string> {
  const session = readBrowserSession(emulator, c, pool)?.session;
  await endBrowserSession(emulator, c, pool);
  return getLogoutTarget(emulator, session, target);
}

/**
 * GET /logout: ends the browser's session, then goes to a registered `logout_uri`, or with
 * `redirect_uri` and `response_type` to the sign-in page.
 */
export function logoutEndpoint(emulator: Emulator) {
  return async (c: Context): Promise<Response> => {
    const query = new URL(c.req.url).searchParams;
    const clientId = query.get('client_id');
    const refuse = (error: string) =>
      c.redirect(withParameters('/error', { error, client_id: clientId ?? undefined }));
    if (!clientId) return refuse("Required String parameter 'client_id' is not present");
    const client = emulator.store.get<ClientRecord>('clients', clientId);
    const pool = client && emulator.store.get<PoolRecord>('pools', client.poolId);
    if (!client || !pool) {
      return c.redirect(withParameters('/error', { error: 'Client does not exist.' }));
    }
    if (!hasPagesHere(emulator.config, pool)) return refuse('Login pages unavailable');
    const logoutUri = query.get('logout_uri');
    if (logoutUri !== null) {
      if (!client.settings.LogoutURLs?.includes(logoutUri)) return refuse('redirect_mismatch');
      return c.redirect(await endSession(emulator, c, pool, logoutUri));
    }
    const redirectUri = query.get('redirect_uri');
    if (redirectUri === null) {
      return refuse("Required String parameter 'redirect_uri' is not present");
    }
    if (!client.settings.CallbackURLs?.includes(redirectUri)) return refuse('redirect_mismatch');
    return c.redirect(await endSession(emulator, c, pool, `/login?${query.toString()}`));
  };
}
