import { randomInt } from 'node:crypto';
import { isUniqueViolation } from '@gatehouse/db/errors';
import { insertMembership } from '@gatehouse/db/repositories/memberships';
import { insertTenant } from '@gatehouse/db/repositories/tenants';
import { countSignIn } from '@gatehouse/db/repositories/usage';
import { lockUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import { newId, type TenantId } from '@gatehouse/domain/ids';
import { slugFrom } from '@gatehouse/domain/slug';
import { recordEvent } from '../events/record-event.ts';
import { requireActivePerson } from '../access/authority.ts';
import type { Deps, Settings } from '../access/deps.ts';
import { tenantRefusal } from './allowance.ts';

export interface CreateTenantInput {
  readonly name: string;
  /** Left out, one is made from the name. */
  readonly slug?: string | undefined;
}

/** How often a slug made from a name is varied before the caller is asked for one. */
const ATTEMPTS = 5;

type CreateDeps = Pick<Deps, 'db' | 'jobs'> & {
  readonly settings: Pick<Settings, 'tenantLimits'>;
};

/**
 * Creates a tenant with the caller as its owner. The role counts once it has reached Cognito.
 * @throws DomainError `tenant.slug_taken`, `tenant.too_many`, `tenant.too_many_a_day`,
 *   `auth.session_ended`
 */
export async function createTenant(deps: CreateDeps, ctx: UserContext, input: CreateTenantInput) {
  if (input.slug !== undefined) return insert(deps, ctx, input.name, input.slug);
  const base = slugFrom(input.name) || 'tenant';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const slug = attempt === 0 && base !== 'tenant' ? base : vary(base);
    try {
      return await insert(deps, ctx, input.name, slug);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'tenant.slug_taken')) throw error;
    }
  }
  throw new DomainError('tenant.slug_taken', { fields: { slug: 'is taken' } });
}

function vary(base: string): string {
  return `${base.slice(0, 34).replace(/-+$/, '')}-${randomInt(10_000, 100_000)}`;
}

async function insert(deps: CreateDeps, ctx: UserContext, name: string, slug: string) {
  const { principal } = ctx;
  const tenantId = newId<TenantId>();
  try {
    await deps.db.withTenant({ tenantId, userId: principal.userId }, async (tx) => {
      // Of two at once one waits here, and counts the other's.
      await lockUser(tx, principal.userId);
      await requireActivePerson(tx, principal);
      const refusal = await tenantRefusal(tx, deps.settings, principal.userId);
      if (refusal) throw new DomainError(refusal);
      await insertTenant(tx, { id: tenantId, slug, name, createdBy: principal.userId });
      await insertMembership(tx, {
        tenantId,
        userId: principal.userId,
        role: 'owner',
        customRoleId: null,
        name: principal.name,
        email: principal.email,
        invitedBy: null,
        invitedByName: null,
        lastSignInAt: principal.authTime,
      });
      await countSignIn(tx, tenantId, principal.authTime);
      await recordEvent(tx, { ...ctx, role: 'owner' }, tenantId, {
        action: 'tenant.created',
        target: { kind: 'tenant', id: tenantId, name },
        after: { name, slug },
      });
      await deps.jobs.send(tx, 'membership-sync', { tenantId, userId: principal.userId });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('tenant.slug_taken', { fields: { slug: 'is taken' } });
  }
  return { id: tenantId, slug, name, role: 'owner' as const, pending: true };
}
