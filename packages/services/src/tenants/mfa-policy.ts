import type { ScopedReader } from '@gatehouse/db/database';
import { countWithoutFactor } from '@gatehouse/db/repositories/member-lists';
import { getConnection } from '@gatehouse/db/repositories/sso-connections';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { MfaPolicy } from '@gatehouse/domain/mfa-policy';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';

/** Of whom a tenant requires a second factor. */
export interface MfaRule {
  readonly policy: MfaPolicy;
  /** Days from setting it, or from joining, in which members get in without. */
  readonly graceDays: number;
}

/** What the tenant requires, how many active members have no second factor, and whether the caller may require it. */
export function getMfaPolicy(deps: Pick<Deps, 'db'>, ctx: Context) {
  return authorize(deps, ctx, { permission: 'tenant:secure' }, (db) => readMfaPolicy(db, ctx));
}

export async function readMfaPolicy(db: ScopedReader, ctx: Context) {
  const { id } = ctx.tenant;
  const tenant = await getTenant(db, id);
  if (!tenant) throw new DomainError('resource.not_found');
  const { mfaPolicy, mfaGraceDays, mfaPolicySetAt, version } = tenant;
  return {
    policy: mfaPolicy as MfaPolicy,
    graceDays: mfaGraceDays,
    setAt: mfaPolicy === 'off' ? null : mfaPolicySetAt,
    withoutFactor: await countWithoutFactor(db, id),
    ownFactor: await passes(db, ctx, 'required'),
    version,
  };
}

/** Would this very sign-in be let in under the policy? */
export async function passes(db: ScopedReader, ctx: Context, policy: MfaPolicy): Promise<boolean> {
  if (policy === 'off') return true;
  const { principal, tenant } = ctx;
  if (principal.kind !== 'user') return false;
  const { proof } = principal;
  if (proof.mfa) return true;
  if (proof.kind !== 'connection') return false;
  if (policy === 'required_unless_sso') return true;
  return (await getConnection(db, tenant.id, proof.connectionId))?.mfaTrusted ?? false;
}
