import type { DeliveryStatus } from '@gatehouse/domain/invitation';
import type { ScopedReader, ScopedWriter } from '../database.ts';
import type { InvitationRow } from './invitations.ts';

/** Open invitations whose mail has not gone out, by id; those to one address, if it is given. */
export async function listUndelivered(
  db: ScopedReader,
  tenantId: string,
  email?: string,
): Promise<string[]> {
  const rows = await db.invitation.findMany({
    where: { tenantId, status: 'pending', delivery: { not: 'sent' }, ...(email && { email }) },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Notes that this invitation is about to create the person's Cognito account. */
export async function markCreatesAccount(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<void> {
  await tx.invitation.updateMany({ where: { tenantId, id }, data: { createsAccount: true } });
}

/** Notes how the mail of this generation went. */
export async function markDelivery(
  tx: ScopedWriter,
  tenantId: string,
  { id, generation }: Pick<InvitationRow, 'id' | 'generation'>,
  delivery: DeliveryStatus,
): Promise<void> {
  await tx.invitation.updateMany({ where: { tenantId, id, generation }, data: { delivery } });
}
