import { lockVerifiedDomain } from '@gatehouse/db/repositories/domains';
import { getOwnJoinRequest } from '@gatehouse/db/repositories/join-requests';
import { getTenant, readStatusForWrite } from '@gatehouse/db/repositories/tenants';
import { markSsoLinked, upsertUser } from '@gatehouse/db/repositories/users';
import { domainFromEmail } from '@gatehouse/domain/domain-name';
import { normalizeEmail } from '@gatehouse/domain/email';
import { isActivePerson } from '../access/authority.ts';
import { makeRequest } from '../join-requests/make-request.ts';
import type { Origin } from './begin-attempt.ts';
import type { PoolPerson } from './ensure-pool-user.ts';
import { findAnsweredPerson } from './find-answered-person.ts';
import type { FoundAttempt } from './find-attempt.ts';
import { BridgeRefusal } from './refusals.ts';
import type { SsoDeps } from './sso-deps.ts';

/**
 * Asks to join in the name of someone whom the connection vouches for and does not let in. They become no member
 * by it, nor get a session; and where they are let in, only the tenant's connections open it to them.
 * @throws BridgeRefusal `join_refused`, `not_a_member`; `attempt_unknown` when it is not as it was a moment ago
 */
export async function askForPerson(
  deps: SsoDeps,
  origin: Origin,
  { attempt, connection }: FoundAttempt,
  person: PoolPerson,
): Promise<void> {
  const { tenant, row } = connection;
  const { id: tenantId } = tenant;
  const { userId, name, poolUsername } = person;
  const email = normalizeEmail(person.email);
  // Whose address here is another than the identity provider says has to be invited.
  if (email === null || email !== attempt.email) throw new BridgeRefusal('not_a_member');
  await deps.db.withTenant({ tenantId, userId }, async (tx) => {
    await upsertUser(tx, {
      id: userId,
      email: person.email,
      emailVerified: true,
      name,
      poolUsername,
    });
    if (!(await isActivePerson(tx, userId))) throw new BridgeRefusal('person_disabled');
    const domain = await lockVerifiedDomain(tx, tenantId, domainFromEmail(email));
    const facts = await getTenant(tx, tenantId);
    const now = await findAnsweredPerson(tx, connection, attempt);
    if (now.kind !== 'asks' || !facts || domain?.joinPolicy !== 'ask') {
      throw new BridgeRefusal('attempt_unknown');
    }
    if ((await readStatusForWrite(tx, tenantId)) === 'suspended') {
      throw new BridgeRefusal('tenant_suspended');
    }
    await markSsoLinked(tx, userId);
    const principal = { kind: 'system', name: `SSO: ${row.name}` } as const;
    const asker = { userId, name, email, note: '', entry: 'sso' } as const;
    if (await makeRequest(deps, { ...origin, principal }, tx, { tenant: facts, asker })) return;
    const standing = await getOwnJoinRequest(tx, tenantId, userId);
    if (standing?.refusedAt) throw new BridgeRefusal('join_refused');
  });
}
