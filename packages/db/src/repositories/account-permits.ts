import type { ScopedReader, ScopedWriter } from '../database.ts';

/** Gives a session a permit; one that it had is replaced. */
export async function putPermit(
  tx: ScopedWriter,
  permit: {
    sessionId: string;
    userId: string;
    sealedToken: Uint8Array<ArrayBuffer>;
    expiresAt: Date;
  },
): Promise<void> {
  const { sessionId, ...data } = permit;
  await tx.accountPermit.upsert({ where: { sessionId }, create: permit, update: data });
}

/** The sealed token of a session's permit; null without one that holds. */
export async function getPermit(db: ScopedReader, sessionId: string): Promise<Uint8Array | null> {
  const rows = await db.$queryRaw<{ sealed_token: Uint8Array }[]>`
    select sealed_token from account_permits
    where session_id = ${sessionId}::uuid and expires_at > now()`;
  return rows[0]?.sealed_token ?? null;
}
