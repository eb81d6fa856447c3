import type { MembershipStatus } from '@gatehouse/domain/membership';
import type { Role } from '@gatehouse/domain/role';

/**
 * A row of the list, as plain values: what the server sends once and the browser draws. What is seldom so is left out
 * otherwise: it comes a hundred times.
 */
export interface ShownMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly picture?: string;
  /** A base role's name, or the id of a custom one. */
  readonly role: string;
  /** What a custom role narrows. */
  readonly base?: Role;
  readonly roleName: string;
  readonly status: MembershipStatus;
  readonly version: number;
  readonly pending?: true;
  /** Null for those who may not know. */
  readonly mfa: boolean | null;
  readonly lastSignInAt?: Date;
  readonly invitedByName?: string;
  readonly createdAt: Date;
  /** The one who looks at the page. */
  readonly self?: true;
  /** Within what the reader may change. */
  readonly changeable: boolean;
}

/** What the reader may do to members whom they may change. */
export interface MemberPowers {
  readonly changeRole: boolean;
  readonly secure: boolean;
  readonly deactivate: boolean;
  readonly remove: boolean;
}

/** A member, and what becomes of them by a change of many that is at work. */
export interface ShownRow extends ShownMember {
  /** The name of the role on its way. */
  readonly becomes?: string | undefined;
  /** What they are no longer matches the search: they stay until the result is closed. */
  readonly left?: boolean;
}
