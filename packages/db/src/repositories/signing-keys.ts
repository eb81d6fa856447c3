import type { Database, ScopedWriter } from '../database.ts';

export interface SigningKeyRow {
  id: string;
  sealed_key: Uint8Array;
  created_at: Date;
}

/** The bridge's signing keys, the oldest first. They belong to no tenant and no person. */
export function findSigningKeys(db: Database): Promise<SigningKeyRow[]> {
  return db.lookup<SigningKeyRow>(
    'signing_keys',
    'select id, sealed_key, created_at from public.signing_keys order by created_at, id',
    [],
  );
}

/** Puts the same key, sealed anew, in the place of this one. */
export async function resealSigningKey(
  tx: ScopedWriter,
  { id, sealed_key: sealedKey }: SigningKeyRow,
  resealed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update signing_keys set sealed_key = ${resealed} where id = ${id} and sealed_key = ${sealedKey}`;
  return count === 1;
}

/** Days after which a new key is made, and after which an old one is not published any more. */
const DAYS = { renewed: 90, published: 180 };

/** Is it time for a new key? Whoever asks is the only one who does, until the transaction ends. */
export async function lockSigningKeys(tx: ScopedWriter): Promise<{ wantsNew: boolean }> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('signing_keys', 0))`;
  const rows = await tx.$queryRaw<{ fresh: boolean }[]>`
    select exists (select from signing_keys
      where created_at > now() - ${DAYS.renewed}::int * interval '1 day') as fresh`;
  return { wantsNew: rows[0]?.fresh !== true };
}

/** Adds a key; those that are long out of use go. */
export async function insertSigningKey(
  tx: ScopedWriter,
  key: { readonly id: string; readonly sealedKey: Uint8Array<ArrayBuffer> },
): Promise<void> {
  await tx.$executeRaw`
    delete from signing_keys where created_at < now() - ${DAYS.published}::int * interval '1 day'`;
  await tx.$executeRaw`
    insert into signing_keys (id, sealed_key) values (${key.id}, ${key.sealedKey})`;
}
