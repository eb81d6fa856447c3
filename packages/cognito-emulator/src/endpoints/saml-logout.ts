import type { Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import { findProvider } from '../model/identity-providers.ts';
import { checkLogoutResponse } from '../federation/saml/check-logout-response.ts';
import { getLogoutService } from '../federation/saml/entity.ts';
import { getMetadata } from '../federation/saml/provider-metadata.ts';
import { SamlError } from '../federation/saml/saml-error.ts';
import { refuseSaml } from './saml-response.ts';
import { takeLogout } from '../federation/saml/start-logout.ts';

/** POST /saml2/logout: a provider has ended its session, or says that it could not. */
export function samlLogoutEndpoint(emulator: Emulator) {
  return async (c: Context): Promise<Response> => {
    const form = new URLSearchParams(await c.req.text());
    const logout = await takeLogout(emulator, form.get('RelayState') ?? '');
    if (!logout) return refuseSaml(c);
    const { poolId, providerName, requestId, target } = logout;
    const provider = findProvider(emulator.store, poolId, providerName);
    const metadata = provider && (await getMetadata(emulator, provider));
    if (!metadata) return refuseSaml(c);
    try {
      checkLogoutResponse(form.get('SAMLResponse') ?? '', {
        entityId: metadata.entityId,
        certificates: metadata.certificates,
        destination: getLogoutService(emulator),
        requestId,
      });
    } catch (error) {
      if (error instanceof SamlError) return refuseSaml(c);
      throw error;
    }
    return c.redirect(target, 303);
  };
}
