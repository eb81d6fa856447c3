import { hasMfaPolicy } from '@gatehouse/db/repositories/tenants';
import type { RequestContext, TenantContext, UserContext } from '@gatehouse/domain/context';
import type { PersonRow, SessionRow } from '../sessions/rows.ts';
import { DomainError } from '@gatehouse/domain/errors';
import { readGroups } from '@gatehouse/domain/group-name';
import { type SessionId, type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import type { PersonPrincipal, UserPrincipal } from '@gatehouse/domain/principal';
import type { ConnectionId, Proof } from '@gatehouse/domain/proof';
import type { Permission } from '@gatehouse/policy/permissions';
import { effectivePermissions } from '@gatehouse/policy/role-table';
import { supportContext } from '../access/support-context.ts';
import { resolvePerson } from '../sessions/resolve-person.ts';
import { resolveSession } from '../sessions/resolve.ts';
import { registerPerson } from './register-person.ts';
import { toCustomRole } from './custom-role.ts';
import type { AuthenticationDeps } from './authentication-deps.ts';

/** What a caller shows. With an Authorization header the cookie is not looked at. */
export interface Credentials {
  readonly sessionToken: string | null;
  readonly authorization: string | null;
}

export interface Authenticated {
  readonly user: UserContext;
  /** Null when no tenant was asked for, and alike for one that is not there or not theirs. */
  readonly tenant: TenantContext<Permission, PersonPrincipal> | null;
}

type Request = Pick<RequestContext, 'requestId' | 'address'>;

/** RFC 6750 §2.1 */
const BEARER = /^Bearer ([A-Za-z0-9\-._~+/]+=*)$/i;

/**
 * Turns credentials into a context (architecture §3): who calls, and what they are in the tenant
 * of this slug.
 * @throws DomainError `auth.required`, `auth.token_invalid`, `auth.session_ended`,
 *   `auth.unknown_person`, `auth.sign_in_again`, `auth.unavailable`, `auth.session_too_old_for_tenant`,
 *   `auth.sso_required`, `auth.mfa_required`, `member.deactivated`
 */
export async function authenticate(
  deps: AuthenticationDeps,
  credentials: Credentials,
  slug: string | null,
  request: Request,
): Promise<Authenticated> {
  const found = toAuthenticated(await identify(deps, credentials, slug), request);
  if (found.tenant || slug === null) return found;
  return { user: found.user, tenant: await supportContext(deps, found.user, slug) };
}

/** A session that was found, as a caller. */
export function authenticatedBySession(row: SessionRow, request: Request): Authenticated {
  return toAuthenticated({ principal: sessionPrincipal(row), row, tooOld: row.too_old }, request);
}

interface Identified {
  readonly principal: UserPrincipal;
  readonly row: PersonRow;
  readonly tooOld: boolean;
}

function toAuthenticated({ principal, row, tooOld }: Identified, request: Request): Authenticated {
  const user: UserContext = { principal, ...request };
  const tenant = tenantContext(user, row);
  if (tenant && row.sso_required && !isProvedFor(principal.proof, tenant.tenant.id)) {
    throw new DomainError('auth.sso_required');
  }
  if (tenant && tooOld) throw new DomainError('auth.session_too_old_for_tenant');
  if (tenant && row.mfa_required) throw new DomainError('auth.mfa_required');
  return { user, tenant };
}

async function identify(
  deps: AuthenticationDeps,
  { sessionToken, authorization }: Credentials,
  slug: string | null,
): Promise<Identified> {
  if (authorization !== null) return identifyByToken(deps, authorization, slug);
  if (sessionToken === null) throw new DomainError('auth.required');
  const row = await resolveSession(deps, sessionToken, slug);
  if (!row) throw new DomainError('auth.session_ended');
  return { principal: sessionPrincipal(row), row, tooOld: row.too_old };
}

async function identifyByToken(
  deps: AuthenticationDeps,
  authorization: string,
  slug: string | null,
) {
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) throw new DomainError('auth.token_invalid');
  const claims = await deps.accessTokens.verifyAccessToken(token);
  const originJti = claims.originJti ?? claims.jti;
  const signIn = { userId: claims.sub, authTime: claims.authTime, originJti };
  const row =
    (await resolvePerson(deps, signIn, slug)) ??
    ((await registerPerson(deps, claims)) && (await resolvePerson(deps, signIn, slug)));
  if (!row) throw new DomainError('auth.unknown_person');
  // Refreshing keeps time and id of the sign-in, so a token that is fetched later is void as well.
  if (row.signed_out) throw new DomainError('auth.token_invalid');
  // The pool's session is one for all app clients, and a tenant's identity provider may have begun it.
  if (row.bridged) throw new DomainError('auth.sign_in_again');
  const tooOld = row.too_old_until !== null && claims.authTime <= row.too_old_until;
  const principal: UserPrincipal = {
    ...toPerson(row),
    via: 'bearer',
    sessionId: null,
    originJti,
    authTime: claims.authTime,
    // Tokens of the client that the bridge signs in with are not taken here.
    proof: { kind: 'pool', mfa: row.proof_mfa && !deps.settings.emailCodes },
    claims: readGroups(claims.groups),
  };
  const mfaRequired = row.mfa_required || (await isUnproved(deps, row));
  return { principal, row: { ...row, mfa_required: mfaRequired }, tooOld };
}

