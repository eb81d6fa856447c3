import type { DeliveryStatus, InvitationStatus } from '@gatehouse/domain/invitation';
import { withinCeiling } from '@gatehouse/policy/ceiling';
import type { Role } from '@gatehouse/domain/role';
import type { InvitationRow } from '#src/format/rows.ts';
import { type CustomRole, findCustomRole, heldRole } from '#src/roles/role-choices.ts';
import type { PageContext } from '#src/server/page-context.ts';

/** A row of the list, as plain values. */
export interface ShownInvitation {
  readonly id: string;
  readonly email: string;
  readonly roleName: string;
  readonly status: InvitationStatus;
  readonly delivery: DeliveryStatus;
  readonly invitedByName: string | null;
  /** The one who invited is no member any more. */
  readonly inviterLeft: boolean;
  readonly expiresAt: Date;
  /** Within what the reader may resend and revoke. */
  readonly changeable: boolean;
}

/** What the page shows of an invitation, and whether this reader may change it. */
export function toShownInvitation(
  invitation: InvitationRow,
  context: PageContext,
  customRoles: readonly CustomRole[],
  baseName: (role: Role) => string,
): ShownInvitation {
  const { id, email, status, delivery, invitedByName, inviterLeft, expiresAt } = invitation;
  return {
    id,
    email,
    roleName: findCustomRole(invitation, customRoles)?.name ?? baseName(invitation.role),
    status,
    delivery,
    invitedByName,
    inviterLeft,
    expiresAt,
    changeable: context.role !== null && withinCeiling(context, heldRole(invitation, customRoles)),
  };
}
