import type { Store } from '../store/store.ts';
import { generateKeySet, type KeySet, type SigningKeys } from './signing-keys.ts';

/**
 * Gives a pool new signing keys.
 * @param withdraw also take the old keys out of JWKS, so that tokens they signed fail at once
 * @returns false when there is no such pool
 */
export async function rotateKeys(
  { store, keys }: { readonly store: Store; readonly keys: SigningKeys },
  poolId: string,
  withdraw: boolean,
): Promise<boolean> {
  if (!keys.read(poolId)) return false;
  const fresh = await generateKeySet();
  await store.write((tx) => {
    const old = tx.get<KeySet>('signingKeys', poolId);
    const retired = withdraw || !old ? [] : [old.id, old.access, ...old.retired];
    keys.put(tx, poolId, { ...fresh, retired });
  });
  return true;
}
