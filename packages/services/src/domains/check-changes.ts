import type { DomainChanges, DomainRow } from '@gatehouse/db/repositories/domains';
import type { DomainCheck } from '@gatehouse/domain/domain';

/** What a look for the record changes of a domain; all but how long it may be gone. */
export function toChanges(row: DomainRow, check: DomainCheck, now: Date): DomainChanges {
  const looked = { checkedAt: now, lastCheck: check };
  if (check !== 'found') {
    return row.state === 'verified' ? { ...looked, missingSince: row.missingSince ?? now } : looked;
  }
  const there = { ...looked, missingSince: null, warnedAt: null, takenAt: null };
  return row.state === 'verified'
    ? there
    : { ...there, state: 'verified', stateSince: now, version: row.version + 1 };
}
