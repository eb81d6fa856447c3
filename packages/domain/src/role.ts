import type { RoleId } from './ids.ts';

/** The four base roles, strongest first. */
export const ROLES = ['owner', 'admin', 'member', 'viewer'] as const;

export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.includes(value as Role);
}

/** A tenant's own role, which narrows one of the four. */
export interface CustomRoleRef {
  readonly id: RoleId;
  readonly name: string;
}

/** A role that someone can be given: a base role by its word, a custom role by its id. */
export type RoleChoice = Role | RoleId;

/** Position in the order of power: 0 is the strongest. */
export function roleRank(role: Role): number {
  return ROLES.indexOf(role);
}

/** True when `a` is strictly stronger than `b`. */
export function isStronger(a: Role, b: Role): boolean {
  return roleRank(a) < roleRank(b);
}

/** The weaker of two roles; null when either is missing. */
export function lowerRole(a: Role | null, b: Role | null): Role | null {
  if (a === null || b === null) return null;
  return isStronger(a, b) ? b : a;
}
