import type { Role } from '@gatehouse/domain/role';
import type { MembershipStatus } from '@gatehouse/domain/membership';
import type { ScopedReader, ScopedWriter } from '../database.ts';
import type { MembershipRow } from './memberships.ts';

/** A member as a sign-in by a connection finds them. */
export interface SsoMemberRow extends MembershipRow {
  readonly role: Role;
  readonly status: MembershipStatus;
  readonly break_glass: boolean;
}

/** The person whom a connection calls so; null for a stranger to it. */
export async function findSubject(
  db: ScopedReader,
  { tenantId, connectionId, subject }: { tenantId: string; connectionId: string; subject: string },
): Promise<string | null> {
  const row = await db.ssoSubject.findFirst({
    where: { tenantId, connectionId, subject },
    select: { userId: true },
  });
  return row?.userId ?? null;
}

/** The member of this id, or of this address; held until the transaction ends where there is one. */
export async function findSsoMember(
  db: ScopedReader,
  tenantId: string,
  by: { readonly userId: string } | { readonly email: string },
): Promise<SsoMemberRow | null> {
  const userId = 'userId' in by ? by.userId : null;
  const email = 'email' in by ? by.email : null;
  const rows = await db.$queryRaw<SsoMemberRow[]>`
    select user_id, role, custom_role_id, status, version, applied_version, applied_role, name,
      email, break_glass
    from memberships
    where tenant_id = ${tenantId}::uuid
      and (${userId}::uuid is not null and user_id = ${userId}::uuid
        or ${email}::text is not null and lower(email) = ${email})
    order by user_id limit 2`;
  // Two members with one address: no one says which of them it is.
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** Notes that a connection calls this person so; known already, only that they were here. */
export async function putSubject(
  tx: ScopedWriter,
  row: { tenantId: string; connectionId: string; subject: string; userId: string },
): Promise<void> {
  await tx.$executeRaw`
    insert into sso_subjects (tenant_id, connection_id, subject, user_id)
    values (${row.tenantId}::uuid, ${row.connectionId}::uuid, ${row.subject}, ${row.userId}::uuid)
    on conflict (tenant_id, connection_id, subject) do update set last_sign_in_at = now()`;
}
