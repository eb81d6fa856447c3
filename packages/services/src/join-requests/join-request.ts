import type { JoinRequestRow } from '@gatehouse/db/repositories/join-requests';
import { JOIN_REQUEST_DAYS } from '@gatehouse/domain/join-request';

const DAY_MS = 86_400_000;

/** A request as those who decide see it. */
export function toJoinRequest({ id, name, email, note, createdAt }: JoinRequestRow) {
  const expiresAt = new Date(createdAt.getTime() + JOIN_REQUEST_DAYS * DAY_MS);
  return { id, name, email, note, createdAt, expiresAt };
}
