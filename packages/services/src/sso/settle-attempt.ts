import { findIsOperator } from '@gatehouse/db/repositories/operators';
import { createCode } from '@gatehouse/sso/op/code';
import type { Origin } from './begin-attempt.ts';
import { admitPerson } from './admit-person.ts';
import { askForPerson } from './ask-for-person.ts';
import { encodeCode } from './code.ts';
import { ensurePoolUser } from './ensure-pool-user.ts';
import { findAnsweredPerson } from './find-answered-person.ts';
import type { FoundAttempt } from './find-attempt.ts';
import { getFoundUserId } from './find-person.ts';
import { keepRefusal } from './keep-answer.ts';
import { BridgeRefusal } from './refusals.ts';
import type { SsoDeps } from './sso-deps.ts';

/**
 * Goes on with an answer that was kept, in the browser that began the attempt: finds out who it is, sees to it
 * that the pool has them, makes them a member where the tenant wants that, and gives the pool its code. Where it
 * wants to be asked, a request is made in their name.
 * @returns where the browser goes: back to the pool
 * @throws BridgeRefusal, which is noted
 */
export async function settleAttempt(
  deps: SsoDeps,
  origin: Origin,
  { attempt, connection }: FoundAttempt,
): Promise<string> {
  try {
    if (connection.row.status !== 'active') throw new BridgeRefusal('connection_inactive');
    if (attempt.status !== 'answered') throw new BridgeRefusal('attempt_unknown');
    if (attempt.expiresAt.getTime() < Date.now()) throw new BridgeRefusal('attempt_expired');
    const { id: tenantId } = connection.tenant;
    const { openedBy } = attempt;
    const scope = { tenantId, ...(openedBy && { userId: openedBy }) };
    const found = await deps.db.withTenant(scope, (tx) =>
      findAnsweredPerson(tx, connection, attempt),
    );
    const userId = getFoundUserId(found);
    const person = await askPool(deps, {
      userId,
      email: attempt.email ?? '',
      name: attempt.assertedName,
    });
    // Staff do not come in by a customer's identity provider.
    if (await findIsOperator(deps.db, person.userId)) throw new BridgeRefusal('operator');
    if (found.kind === 'asks') {
      await askForPerson(deps, origin, { attempt, connection }, person);
      throw new BridgeRefusal('join_requested');
    }
    const { code, hash } = createCode();
    await admitPerson(deps, origin, { attempt, connection }, { person, found, codeHash: hash });
    const address = new URL(deps.sso.opClient.redirectUri);
    address.searchParams.set('code', encodeCode(connection.row.id, code));
    if (attempt.opState !== null) address.searchParams.set('state', attempt.opState);
    return address.href;
  } catch (error) {
    if (error instanceof BridgeRefusal) {
      await keepRefusal(deps, origin, { connection, attemptId: attempt.id }, error);
    }
    throw error;
  }
}

/** The pool's own troubles are the stage `pool`: no code, and the next try may do. */
async function askPool(deps: SsoDeps, wanted: Parameters<typeof ensurePoolUser>[1]) {
  try {
    return await ensurePoolUser(deps, wanted);
  } catch (error) {
    if (error instanceof BridgeRefusal) throw error;
    deps.log.error({ err: error }, 'the pool could not be told of a person');
    throw new BridgeRefusal('pool_unavailable', { cause: error });
  }
}
