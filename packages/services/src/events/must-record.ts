import { DomainError } from '@gatehouse/domain/errors';

/**
 * Writes the event of a change. Whatever stands against it, the change is undone and may be tried
 * again: nothing happens unrecorded, and no fault here passes for one of the change.
 * @throws DomainError `service.unavailable`
 */
export async function mustRecord(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new DomainError('service.unavailable', { cause: error });
  }
}
