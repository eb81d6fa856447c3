import type { RoleChoice } from '@gatehouse/domain/role';
import type { ScopedReader, ScopedWriter } from '../database.ts';

export interface NewBulkInvitation {
  readonly line: number;
  readonly email: string;
  readonly role: RoleChoice;
  readonly message: string;
  /** Of the invitation that is made of it. */
  readonly invitationId: string;
}

/** The lines of a list, for a bulk change that is there already. */
export async function insertBulkInvitations(
  tx: ScopedWriter,
  tenantId: string,
  bulkId: string,
  lines: readonly NewBulkInvitation[],
): Promise<void> {
  await tx.bulkInvitation.createMany({
    data: lines.map((line) => ({ tenantId, bulkId, ...line })),
  });
}

export interface BulkInvitationRow extends NewBulkInvitation {
  /** Null until tried; `done`, or the code of what stood against it. */
  readonly outcome: string | null;
}

/** All lines of a list, in their order. */
export function listBulkInvitations(
  db: ScopedReader,
  tenantId: string,
  bulkId: string,
): Promise<BulkInvitationRow[]> {
  return db.$queryRaw<BulkInvitationRow[]>`
    select line, email, role, message, invitation_id as "invitationId", outcome
    from bulk_invitations
    where tenant_id = ${tenantId}::uuid and bulk_id = ${bulkId}::uuid order by line`;
}

export async function settleBulkInvitation(
  tx: ScopedWriter,
  tenantId: string,
  bulkId: string,
  { line, outcome }: { line: number; outcome: string },
): Promise<void> {
  await tx.$executeRaw`
    update bulk_invitations set outcome = ${outcome}
    where tenant_id = ${tenantId}::uuid and bulk_id = ${bulkId}::uuid and line = ${line}::int
      and outcome is null`;
}
