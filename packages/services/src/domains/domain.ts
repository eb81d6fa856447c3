import type { DomainRow } from '@gatehouse/db/repositories/domains';
import { challengeRecord } from '@gatehouse/domain/domain-challenge';

/** A domain as the owners of its tenant see it, with the record that proves it. */
export function toDomain(row: DomainRow) {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    stateSince: row.stateSince,
    record: challengeRecord(row.name, row.challengeToken),
    checkedAt: row.checkedAt,
    lastCheck: row.lastCheck,
    missingSince: row.missingSince,
    takenAt: row.takenAt,
    joinPolicy: row.joinPolicy,
    connectionId: row.connectionId,
    createdByName: row.createdByName,
    version: row.version,
    createdAt: row.createdAt,
  };
}

/** The target of an event about it. */
export function toTarget({ id, name }: Pick<DomainRow, 'id' | 'name'>) {
  return { kind: 'domain', id, name } as const;
}
