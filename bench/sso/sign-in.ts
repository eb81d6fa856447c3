import { randomBytes, randomUUID } from 'node:crypto';
import { type UserId, toId } from '@gatehouse/domain/ids';
import { getConnectionAddresses } from '@gatehouse/services/connections';
import {
  answerSaml,
  askProvider,
  beginAttempt,
  exchangeCode,
  findAttempt,
  getUserInfo,
  settleAttempt,
  startBridgedSession,
} from '@gatehouse/services/sso';
import { attribute, signXml, toAssertion, toField, toResponse } from '@gatehouse/testing/saml-idp';
import { idp, type Person } from './people.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;
const origin = { requestId: 'bench', address: '192.0.2.1' };
const device = { ...origin, userAgent: 'bench' };

function found<T>(value: T | null): T {
  if (value === null) throw new Error('a sign-in came to nothing');
  return value;
}

/** Signs someone in by their connection, and returns the milliseconds that passed in our code. */
export async function signIn({ admin, deps }: Stage, person: Person): Promise<number> {
  const { connectionId } = person;
  let milliseconds = 0;
  const time = async <T>(act: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    try {
      return await act();
    } finally {
      milliseconds += performance.now() - start;
    }
  };
  const begun = await time(() =>
    beginAttempt(deps, origin, {
      connectionId,
      purpose: 'sign_in',
      returnTo: '/',
      opener: null,
    }),
  );
  const { attemptId, ref } = found(begun);
  await time(async () =>
    askProvider(deps, found(await findAttempt(deps, ref)), { state: 'state', nonce: 'nonce' }),
  );
  const { rows } = await admin.query<{ request_id: string }>(
    'select request_id from sso_attempts where id = $1',
    [attemptId],
  );
  const samlResponse = answer(person, rows[0]?.request_id, deps.sso.appOrigin);
  const { kind } = await time(() =>
    answerSaml(deps, origin, { connectionId, samlResponse, relayState: attemptId }),
  );
  if (kind !== 'answered') throw new Error(`an honest answer was ${kind}`);
  const back = await time(async () =>
    settleAttempt(deps, origin, found(await findAttempt(deps, ref))),
  );
  const code = new URL(back).searchParams.get('code') ?? '';
  const { accessToken } = found(await time(() => exchangeCode(deps, code)));
  const { email } = found(await time(() => getUserInfo(deps, accessToken)));
  const input = toSessionInput(toId<UserId>(person.userId), email);
  await time(() => startBridgedSession(deps, device, input, ref));
  return milliseconds;
}

/** What the identity provider has the browser post. */
function answer({ userId, connectionId }: Person, requestId: string | undefined, app: string) {
  const { entityId, acsUrl } = getConnectionAddresses(app, connectionId);
  const now = Date.now();
  const end = now + 5 * MINUTE_MS;
  const content = {
    audience: entityId,
    recipient: acsUrl,
    destination: acsUrl,
    requestId,
    assertedRequestId: requestId,
    issuer: idp.entityId,
    nameId: userId,
    nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
    status: 'Success',
    authnInstant: now,
    notBefore: now - MINUTE_MS,
    notOnOrAfter: end,
    confirmedUntil: end,
    issuedAt: now,
    assertionId: `_a${randomUUID()}`,
    attributes: attribute('email', `${userId}@a.test`),
    context: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
    otherConfirmations: '',
  };
  return toField(toResponse(content, signXml(toAssertion(content), idp.privateKey)));
}

/** What the pool's tokens say, and the new cookie. */
function toSessionInput(sub: UserId, email: string) {
  const authTime = new Date();
  return {
    claims: {
      sub,
      email,
      emailVerified: true,
      name: 'Alice',
      groups: [],
      authTime,
      eventId: null,
      poolUsername: sub,
      identities: [],
    },
    tokens: {
      accessToken: 'access',
      refreshToken: 'refresh',
      accessExpiresAt: new Date(authTime.getTime() + 60 * MINUTE_MS),
    },
    sessionToken: randomBytes(32).toString('base64url'),
    replaces: null,
  };
}
