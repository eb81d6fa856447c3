import { type AnyId, newId } from '@gatehouse/domain/ids';

/** A new id of an attempt, or of what comes of one; ordered by time. */
export function newAttemptId(): string {
  return newId<AnyId>();
}
