import type { ScopedReader, ScopedWriter } from '../database.ts';

/** The two halves of a way back: the link went by mail, the other one stayed in the browser. */
export interface RecoveryKey {
  readonly userId: string;
  readonly linkHash: Uint8Array<ArrayBuffer>;
  readonly browserHash: Uint8Array<ArrayBuffer>;
}

/**
 * Keeps a link in the place of an earlier one. False while an order is being carried out.
 * @param seconds for which the link works
 */
export async function putRecovery(
  tx: ScopedWriter,
  recovery: RecoveryKey & { readonly codeId: string; readonly seconds: number },
): Promise<boolean> {
  const count = await tx.$executeRaw`
    insert into account_recoveries (user_id, code_id, link_hash, browser_hash, expires_at)
    values (${recovery.userId}::uuid, ${recovery.codeId}::uuid, ${recovery.linkHash},
      ${recovery.browserHash}, now() + ${recovery.seconds}::int * interval '1 second')
    on conflict (user_id) do update
      set code_id = excluded.code_id, link_hash = excluded.link_hash,
          browser_hash = excluded.browser_hash, expires_at = excluded.expires_at
      where account_recoveries.ordered_by is null`;
  return count === 1;
}

/** Does the link work, in this browser and now? */
export async function isRecoveryOpen(db: ScopedReader, key: RecoveryKey): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from account_recoveries
    where user_id = ${key.userId}::uuid and link_hash = ${key.linkHash}
      and browser_hash = ${key.browserHash} and ordered_by is null and expires_at > now()`;
  return rows.length === 1;
}

/**
 * Turns a link that works into an order.
 * @returns the code that was shown for it; null when the link was used, has run out, or is another browser's
 */
export async function orderRecovery(
  tx: ScopedWriter,
  key: RecoveryKey,
  requestId: string,
): Promise<{ codeId: string } | null> {
  const rows = await tx.$queryRaw<{ codeId: string }[]>`
    update account_recoveries set ordered_by = ${requestId}
    where user_id = ${key.userId}::uuid and link_hash = ${key.linkHash}
      and browser_hash = ${key.browserHash} and ordered_by is null and expires_at > now()
    returning code_id as "codeId"`;
  return rows[0] ?? null;
}

/** Has this request ordered something that is not done yet? */
export async function isRecoveryOrdered(
  db: ScopedReader,
  userId: string,
  requestId: string,
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from account_recoveries
    where user_id = ${userId}::uuid and ordered_by = ${requestId}`;
  return rows.length === 1;
}

/** Forgets an order that was carried out. False when that was known. */
export async function deleteOrder(
  tx: ScopedWriter,
  userId: string,
  requestId: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    delete from account_recoveries
    where user_id = ${userId}::uuid and ordered_by = ${requestId}`;
  return count === 1;
}
