import type { RoleId } from '@gatehouse/domain/ids';
import { type Role, type RoleChoice, roleRank } from '@gatehouse/domain/role';

/** The role that a group of an identity provider stands for. Never owner. */
export interface RoleMapping {
  readonly value: string;
  readonly role: Exclude<Role, 'owner'>;
  /** A custom role that narrows it. */
  readonly customRoleId: RoleId | null;
}

export interface RoleRules {
  readonly mappings: readonly RoleMapping[];
  /** Of who has no mapped group. */
  readonly defaultRole: Exclude<Role, 'owner'>;
  readonly unmapped: 'default' | 'refuse';
  /** Whether groups count at the first sign-in alone or at every one. */
  readonly roleMode: 'first_sign_in' | 'every_sign_in';
}

/** Groups as the identity provider named them; null where it did not say, which is not none. */
export type AssertedGroups = readonly string[] | null;

/** Someone as the tenant knows them; null for who is new. */
export interface KnownMember {
  readonly role: Role;
  /** May sign in by the pool in an emergency. */
  readonly breakGlass: boolean;
}

export type RoleDecision =
  | { readonly kind: 'give'; readonly role: RoleChoice }
  | { readonly kind: 'keep' }
  | { readonly kind: 'refuse' };

/**
 * What becomes of someone's role at a sign-in by an identity provider (rule R6). Of several mapped groups
 * the strongest counts. No group makes an owner, and none changes one.
 */
export function decideRole(
  rules: RoleRules,
  groups: AssertedGroups,
  member: KnownMember | null,
): RoleDecision {
  if (member) {
    if (member.role === 'owner' || member.breakGlass) return { kind: 'keep' };
    if (rules.roleMode === 'first_sign_in' || groups === null || rules.mappings.length === 0) {
      return { kind: 'keep' };
    }
  }
  const mapped = rules.mappings
    .filter(({ value }) => groups?.includes(value))
    .toSorted(byStrength)[0];
  if (mapped) return { kind: 'give', role: mapped.customRoleId ?? mapped.role };
  if (rules.unmapped === 'refuse' && rules.mappings.length > 0) return { kind: 'refuse' };
  return { kind: 'give', role: rules.defaultRole };
}

/** A whole role is stronger than one that narrows it. */
function byStrength(a: RoleMapping, b: RoleMapping): number {
  return (
    roleRank(a.role) - roleRank(b.role) ||
    Number(a.customRoleId !== null) - Number(b.customRoleId !== null) ||
    (a.value < b.value ? -1 : 1)
  );
}
