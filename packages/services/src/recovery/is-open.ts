import { isRecoveryOpen } from '@gatehouse/db/repositories/account-recoveries';
import type { Deps } from '../access/deps.ts';
import { toRecoveryKey } from './link-token.ts';

/** Does this link work, in the browser that has this token? Looking uses nothing up. */
export async function isLinkOpen(
  { db }: Pick<Deps, 'db'>,
  { token, browserToken }: { readonly token: string; readonly browserToken: string },
): Promise<boolean> {
  const key = toRecoveryKey(token, browserToken);
  return (
    key !== null && (await db.readUser({ userId: key.userId }, (read) => isRecoveryOpen(read, key)))
  );
}
