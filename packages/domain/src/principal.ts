import type { GroupClaims } from './group-name.ts';
import type { ApiClientId, ApiKeyId, SessionId, UserId } from './ids.ts';
import type { Proof } from './proof.ts';
import type { SupportAccess } from './support.ts';

/** A person who has proved who they are: by a session cookie or by a Bearer token. */
export interface UserPrincipal {
  readonly kind: 'user';
  readonly userId: UserId;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
  /** Names the content of their picture; null for none. */
  readonly avatar: string | null;
  readonly via: 'session' | 'bearer';
  readonly sessionId: SessionId | null;
  /** Of a Bearer token: what all tokens of its sign-in share (`origin_jti`). */
  readonly originJti?: string;
  /** When they proved who they are, at the pool. */
  readonly authTime: Date;
  readonly proof: Proof;
  readonly claims: GroupClaims;
  /**
   * Where a job acts in their name: the membership under which they gave the order, which must be
   * theirs still. Signing out takes back no order.
   */
  readonly orderedUnder?: string;
}

/** The software itself: seeding, background jobs. */
export interface SystemPrincipal {
  readonly kind: 'system';
  readonly name: string;
}

/**
 * A program with an API key. It acts in one tenant, for the person who made the key; with a personal
 * key, as that person.
 */
export interface ApiKeyPrincipal {
  readonly kind: 'api_key';
  readonly keyId: ApiKeyId;
  readonly creatorId: UserId;
  /** The key's name; of a personal key, the person's. */
  readonly name: string;
  /** Tells personal keys of one person apart; `app` is there where it is a connected app. */
  readonly personal?: {
    readonly keyName: string;
    readonly hint: string;
    readonly app?: { readonly host: string | null };
  };
  /** What its creator gave it, as strings: the policy package knows which of them exist. */
  readonly granted: readonly string[];
}

/** Staff of the SaaS, acting across tenants. A person with a browser, never a program. */
export interface OperatorPrincipal extends Omit<UserPrincipal, 'kind'> {
  readonly kind: 'operator';
}

/** Staff of the SaaS inside a tenant whose owner let them in: as themself, and no member. */
export interface SupportPrincipal extends OperatorPrincipal {
  readonly support: SupportAccess;
}

/** A program that signs in by itself, as an app client of the pool, for who registered it. */
export interface ApiClientPrincipal {
  readonly kind: 'api_client';
  readonly apiClientId: ApiClientId;
  readonly creatorId: UserId;
  /** The name it was registered under. */
  readonly name: string;
  /** What its token has scopes for, as strings. */
  readonly granted: readonly string[];
}

/** A person inside a tenant: a member, or staff. */
export type PersonPrincipal = UserPrincipal | SupportPrincipal;

/** Who can act inside a tenant. */
export type MemberPrincipal = PersonPrincipal | ApiKeyPrincipal | ApiClientPrincipal;

export type Principal = MemberPrincipal | OperatorPrincipal | SystemPrincipal;

/** The id by which an actor is told apart from others. */
export function principalId(
  principal: MemberPrincipal | OperatorPrincipal,
): UserId | ApiKeyId | ApiClientId {
  if (principal.kind === 'api_key') return principal.keyId;
  return principal.kind === 'api_client' ? principal.apiClientId : principal.userId;
}

/** Is it a program, which acts for the person who made it? */
export function isProgram(principal: Principal): principal is ApiKeyPrincipal | ApiClientPrincipal {
  return principal.kind === 'api_key' || principal.kind === 'api_client';
}

/**
 * Whose a thing is that is made now: a person's, who acts themselves or by a personal key, or null for
 * that of a program.
 */
export function authorId(principal: MemberPrincipal): UserId | null {
  if (principal.kind === 'api_key') return principal.personal ? principal.creatorId : null;
  return principal.kind === 'api_client' ? null : principal.userId;
}

/** A program, as the row of what it made names it. */
export interface ProgramRef {
  readonly kind: (ApiKeyPrincipal | ApiClientPrincipal)['kind'];
  readonly id: string;
}

export function programFrom(principal: ApiKeyPrincipal | ApiClientPrincipal): ProgramRef {
  return { kind: principal.kind, id: principalId(principal) };
}