/** Where a code by email signs people in, no token stands for a second factor, whoever has one. */
async function isUnproved({ db, settings }: AuthenticationDeps, row: PersonRow): Promise<boolean> {
  if (!settings.emailCodes || !row.proof_mfa || row.tenant_id === null) return false;
  const tenantId = toId<TenantId>(row.tenant_id);
  return db.readTenant({ tenantId }, (read) => hasMfaPolicy(read, tenantId));
}

function sessionPrincipal(row: SessionRow): UserPrincipal {
  return {
    ...toPerson(row),
    via: 'session',
    sessionId: toId<SessionId>(row.session_id),
    authTime: row.auth_time,
    proof: sessionProof(row),
    claims: readGroups(row.groups),
  };
}

function sessionProof(row: SessionRow): Proof {
  const { proof_tenant: tenant, proof_connection: connection, proof_mfa: mfa } = row;
  if (tenant === null || connection === null) return { kind: 'pool', mfa };
  return {
    kind: 'connection',
    tenantId: toId<TenantId>(tenant),
    connectionId: connection as ConnectionId,
    mfa,
  };
}

function isProvedFor(proof: Proof, tenantId: TenantId): boolean {
  return proof.kind === 'connection' && proof.tenantId === tenantId;
}

function toPerson(row: PersonRow) {
  return {
    kind: 'user' as const,
    userId: toId<UserId>(row.user_id),
    email: row.email,
    emailVerified: row.email_verified,
    name: row.user_name,
    avatar: row.avatar,
  };
}

function tenantContext(
  user: UserContext,
  row: PersonRow,
): TenantContext<Permission, UserPrincipal> | null {
  const { tenant_id, tenant_slug, tenant_name, member_role, member_status, member_version } = row;
  if (!tenant_id || !tenant_slug || !tenant_name || !member_role || !member_version) return null;
  const id = toId<TenantId>(tenant_id);
  const { proof } = user.principal;
  // The look-up leaves the tenant out already; this does not rest on it.
  if (proof.kind === 'connection' && proof.tenantId !== id) return null;
  if (member_status !== 'active') throw new DomainError('member.deactivated');
  const claimRole = user.principal.claims.roles.get(id) ?? null;
  return {
    ...user,
    tenant: { id, slug: tenant_slug, name: tenant_name },
    membership: {
      tenantId: id,
      userId: user.principal.userId,
      role: member_role,
      customRole: toCustomRole(row),
      status: member_status,
      version: member_version,
    },
    ...effectivePermissions(claimRole, member_role, row.custom_role_permissions),
    ...(row.mfa_due_at && { mfaDueAt: row.mfa_due_at }),
  };
}
