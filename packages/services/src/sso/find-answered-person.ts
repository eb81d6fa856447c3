import type { ScopedWriter } from '@gatehouse/db/database';
import type { FoundAttempt } from './find-attempt.ts';
import { findPerson, type FoundPerson, getFoundUserId } from './find-person.ts';
import { holdOpener } from './opener.ts';
import { BridgeRefusal } from './refusals.ts';

/**
 * Whom the answer of an attempt is about. That someone was signed in when it began counts while they still
 * are; and whoever proves again who they are is who they were.
 * @throws BridgeRefusal `step_up_of_other_person`, and what `findPerson` throws
 */
export async function findAnsweredPerson(
  tx: ScopedWriter,
  connection: FoundAttempt['connection'],
  attempt: FoundAttempt['attempt'],
): Promise<FoundPerson> {
  const opener = await holdOpener(tx, attempt);
  const openedBy = opener?.user_id ?? null;
  const found = await findPerson(tx, connection, { ...attempt, openedBy });
  const again = attempt.purpose === 'step_up' && attempt.openedBy !== null;
  if (again && (openedBy === null || openedBy !== getFoundUserId(found))) {
    throw new BridgeRefusal('step_up_of_other_person');
  }
  return found;
}
