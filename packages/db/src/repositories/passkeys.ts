import type { ScopedReader, ScopedWriter } from '../database.ts';

/** A passkey of a person. */
export interface PasskeyRow {
  readonly id: string;
  /** What the pool calls it. */
  readonly credentialId: string;
  readonly name: string;
  readonly createdAt: Date;
}

/** A person's passkeys, oldest first. */
export function listPasskeys(db: ScopedReader, userId: string): Promise<PasskeyRow[]> {
  return db.passkey.findMany({
    where: { userId },
    orderBy: { createdAt: 'asc' },
    select: { id: true, credentialId: true, name: true, createdAt: true },
  });
}

export async function insertPasskey(
  tx: ScopedWriter,
  userId: string,
  passkey: PasskeyRow,
): Promise<void> {
  await tx.passkey.create({ data: { userId, ...passkey } });
}

/** False when there is none of this id. */
export async function renamePasskey(
  tx: ScopedWriter,
  userId: string,
  { id, name }: { id: string; name: string },
): Promise<boolean> {
  const { count } = await tx.passkey.updateMany({ where: { userId, id }, data: { name } });
  return count === 1;
}

/** False when it was gone. */
export async function deletePasskey(
  tx: ScopedWriter,
  userId: string,
  id: string,
): Promise<boolean> {
  const { count } = await tx.passkey.deleteMany({ where: { userId, id } });
  return count === 1;
}
