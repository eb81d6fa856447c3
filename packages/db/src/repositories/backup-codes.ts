import type { ScopedReader, ScopedWriter } from '../database.ts';

/** What is kept of a code. */
export interface BackupCodeRow {
  readonly id: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly hash: Uint8Array<ArrayBuffer>;
}

/** Keeps a set that opens nothing yet, in the place of one that was never confirmed. */
export async function insertBackupCodes(
  tx: ScopedWriter,
  userId: string,
  codes: readonly BackupCodeRow[],
): Promise<void> {
  await tx.backupCode.deleteMany({ where: { userId, confirmedAt: null } });
  await tx.backupCode.createMany({ data: codes.map((code) => ({ userId, ...code })) });
}

/** The codes of a set that waits to be confirmed. */
export function listUnconfirmedCodes(db: ScopedReader, userId: string): Promise<BackupCodeRow[]> {
  return db.$queryRaw<BackupCodeRow[]>`
    select id, salt, hash from backup_codes
    where user_id = ${userId}::uuid and confirmed_at is null`;
}

/** Those that still open something. */
export function listUsableCodes(db: ScopedReader, userId: string): Promise<BackupCodeRow[]> {
  return db.$queryRaw<BackupCodeRow[]>`
    select id, salt, hash from backup_codes
    where user_id = ${userId}::uuid and confirmed_at is not null and used_at is null`;
}

export async function countUsableCodes(db: ScopedReader, userId: string): Promise<number> {
  return db.backupCode.count({ where: { userId, confirmedAt: { not: null }, usedAt: null } });
}

/**
 * Lets the set that waits count from now on, and voids the one before it.
 * @param codeId one of the set that was shown: false when another set has taken its place
 */
export async function confirmBackupCodes(
  tx: ScopedWriter,
  userId: string,
  codeId: string,
): Promise<boolean> {
  const waits = await tx.$queryRaw<unknown[]>`
    select 1 from backup_codes
    where user_id = ${userId}::uuid and id = ${codeId}::uuid and confirmed_at is null for update`;
  if (waits.length === 0) return false;
  await tx.$executeRaw`
    delete from backup_codes where user_id = ${userId}::uuid and confirmed_at is not null`;
  await tx.$executeRaw`
    update backup_codes set confirmed_at = now() where user_id = ${userId}::uuid`;
  return true;
}

/** Uses a code up. False when it was used, or voided, before. */
export async function useBackupCode(
  tx: ScopedWriter,
  userId: string,
  codeId: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update backup_codes set used_at = now()
    where user_id = ${userId}::uuid and id = ${codeId}::uuid
      and confirmed_at is not null and used_at is null`;
  return count === 1;
}

/** With the factor, its codes go. */
export async function deleteBackupCodes(tx: ScopedWriter, userId: string): Promise<void> {
  await tx.$executeRaw`delete from backup_codes where user_id = ${userId}::uuid`;
}
