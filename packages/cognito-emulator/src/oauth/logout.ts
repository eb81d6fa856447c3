import type { Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import { hasDomain } from '../model/pools.ts';
import type { ClientRecord, PoolRecord } from '../model/records.ts';
import { endBrowserSession } from './browser-session.ts';
import { withParameters } from './redirect.ts';

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
    if (!hasDomain(pool)) return refuse('Login pages unavailable');
    const logoutUri = query.get('logout_uri');
    if (logoutUri !== null) {
      if (!client.settings.LogoutURLs?.includes(logoutUri)) return refuse('redirect_mismatch');
      await endBrowserSession(emulator, c, pool);
      return c.redirect(logoutUri);
    }
    const redirectUri = query.get('redirect_uri');
    if (redirectUri === null) {
      return refuse("Required String parameter 'redirect_uri' is not present");
    }
    if (!client.settings.CallbackURLs?.includes(redirectUri)) return refuse('redirect_mismatch');
    await endBrowserSession(emulator, c, pool);
    return c.redirect(`/login?${query.toString()}`);
  };
}
