import type { Adapter, AdapterUser } from 'next-auth/adapters';
import { DomainError } from '@gatehouse/domain/errors';
import type { Ceremony } from './ceremony.ts';
import { type SignInDeps, toOrigin } from './sign-in-deps.ts';
import type { VerifiedSignIn } from './verify-sign-in.ts';

/**
 * The store that next-auth sees: just enough to start a session. It never finds an earlier session
 * or a person by e-mail, so next-auth never links a sign-in to someone who is there already: who
 * signs in over another's session replaces it.
 */
export function ceremonyAdapter(
  deps: Pick<
    SignInDeps,
    'startBridgedSession' | 'startSession' | 'storePermit' | 'admit' | 'connect'
  >,
  ceremony: Ceremony,
): Adapter {
  return {
    getUserByAccount: () => Promise.resolve(ceremony.verified && toAdapterUser(ceremony.verified)),
    getSessionAndUser: () => Promise.resolve(null),
    getUserByEmail: () => Promise.resolve(null),
    createSession: async ({ sessionToken, userId }) => {
      const { verified, replaces } = ceremony;
      if (!verified) throw new Error('a session before its tokens were verified');
      if (ceremony.kind === 'account') {
        const { expiresAt } = await keepPermit(deps, ceremony, verified);
        ceremony.started = { locale: null };
        return { sessionToken, userId, expires: expiresAt };
      }
      if (ceremony.connect !== null) {
        await connectAccount(deps, ceremony, verified, ceremony.connect);
        ceremony.started = { locale: null };
        return { sessionToken, userId, expires: verified.tokens.accessExpiresAt };
      }
      const session = { ...verified, sessionToken, replaces };
      const { expiresAt, locale } = await startSession(deps, ceremony, session);
      ceremony.started = { locale };
      return { sessionToken, userId, expires: expiresAt };
    },
    createUser: unasked,
    getUser: unasked,
    updateUser: unasked,
    linkAccount: unasked,
    updateSession: unasked,
    deleteSession: unasked,
  };
}

/** A session that a tenant's identity provider has proved, or the pool itself. */
async function startSession(
  deps: Pick<SignInDeps, 'admit' | 'startBridgedSession' | 'startSession'>,
  ceremony: Ceremony,
  session: Parameters<SignInDeps['startSession']>[1] & VerifiedSignIn,
) {
  const { kind, device, attemptRef } = ceremony;
  if (kind === 'sso') return deps.startBridgedSession(device, session, attemptRef);
  await requireAdmission(deps, ceremony, session);
  return deps.startSession(device, session);
}

/** No one is signed in by this: it is for the session that the browser has already. */
function keepPermit(
  { storePermit }: Pick<SignInDeps, 'storePermit'>,
  { device, replaces: sessionToken }: Ceremony,
  { claims, tokens }: VerifiedSignIn,
) {
  if (sessionToken === null) throw new DomainError('auth.session_ended');
  const { accessToken, accessExpiresAt } = tokens;
  return storePermit({
    sessionToken,
    claims,
    accessToken,
    accessExpiresAt,
    origin: toOrigin(device),
  });
}

/** One person is one user: someone whose address is known here proves first that it is theirs. */
async function requireAdmission(
  { admit }: Pick<SignInDeps, 'admit'>,
  ceremony: Ceremony,
  { claims }: VerifiedSignIn,
): Promise<void> {
  const admission = await admit(claims, ceremony.linkToken);
  if (admission.kind === 'admitted') return;
  ceremony.proof = { provider: admission.provider, email: claims.email };
  throw new DomainError('auth.address_taken');
}

/** The session that is there stays, and no one is signed in by this. */
function connectAccount(
  { connect }: Pick<SignInDeps, 'connect'>,
  { device, replaces }: Ceremony,
  { claims }: VerifiedSignIn,
  provider: string,
): Promise<void> {
  if (replaces === null) throw new DomainError('auth.session_ended');
  return connect({ sessionToken: replaces, claims, provider, origin: toOrigin(device) });
}

function toAdapterUser({ claims }: VerifiedSignIn): AdapterUser {
  return { id: claims.sub, email: claims.email, name: claims.name, emailVerified: null };
}

/** next-auth insists on these methods, and calls none of them when signing in by OIDC. */
function unasked(): Promise<never> {
  return Promise.reject(new Error('next-auth asked for more than a sign-in'));
}
