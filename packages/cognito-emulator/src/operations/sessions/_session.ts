import type { SessionDescriptionType } from '@aws-sdk/client-cognito-identity-provider';
import { familyById } from '../../auth/token-family.ts';
import { revokeFamily } from '../../auth/refresh.ts';
import type { Emulator } from '../../emulator.ts';
import type { TokenFamily, UserRecord } from '../../model/records.ts';
import { keyPrefix } from '../../store/store.ts';
import { resourceNotFound } from '../../wire/errors.ts';
import { cutPage, readPageToken } from '../../wire/page.ts';

function* liveFamilies(
  { store, clock }: Emulator,
  user: UserRecord,
  after: string | undefined,
): Iterable<readonly [string, TokenFamily]> {
  const prefix = keyPrefix(user.poolId, user.key);
  const start = after === undefined ? {} : { after };
  for (const [entry] of store.range('userFamilies', { prefix, ...start })) {
    const family = familyById(store, user.poolId, entry.slice(prefix.length));
    const live =
      family &&
      !family.revoked &&
      family.generation === user.generation &&
      family.expiresAt > clock.now();
    if (live) yield [entry, family];
  }
}

function describeSession(family: TokenFamily, current: string | undefined): SessionDescriptionType {
  return {
    SessionId: family.id,
    SessionType: 'TOKEN',
    ClientId: family.clientId,
    CreateDate: new Date(family.createdAt),
    LastActiveDate: new Date(family.lastUsedAt),
    OriginSessionId: family.id,
    IsCurrentSession: family.id === current,
  };
}

export function listSessionsPage(
  emulator: Emulator,
  user: UserRecord,
  token: string | undefined,
  current?: string,
): { Sessions: SessionDescriptionType[]; NextToken: string | undefined } {
  const now = emulator.clock.now();
  const scope = `sessions ${user.poolId} ${user.key}`;
  const after = readPageToken(scope, token, now);
  const page = cutPage(scope, liveFamilies(emulator, user, after), 60, now);
  return {
    Sessions: page.items.map((family) => describeSession(family, current)),
    NextToken: page.nextToken,
  };
}

/** Revokes one token session of a user. @throws CognitoError ResourceNotFoundException */
export async function revokeSession(
  emulator: Emulator,
  user: UserRecord,
  sessionId: string,
): Promise<void> {
  const family = familyById(emulator.store, user.poolId, sessionId);
  if (!family || family.userKey !== user.key) throw resourceNotFound('Session not found.');
  await revokeFamily(emulator, family);
}
