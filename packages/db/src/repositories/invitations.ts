import type { DeliveryStatus, InvitationStatus } from '@gatehouse/domain/invitation';
import type { ProgramRef } from '@gatehouse/domain/principal';
import type { Role } from '@gatehouse/domain/role';
import { Prisma } from '../generated/client.ts';
import type { ScopedReader, ScopedWriter } from '../database.ts';

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly custom_role_id: string | null;
  readonly status: InvitationStatus;
  readonly delivery: DeliveryStatus;
  readonly generation: number;
  readonly creates_account: boolean;
  readonly message: string;
  /** For how many days a link is good. */
  readonly days: number;
  readonly invited_by: string;
  /** The membership of the inviter that it rests on; null for none. */
  readonly membership_id: string | null;
  /** That membership has ended: the link is good again once someone sends it again. */
  readonly inviter_left: boolean;
  readonly invited_by_name: string;
  /** The program that made it for the inviter, or null. */
  readonly program_kind: ProgramRef['kind'] | null;
  readonly program_id: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
}

/** With `expired` told as soon as it is true. */
const COLUMNS = Prisma.raw(`id, email, role, custom_role_id, delivery, generation, creates_account,
  message, days, invited_by, membership_id, invited_by_name, program_kind, program_id, created_at,
  expires_at,
  case when status = 'pending' and expires_at <= now() then 'expired' else status end as status,
  not exists (select from memberships m
    where m.tenant_id = invitations.tenant_id and m.id = invitations.membership_id) as inviter_left`);

export interface NewInvitation {
  readonly tenantId: string;
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly customRoleId: string | null;
  readonly tokenHash: Uint8Array<ArrayBuffer>;
  readonly invitedBy: string;
  readonly invitedByName: string;
  readonly program: ProgramRef | null;
  readonly message: string;
  /** For how many days of the database's clock it is good, and each resend again. */
  readonly days: number;
}

export async function insertInvitation(
  tx: ScopedWriter,
  invitation: NewInvitation,
): Promise<InvitationRow> {
  const rows = await tx.$queryRaw<InvitationRow[]>`
    insert into invitations
      (tenant_id, id, email, role, custom_role_id, token_hash, message, days, invited_by, invited_by_name,
       program_kind, program_id, expires_at)
    values (${invitation.tenantId}::uuid, ${invitation.id}::uuid, ${invitation.email},
      ${invitation.role}, ${invitation.customRoleId}::uuid, ${invitation.tokenHash}, ${invitation.message}, ${invitation.days}::int, ${invitation.invitedBy}::uuid,
      ${invitation.invitedByName}, ${invitation.program?.kind ?? null}, ${invitation.program?.id ?? null}::uuid,
      now() + ${invitation.days}::int * interval '1 day')
    returning ${COLUMNS}`;
  const row = rows[0];
  if (!row) throw new Error('the invitation was not inserted');
  return row;
}

/** Open invitations to this address whose time is over become `expired`. */
export async function expireInvitations(
  tx: ScopedWriter,
  tenantId: string,
  email: string,
): Promise<void> {
  await tx.$executeRaw`
    update invitations set status = 'expired', updated_at = now()
    where tenant_id = ${tenantId}::uuid and email = ${email}
      and status = 'pending' and expires_at <= now()`;
}

export async function getInvitation(
  db: ScopedReader,
  tenantId: string,
  id: string,
): Promise<InvitationRow | null> {
  const rows = await db.$queryRaw<InvitationRow[]>`
    select ${COLUMNS}
    from invitations
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
      and exists (select from tenants where id = ${tenantId}::uuid and deleted_at is null)`;
  return rows[0] ?? null;
}

/** The invitation of a link, found by the hash of its secret; none of a deleted tenant's is there. */
export async function findInvitationByToken(
  db: ScopedReader,
  tenantId: string,
  tokenHash: Uint8Array<ArrayBuffer>,
): Promise<InvitationRow | null> {
  const rows = await db.$queryRaw<InvitationRow[]>`
    select ${COLUMNS}
    from invitations
    where tenant_id = ${tenantId}::uuid and token_hash = ${tokenHash}
      and exists (select from tenants where id = ${tenantId}::uuid and deleted_at is null)`;
  return rows[0] ?? null;
}

