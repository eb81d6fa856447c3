import type { ScopedReader, ScopedWriter } from '../database.ts';

export interface NewSecurityEvent {
  readonly userId: string;
  readonly id: string;
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly address: string | null;
  readonly requestId: string;
}

export async function insertSecurityEvent(
  tx: ScopedWriter,
  event: NewSecurityEvent,
): Promise<void> {
  await tx.securityEvent.create({ data: event });
}

/** A person's events, newest first, from before the id `before`. */
export function listSecurityEvents(
  db: ScopedReader,
  userId: string,
  limit: number,
  before: string | null,
) {
  return db.securityEvent.findMany({
    where: { userId, ...(before !== null && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit,
  });
}

/** Was this done to the account already, for this request? */
export async function hasSecurityEvent(
  db: ScopedReader,
  userId: string,
  requestId: string,
  action: string,
): Promise<boolean> {
  return (await db.securityEvent.count({ where: { userId, requestId, action } })) > 0;
}

export function getSecurityEvent(db: ScopedReader, userId: string, id: string) {
  return db.securityEvent.findFirst({ where: { userId, id } });
}

export async function markNotified(tx: ScopedWriter, userId: string, id: string): Promise<void> {
  await tx.$executeRaw`
    update security_events set notified_at = now()
    where user_id = ${userId}::uuid and id = ${id}::uuid`;
}
