import { orderRecovery } from '@gatehouse/db/repositories/account-recoveries';
import { countUsableCodes, useBackupCode } from '@gatehouse/db/repositories/backup-codes';
import { deleteSessions } from '@gatehouse/db/repositories/sessions';
import { lockPerson, markSignedOut } from '@gatehouse/db/repositories/users';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';
import { toRecoveryKey } from './link-token.ts';

interface FinishInput {
  /** Of the link in the mail. */
  readonly token: string;
  /** Of the browser in which it began. */
  readonly browserToken: string;
  readonly origin: { readonly requestId: string; readonly address: string | null };
}

/**
 * Lets someone who has shown a backup code and reads the mail of the account do without their second
 * factor. It signs no one in: the password is asked for as ever, and all that was signed in ends. The
 * code is used up, and the worker turns the factor off at the pool.
 * @throws DomainError `resource.not_found` for a link that was used, has run out or is another browser's
 */
export async function finishRecovery(
  deps: Pick<Deps, 'db' | 'jobs'>,
  { token, browserToken, origin }: FinishInput,
): Promise<void> {
  const key = toRecoveryKey(token, browserToken);
  if (!key) throw new DomainError('resource.not_found');
  const { userId } = key;
  const { requestId } = origin;
  await deps.db.withUser({ userId }, async (tx) => {
    const person = await lockPerson(tx, userId);
    const order = await orderRecovery(tx, key, requestId);
    const holds =
      person?.status === 'active' &&
      order !== null &&
      (await useBackupCode(tx, userId, order.codeId));
    if (!holds) throw new DomainError('resource.not_found');
    await markSignedOut(tx, userId);
    await deleteSessions(tx, userId, null);
    const after = String(await countUsableCodes(tx, userId));
    await recordSecurityEvent(deps, tx, { userId, origin, action: 'mfa.recovered', after });
    await deps.jobs.send(tx, 'person-sign-out', { userId });
    await deps.jobs.send(tx, 'account-recover', { userId, requestId });
  });
}