/** The open invitation of an address, the newest where there are several. */
export async function findOpenInvitation(
  db: ScopedReader,
  tenantId: string,
  email: string,
): Promise<InvitationRow | null> {
  const rows = await db.$queryRaw<InvitationRow[]>`
    select ${COLUMNS}
    from invitations
    where tenant_id = ${tenantId}::uuid and email = ${email} and status = 'pending'
      and expires_at > now()
      and exists (select from tenants where id = ${tenantId}::uuid and deleted_at is null)
    order by created_at desc limit 1`;
  return rows[0] ?? null;
}

/** Which of these addresses have an open invitation. */
export async function findInvited(
  db: ScopedReader,
  tenantId: string,
  emails: readonly string[],
): Promise<string[]> {
  const rows = await db.invitation.findMany({
    where: {
      tenantId,
      email: { in: [...emails] },
      status: 'pending',
      expiresAt: { gt: new Date() },
    },
    select: { email: true },
  });
  return rows.map(({ email }) => email);
}

/** Newest first, from before the id `before`. Accepted and revoked ones are history, left out. */
export function listOpenInvitations(
  db: ScopedReader,
  tenantId: string,
  limit: number,
  before: string | null,
): Promise<InvitationRow[]> {
  return db.$queryRaw<InvitationRow[]>`
    select ${COLUMNS}
    from invitations
    where tenant_id = ${tenantId}::uuid and status in ('pending', 'expired')
      and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc
    limit ${limit}::int`;
}

/** How many of them there are. */
export async function countOpenInvitations(db: ScopedReader, tenantId: string): Promise<number> {
  const rows = await db.$queryRaw<{ open: number }[]>`
    select count(*)::int as open from invitations
    where tenant_id = ${tenantId}::uuid and status in ('pending', 'expired')`;
  return rows[0]?.open ?? 0;
}

/** The single use of an invitation: true for one caller, ever. */
export async function takeInvitation(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  userId: string,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update invitations
    set status = 'accepted', accepted_at = now(), accepted_by = ${userId}::uuid, updated_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
      and status = 'pending' and expires_at > now()`;
  return count === 1;
}

export async function revokeInvitation(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { tenantId, id, status: { in: ['pending', 'expired'] } },
    data: { status: 'revoked' },
  });
  return count === 1;
}

/**
 * A new link with a new term: the one before is dead. From now on it rests on the person who sends it again.
 * False when it is no longer open.
 */
export async function rotateInvitation(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  rotated: { readonly from: number } & Pick<
    NewInvitation,
    'tokenHash' | 'days' | 'invitedBy' | 'invitedByName' | 'program'
  >,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update invitations
    set generation = generation + 1, token_hash = ${rotated.tokenHash}, status = 'pending',
        invited_by = ${rotated.invitedBy}::uuid, invited_by_name = ${rotated.invitedByName},
        program_kind = ${rotated.program?.kind ?? null},
        program_id = ${rotated.program?.id ?? null}::uuid,
        delivery = 'queued', expires_at = now() + ${rotated.days}::int * interval '1 day',
        updated_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
      and status in ('pending', 'expired') and generation = ${rotated.from}::int`;
  return count === 1;
}

/** Is someone invited into this custom role, or could be again? */
export async function hasOpenInvitations(
  db: ScopedReader,
  tenantId: string,
  customRoleId: string,
): Promise<boolean> {
  const open = { tenantId, customRoleId, status: { in: ['pending', 'expired'] } };
  return (await db.invitation.findFirst({ where: open, select: { id: true } })) !== null;
}

/** Open invitations into this custom role become invitations into another; history forgets it. */
export async function reassignInvitations(
  tx: ScopedWriter,
  tenantId: string,
  roleId: string,
  to: { role: Role; customRoleId: string | null },
): Promise<void> {
  await tx.$executeRaw`
    update invitations
    set role = case when status in ('pending', 'expired') then ${to.role} else role end,
        custom_role_id =
          case when status in ('pending', 'expired') then ${to.customRoleId}::uuid end,
        updated_at = now()
    where tenant_id = ${tenantId}::uuid and custom_role_id = ${roleId}::uuid`;
}
