import {
  readSecurityFacts,
  type SecurityFactsRow,
} from '@gatehouse/db/repositories/security-facts';
import { DomainError } from '@gatehouse/domain/errors';
import {
  CHECK_WORTH,
  IDLE_DAYS,
  SECURITY_CHECKS,
  type SecurityCheck,
} from '@gatehouse/domain/security-check';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';

/** Of one thing: how much of its worth the tenant has, and how many there is something to do about. */
export interface CheckResult {
  readonly id: SecurityCheck;
  readonly earned: number;
  readonly worth: number;
  /** Members, admins or keys that it is about; null where it is about none. */
  readonly count: number | null;
}

/**
 * What is on and off of what makes a tenant safe, in points of a hundred. It decides nothing.
 * @throws DomainError `resource.not_found`
 */
export function getSecurityScore(deps: Pick<Deps, 'db'>, ctx: Context) {
  return authorize(deps, ctx, { permission: 'tenant:secure' }, async (db) => {
    const facts = await readSecurityFacts(db, ctx.tenant.id, {
      days: IDLE_DAYS,
      // One who lacks a factor costs a point at least: so many beside them earn all others.
      times: CHECK_WORTH.factors - 1,
    });
    if (!facts) throw new DomainError('resource.not_found');
    return scoreSecurity(facts);
  });
}

/** Rounded down to whole points: a hundred is all of it. */
export function scoreSecurity(facts: SecurityFactsRow): { score: number; checks: CheckResult[] } {
  const checks = SECURITY_CHECKS.map((id) => {
    const worth = CHECK_WORTH[id];
    const { share, count = null } = JUDGES[id](facts);
    return { id, earned: Math.floor(worth * share), worth, count };
  });
  return { score: checks.reduce((sum, { earned }) => sum + earned, 0), checks };
}

interface Judgement {
  /** From 0 to 1. */
  readonly share: number;
  readonly count?: number;
}

const all = (whether: boolean): Judgement => ({ share: whether ? 1 : 0 });
const none = (count: number): Judgement => ({ share: count === 0 ? 1 : 0, count });

const JUDGES: Readonly<Record<SecurityCheck, (facts: SecurityFactsRow) => Judgement>> = {
  mfaPolicy: ({ mfaPolicy }) => all(mfaPolicy !== 'off'),
  sso: ({ ssoPolicy, connections }) => ({
    share: connections === 0 || ssoPolicy === 'off' ? 0 : ssoPolicy === 'required' ? 1 : 0.5,
  }),
  sessions: ({ idleMinutes, maxHours }) => ({
    share: ((idleMinutes === null ? 0 : 1) + (maxHours === null ? 0 : 1)) / 2,
  }),
  factors: ({ withMfa, withoutMfa }) => ({
    share: withMfa === 0 ? 0 : withMfa / (withMfa + withoutMfa),
    count: withoutMfa,
  }),
  owners: ({ owners }) => ({ share: owners > 1 ? 1 : 0, count: owners }),
  // Where the identity provider is not required, everyone gets in without it.
  breakGlass: ({ ssoPolicy, breakGlass }) => all(ssoPolicy !== 'required' || breakGlass > 0),
  domains: ({ domains }) => all(domains > 0),
  idleAdmins: ({ idleAdmins }) => none(idleAdmins),
  unusedKeys: ({ unusedKeys }) => none(unusedKeys),
};
