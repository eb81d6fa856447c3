import 'server-only';
import { type OperatorContext, operatorContext } from '@gatehouse/services/access';
import { authenticate, type Authenticated } from '@gatehouse/services/authentication';
import { clientAddress } from '@gatehouse/api/pipeline/client-address';
import { readCookie } from '@gatehouse/api/pipeline/cookie';
import type { TenantContext, UserContext } from '@gatehouse/domain/context';
import { type DomainError, isDomainError } from '@gatehouse/domain/errors';
import type { PersonPrincipal } from '@gatehouse/domain/principal';
import { isSlug } from '@gatehouse/domain/slug';
import type { Permission } from '@gatehouse/policy/permissions';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { getDeps } from '#src/server/composition.ts';

export { getDeps };

/** What the page's request shows of its caller, asked once per request and slug. */
const authenticated = cache(async (slug: string | null): Promise<Authenticated | DomainError> => {
  const [deps, request] = await Promise.all([getDeps(), headers()]);
  const sessionToken = readCookie(request.get('cookie'), deps.sessionCookie);
  try {
    return await authenticate(deps, { sessionToken, authorization: null }, slug, {
      requestId: randomUUID(),
      address: clientAddress(undefined, request.get('x-forwarded-for'), deps.trustedProxies),
    });
  } catch (error) {
    if (isDomainError(error)) return error;
    throw error;
  }
});

/** The signed-in person, or null. */
export async function optionalUser(): Promise<UserContext | null> {
  const result = await authenticated(null);
  if (!(result instanceof Error)) return result.user;
  if (result.kind === 'unauthenticated') return null;
  throw result;
}

/** The signed-in person; anyone else is sent to sign in, and comes back here. */
export async function requireUser(): Promise<UserContext> {
  return (await optionalUser()) ?? (await sendToSignIn());
}

/**
 * The person, signed in at the pool. Whom only a tenant's identity provider vouches for is told that this needs
 * their own account.
 */
export async function requireOwnUser(): Promise<UserContext> {
  const user = await requireUser();
  return user.principal.proof.kind === 'pool' ? user : sendTo('/own-sign-in?');
}

type PersonInTenant = TenantContext<Permission, PersonPrincipal>;

/**
 * The signed-in person in the tenant of this slug, or why they are not in it. A tenant that is not
 * there and one that is not theirs answer alike: not found.
 */
export async function findTenant(
  slug: string,
): Promise<PersonInTenant | 'notFound' | 'deactivated'> {
  const result = await authenticated(isSlug(slug) ? slug : null);
  if (!(result instanceof Error)) {
    const { tenant } = result;
    if (!tenant) return 'notFound';
    // An address that it had before.
    if (tenant.tenant.slug !== slug) await sendToTenant(slug, tenant.tenant.slug);
    return tenant;
  }
  // The pool would let them in without a question, and the sign-in would be as old as before.
  if (result.code === 'auth.session_too_old_for_tenant') return sendTo('/auth/sign-in?stepUp=1&');
  if (result.code === 'auth.sso_required') return sendTo(`/auth/sso?tenant=${slug}&`);
  if (result.code === 'auth.mfa_required') return sendTo('/second-factor?');
  if (result.kind === 'unauthenticated') return sendToSignIn();
  if (result.code === 'member.deactivated') return 'deactivated';
  throw result;
}

/** The same for pages inside the tenant's frame, which refuses others. */
export async function requireTenant(slug: string): Promise<PersonInTenant> {
  const found = await findTenant(slug);
  if (found === 'notFound') notFound();
  if (found === 'deactivated') forbidden();
  return found;
}

/** The signed-in operator. To anyone else there is no such page, signed in or not. */
export async function requireOperator(): Promise<{ user: UserContext; operator: OperatorContext }> {
  const user = await optionalUser();
  const operator = user && (await operatorContext(await getDeps(), user));
  if (!user || !operator) notFound();
  return { user, operator };
}

function sendToSignIn(): Promise<never> {
  return sendTo('/sign-in?');
}

async function sendToTenant(from: string, to: string): Promise<never> {
  const path = (await headers()).get('x-gatehouse-path') ?? '';
  const rest = path.startsWith(`/t/${from}`) ? path.slice(`/t/${from}`.length) : '';
  redirect(`/t/${to}${rest}`);
}

/** @param address of a sign-in, up to where its query goes on */
async function sendTo(address: string): Promise<never> {
  const path = (await headers()).get('x-gatehouse-path') ?? '/tenants';
  redirect(`${address}returnTo=${encodeURIComponent(path)}`);
}
