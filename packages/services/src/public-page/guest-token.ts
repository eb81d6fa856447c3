import type { Deps } from '../access/deps.ts';

/**
 * What a browser keeps of its guest: the identity's id, sealed for one tenant. No one but this server
 * makes one, so that no other site and no other tenant can give a browser a guest of theirs.
 */
export function sealGuest(
  { sealer }: Pick<Deps, 'sealer'>,
  tenantId: string,
  guestId: string,
): string {
  return Buffer.from(sealer.seal(guestId, context(tenantId))).toString('base64url');
}

/** The identity's id; null for anything else than a token of this tenant. */
export function openGuest(
  { sealer }: Pick<Deps, 'sealer'>,
  tenantId: string,
  token: string | null,
): string | null {
  const sealed = Buffer.from(token ?? '', 'base64url');
  if (sealed.length === 0 || sealed.toString('base64url') !== token) return null;
  try {
    return sealer.open(sealed, context(tenantId));
  } catch {
    return null;
  }
}

const context = (tenantId: string) => `guest of ${tenantId}`;
