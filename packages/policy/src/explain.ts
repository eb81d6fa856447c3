import type { MembershipStatus } from '@gatehouse/domain/membership';
import { lowerRole, type Role, ROLES } from '@gatehouse/domain/role';
import { isListedPermission, KEY_PERMISSIONS, type Permission } from './permissions.ts';
import { ROLE_TABLE } from './role-table.ts';

/** What a decision rests on. A rule that is left out is not asked. */
export interface AccessFacts {
  readonly permission: Permission;
  readonly membership: {
    readonly role: Role;
    readonly status: MembershipStatus;
    readonly customRole: { readonly name: string; readonly permissions: readonly string[] } | null;
  } | null;
  /** The base role that Cognito's groups give; null for none. */
  readonly claimRole: Role | null;
  /** What a program was given. */
  readonly granted?: readonly string[] | undefined;
  /** Whether the role that is given or acted upon is above the own one. */
  readonly aboveCeiling?: boolean | undefined;
  /** Whether the tenant lets only owners invite, and the role is a lower one. */
  readonly ownersOnly?: boolean | undefined;
  readonly lastOwner?: boolean | undefined;
  readonly staleSignIn?: boolean | undefined;
}

export type StepCode =
  | 'membership.active'
  | 'membership.deactivated'
  | 'membership.none'
  | 'claim.agrees'
  | 'claim.differs'
  | 'claim.none'
  | 'role.allows'
  | 'role.lacks'
  | 'custom_role.lists'
  | 'custom_role.omits'
  | 'program.given'
  | 'program.not_given'
  | 'program.never'
  | 'ceiling.within'
  | 'ceiling.above'
  | 'inviters.includes'
  | 'inviters.owners_only'
  | 'owner.another'
  | 'owner.last'
  | 'sign_in.recent'
  | 'sign_in.stale';

/** What the sentence of a step names. */
export interface StepNames {
  readonly role?: Role;
  /** The role that Cognito has. */
  readonly claim?: Role;
  /** The lowest role that would do. */
  readonly needs?: Role;
  /** The name of the custom role. */
  readonly name?: string;
}

/** One question of a decision: a stable code and the answer. Its sentence is in the message catalogs. */
export interface Step {
  readonly code: StepCode;
  readonly passed: boolean;
  readonly names: StepNames;
}

export interface Explanation {
  readonly permission: Permission;
  readonly allowed: boolean;
  readonly steps: Step[];
}

/** Why someone may do something, or not: every question in the order in which it is asked. Pure. */
export function explain(facts: AccessFacts): Explanation {
  const { permission } = facts;
  const steps = [
    membershipStep(facts),
    claimStep(facts),
    roleStep(facts),
    customRoleStep(facts),
    programStep(facts),
    rule(facts.aboveCeiling, 'ceiling.above', 'ceiling.within'),
    rule(facts.ownersOnly, 'inviters.owners_only', 'inviters.includes'),
    rule(facts.lastOwner, 'owner.last', 'owner.another'),
    rule(facts.staleSignIn, 'sign_in.stale', 'sign_in.recent'),
  ].filter((one) => one !== null);
  return { permission, allowed: steps.every(({ passed }) => passed), steps };
}

const FAILED: ReadonlySet<StepCode> = new Set([
  'membership.deactivated',
  'membership.none',
  'claim.none',
  'role.lacks',
  'custom_role.omits',
  'program.not_given',
  'program.never',
  'ceiling.above',
  'inviters.owners_only',
  'owner.last',
  'sign_in.stale',
]);

function step(code: StepCode, names: StepNames = {}): Step {
  return { code, passed: !FAILED.has(code), names };
}

function membershipStep({ membership }: AccessFacts): Step {
  if (!membership) return step('membership.none');
  return step(membership.status === 'active' ? 'membership.active' : 'membership.deactivated');
}

function claimStep({ membership, claimRole }: AccessFacts): Step | null {
  if (!membership) return null;
  if (claimRole === null) return step('claim.none');
  const { role } = membership;
  if (role === claimRole) return step('claim.agrees', { role });
  return step('claim.differs', { role, claim: claimRole });
}

function roleStep({ membership, claimRole, permission }: AccessFacts): Step | null {
  const role = lowerRole(claimRole, membership?.role ?? null);
  if (!role) return null;
  if (ROLE_TABLE[role].has(permission)) return step('role.allows', { role });
  const needs = ROLES.findLast((one) => ROLE_TABLE[one].has(permission)) ?? 'owner';
  return step('role.lacks', { role, needs });
}

function customRoleStep({ membership, claimRole, permission }: AccessFacts): Step | null {
  const custom = membership?.customRole;
  // What the base role may not is no matter of the custom one.
  const base = lowerRole(claimRole, membership?.role ?? null);
  if (!custom || !base || !ROLE_TABLE[base].has(permission)) return null;
  const { name } = custom;
  const lists = isListedPermission(permission) && custom.permissions.includes(permission);
  return step(lists ? 'custom_role.lists' : 'custom_role.omits', { name });
}

function programStep({ granted, permission }: AccessFacts): Step | null {
  if (!granted) return null;
  if (!KEY_PERMISSIONS.includes(permission)) return step('program.never');
  return step(granted.includes(permission) ? 'program.given' : 'program.not_given');
}

function rule(failed: boolean | undefined, no: StepCode, yes: StepCode): Step | null {
  return failed === undefined ? null : step(failed ? no : yes);
}
