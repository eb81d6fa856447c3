import { randomUUID } from 'node:crypto';
import { deletePasskey, insertPasskey, listPasskeys } from '@gatehouse/db/repositories/passkeys';
import { lockUser } from '@gatehouse/db/repositories/users';
import type { UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';

interface NoteInput {
  readonly userId: UserId;
  /** An access token of the account client: the pool tells passkeys to their own person alone. */
  readonly accessToken: string;
  /** In which request. */
  readonly origin: { readonly requestId: string; readonly address: string | null };
}

/** What a passkey goes by until its person names it. */
const LONGEST_NAME = 60;

/**
 * Brings our list of someone's passkeys in line with the pool's, and tells them of each that came or
 * went: however it was made, they hear of it at the latest when they next prove who they are.
 * @throws CognitoError
 */
export async function notePasskeys(
  deps: Pick<Deps, 'db' | 'jobs' | 'pool'>,
  { userId, accessToken, origin }: NoteInput,
): Promise<void> {
  const found = await deps.pool.listPasskeys(accessToken);
  await deps.db.withUser({ userId }, async (tx) => {
    if (!(await lockUser(tx, userId))) return;
    const known = await listPasskeys(tx, userId);
    const has = (list: readonly { credentialId: string }[], credentialId: string) =>
      list.some((one) => one.credentialId === credentialId);
    for (const { credentialId, name, createdAt } of found) {
      if (has(known, credentialId)) continue;
      const passkey = { credentialId, name: name.slice(0, LONGEST_NAME), createdAt };
      await insertPasskey(tx, userId, { id: randomUUID(), ...passkey });
      await recordSecurityEvent(deps, tx, { userId, origin, action: 'passkey.added' });
    }
    for (const { id, credentialId } of known) {
      if (has(found, credentialId)) continue;
      await deletePasskey(tx, userId, id);
      await recordSecurityEvent(deps, tx, { userId, origin, action: 'passkey.removed' });
    }
  });
}
