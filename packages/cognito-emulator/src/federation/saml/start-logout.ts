import { createHash } from 'node:crypto';
import { randomToken } from '../../crypto/random.ts';
import type { Emulator } from '../../emulator.ts';
import type { BrowserSession } from '../../oauth/browser-session.ts';
import { putExpiring } from '../../store/expiring.ts';
import { key } from '../../store/store.ts';
import { findProvider } from '../../model/identity-providers.ts';
import { getEntityId } from './entity.ts';
import { toLogoutRequest } from './logout-request.ts';
import { isOn } from './provider-details.ts';
import { getMetadata } from './provider-metadata.ts';
import { toRedirectUrl } from './redirect-binding.ts';

/** A logout that waits for the provider's answer. */
export interface PendingLogout {
  readonly poolId: string;
  readonly providerName: string;
  /** Id of the request. */
  readonly requestId: string;
  /** Where the browser goes afterwards; checked already. */
  readonly target: string;
  readonly expiresAt: number;
}

/** Five minutes, in milliseconds. */
const LIFETIME = 300_000;

const logoutKey = (relayState: string) =>
  key('saml-logout', createHash('sha256').update(relayState).digest('base64url'));

/**
 * Where a browser goes whose session in the pool has ended: to the SAML provider that it came from, if
 * its sessions are to end too, and from there to the target.
 * @param session the one that has ended
 */
export async function getLogoutTarget(
  emulator: Emulator,
  session: BrowserSession | undefined,
  target: string,
): Promise<string> {
  const { providerName, samlSession } = session?.federated ?? {};
  if (!session || providerName === undefined || !samlSession) return target;
  const { poolId } = session;
  const provider = findProvider(emulator.store, poolId, providerName);
  if (provider?.ProviderType !== 'SAML' || !isOn(provider.ProviderDetails ?? {}, 'IDPSignout')) {
    return target;
  }
  const destination = (await getMetadata(emulator, provider))?.sloRedirectUri;
  if (destination === undefined) return target;
  const now = emulator.clock.now();
  const [relayState, requestId] = [randomToken(72), `_${randomToken(24)}`];
  const pending: PendingLogout = {
    poolId,
    providerName,
    requestId,
    target,
    expiresAt: now + LIFETIME,
  };
  await emulator.store.write((tx) => putExpiring(tx, 'grants', logoutKey(relayState), pending));
  const issuer = getEntityId(poolId);
  return toRedirectUrl({
    address: destination,
    xml: toLogoutRequest({ id: requestId, destination, issuer, session: samlSession, now }),
    relayState,
    key: emulator.keys.signing(poolId, 'id').privateKey,
  });
}

/** Takes a logout out of the store: it is answered once. */
export function takeLogout(
  { store, clock }: Emulator,
  relayState: string,
): Promise<PendingLogout | undefined> {
  return store.write((tx) => {
    const pending = tx.get<PendingLogout>('grants', logoutKey(relayState));
    if (pending) tx.remove('grants', logoutKey(relayState));
    return pending && pending.expiresAt > clock.now() ? pending : undefined;
  });
}
