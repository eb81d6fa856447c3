import type { ScopedWriter } from '@gatehouse/db/database';
import {
  findSigningKeys,
  insertSigningKey,
  lockSigningKeys,
} from '@gatehouse/db/repositories/signing-keys';
import { createSigningKey, type SigningKey } from '@gatehouse/sso/op/signing-key';
import type { SsoDeps } from './sso-deps.ts';

/** Milliseconds for which a key is published before it signs: the pool may remember the older ones. */
const PUBLISHED_FIRST = 24 * 3_600_000;

/** The place that a signing key is sealed for. */
export const sealedFor = (id: string) => `signing-key:${id}`;

/** The keys that are published, the oldest first. */
export async function listPublishedKeys({
  db,
  sealer,
}: Pick<SsoDeps, 'db' | 'sealer'>): Promise<(SigningKey & { readonly createdAt: Date })[]> {
  const rows = await findSigningKeys(db);
  return rows.map((row) => ({
    kid: row.id,
    privateKey: sealer.open(row.sealed_key, sealedFor(row.id)),
    createdAt: row.created_at,
  }));
}

/** The key that signs now: the newest that has been published for a day, or else the oldest. */
export async function getSigningKey(deps: Pick<SsoDeps, 'db' | 'sealer'>): Promise<SigningKey> {
  const keys = await listPublishedKeys(deps);
  const known = keys.filter(({ createdAt }) => Date.now() - createdAt.getTime() > PUBLISHED_FIRST);
  const key = known.at(-1) ?? keys[0];
  if (!key) throw new Error('there is no signing key');
  return key;
}

/** Makes a key where there is none, or only old ones. */
export async function renewSigningKey(
  { sealer }: Pick<SsoDeps, 'sealer'>,
  tx: ScopedWriter,
): Promise<void> {
  const { wantsNew } = await lockSigningKeys(tx);
  if (!wantsNew) return;
  const { kid, privateKey } = await createSigningKey();
  const sealedKey = new Uint8Array(sealer.seal(privateKey, sealedFor(kid)));
  await insertSigningKey(tx, { id: kid, sealedKey });
}
