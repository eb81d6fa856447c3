import type { GroupClaims } from './group-name.ts';
import type { SessionId, UserId } from './ids.ts';

/** A person who has proved who they are: by a session cookie or by a Bearer token. */
export interface UserPrincipal {
  readonly kind: 'user';
  readonly userId: UserId;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
  readonly via: 'session' | 'bearer';
  readonly sessionId: SessionId | null;
  readonly claims: GroupClaims;
}

/** The software itself: seeding, background jobs. */
export interface SystemPrincipal {
  readonly kind: 'system';
  readonly name: string;
}

export type Principal = UserPrincipal | SystemPrincipal;
