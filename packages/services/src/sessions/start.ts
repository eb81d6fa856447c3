import { findSession } from '@gatehouse/db/repositories/lookups';
import { insertSession } from '@gatehouse/db/repositories/sessions';
import {
  learnPreferences,
  lockPerson,
  noteSignIn,
  type PersonRow,
  upsertUser,
} from '@gatehouse/db/repositories/users';
import { DomainError } from '@gatehouse/domain/errors';
import { readGroups } from '@gatehouse/domain/group-name';
import { newId, type SessionId } from '@gatehouse/domain/ids';
import { isLocale, type Locale } from '@gatehouse/domain/locale';
import type { ConnectionProof } from '@gatehouse/domain/proof';
import type { Deps, Identity } from '../access/deps.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';
import type { Device } from './device.ts';
import { endAndRevoke } from './end-and-revoke.ts';
import { noticeDevice } from './notice-device.ts';
import { requirePoolProof } from './require-pool-proof.ts';
import { showsFactor } from './asks-for-factor.ts';
import { sealTokens } from './stored-tokens.ts';
import { sessionTokenHash } from './token-hash.ts';

/** The id of a user pool. */
const POOL_ID = /^[\w-]+_[0-9a-zA-Z]+$/;

export interface StartSessionInput {
  /** From an ID token whose signature was verified. */
  readonly claims: Identity;
  readonly tokens: {
    readonly accessToken: string;
    readonly refreshToken: string;
    readonly accessExpiresAt: Date;
  };
  /** The new cookie's value: 256 random bits. */
  readonly sessionToken: string;
  /** The cookie that the browser had before: its session ends. */
  readonly replaces: string | null;
  /** What proved it where the pool did not itself. */
  readonly proof?: ConnectionProof;
}

/**
 * Starts the session of a person who has just signed in, and keeps their row up to date.
 * @throws DomainError `auth.sign_in_again` when that sign-in is older than a sign-out everywhere;
 *   `account.disabled`
 */
export async function startSession(
  deps: Pick<Deps, 'db' | 'jobs' | 'sealer' | 'settings' | 'log'>,
  device: Device,
  input: StartSessionInput,
): Promise<{ sessionId: SessionId; expiresAt: Date; locale: Locale | null }> {
  const { claims, tokens } = input;
  const userId = claims.sub;
  const sessionId = newId<SessionId>();
  warnOfOddGroups(deps, device, claims);
  const { expiresAt, locale } = await deps.db.withUser({ userId }, async (tx) => {
    const before = await lockPerson(tx, userId);
    if (before && before.status !== 'active') throw new DomainError('account.disabled');
    const signedOutAt = before?.signed_out_at;
    if (signedOutAt && claims.authTime <= signedOutAt) throw new DomainError('auth.sign_in_again');
    if (!input.proof) await requirePoolProof(tx, userId, claims.authTime);
    const facts = factsOfPerson(before, claims);
    await upsertUser(tx, { id: userId, ...facts, poolUsername: claims.poolUsername });
    await noteSignIn(tx, userId, claims.authTime);
    const expires = await insertSession(tx, {
      id: sessionId,
      userId,
      tokenHash: sessionTokenHash(input.sessionToken),
      groups: claims.groups,
      claimsExpireAt: tokens.accessExpiresAt,
      authTime: claims.authTime,
      sealedTokens: sealTokens(deps.sealer, sessionId, {
        ...tokens,
        ...(input.proof && { client: 'sso' as const }),
      }),
      userAgent: device.userAgent.slice(0, 500),
      address: device.address,
      idleSeconds: deps.settings.session.idleSeconds,
      maxSeconds: deps.settings.session.maxSeconds,
      proof: input.proof ?? null,
      ownFactor: showsFactor(deps.settings, claims),
    });
    if (before && before.email !== facts.email) {
      const change = { before: before.email, after: facts.email };
      await recordSecurityEvent(deps, tx, {
        userId,
        origin: device,
        action: 'email.changed',
        ...change,
      });
    }
    await deps.jobs.send(tx, 'person-sync', {
      userId,
      ...(!input.proof && { signedInBy: device.requestId }),
    });
    const onlyTenant = input.proof?.tenantId ?? null;
    await noticeDevice(deps, tx, { userId, onlyTenant, eventId: claims.eventId }, device);
    const spoken = await learnPreferences(tx, userId, {
      chosen: device.chosenLocale ?? null,
      locale: device.locale ?? null,
      timeZone: device.timeZone ?? null,
    });
    return { expiresAt: expires, locale: isLocale(spoken) ? spoken : null };
  });
  if (input.replaces) await endReplaced(deps, input.replaces);
  return { sessionId, expiresAt, locale };
}

async function endReplaced(deps: Pick<Deps, 'db' | 'jobs'>, token: string): Promise<void> {
  const session = await findSession(deps.db, sessionTokenHash(token), null);
  if (!session) return;
  await deps.db.withUser({ userId: session.user_id }, (tx) =>
    endAndRevoke(deps, tx, session.session_id),
  );
}

function warnOfOddGroups(deps: Pick<Deps, 'log'>, device: Device, claims: Identity): void {
  const { ignored, ambiguous } = readGroups(withoutProviders(claims));
  if (ignored.length === 0 && ambiguous.length === 0) return;
  deps.log.warn(
    { requestId: device.requestId, userId: claims.sub, ignored: ignored.length, ambiguous },
    'group claims that give nothing, or more than one role in a tenant',
  );
}

/** Cognito keeps its profiles of a provider in a group `<pool id>_<provider>`, which means nothing here. */
function withoutProviders({ groups, identities }: Identity): string[] {
  const own = identities.map(({ provider }) => provider);
  return groups.filter(
    (group) =>
      !own.some(
        (provider) =>
          POOL_ID.test(group.slice(0, -provider.length - 1)) && group.endsWith(`_${provider}`),
      ),
  );
}

/**
 * A provider that is linked to a user of the pool's own writes its address and name over theirs at
 * every sign-in (amplify-js#7300), and the token does not say by whom they came. What they have proved
 * here stays, and `person-sync` writes it back.
 */
function factsOfPerson(before: PersonRow | null, claims: Identity) {
  const { email, emailVerified, name } = claims;
  const linked = claims.poolUsername === claims.sub && claims.identities.length > 0;
  if (!linked || !before?.email_verified) return { email, emailVerified, name };
  return { email: before.email, emailVerified: true, name: before.name };
}
