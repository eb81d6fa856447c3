import type { DomainCheck, DomainState, JoinPolicy } from '@gatehouse/domain/domain';
import type { ScopedReader, ScopedWriter } from '../database.ts';
import { Prisma } from '../generated/client.ts';

export interface DomainRow {
  readonly id: string;
  readonly name: string;
  readonly state: DomainState;
  readonly stateSince: Date;
  readonly challengeToken: string;
  readonly checkedAt: Date | null;
  readonly lastCheck: DomainCheck | null;
  readonly missingSince: Date | null;
  readonly warnedAt: Date | null;
  readonly takenAt: Date | null;
  readonly joinPolicy: JoinPolicy;
  readonly connectionId: string | null;
  readonly createdByName: string;
  readonly version: number;
  readonly createdAt: Date;
}

/** What can be written of a domain after it was added. */
export type DomainChanges = Partial<
  Omit<DomainRow, 'id' | 'name' | 'challengeToken' | 'createdByName' | 'createdAt'>
>;

const COLUMNS = Prisma.sql`id, name, state, state_since as "stateSince",
  challenge_token as "challengeToken", checked_at as "checkedAt", last_check as "lastCheck",
  missing_since as "missingSince", warned_at as "warnedAt", taken_at as "takenAt",
  join_policy as "joinPolicy", connection_id as "connectionId",
  created_by_name as "createdByName", version, created_at as "createdAt"`;

/** @throws a unique violation when the tenant has claimed the name already */
export async function insertDomain(
  tx: ScopedWriter,
  domain: {
    readonly tenantId: string;
    readonly id: string;
    readonly name: string;
    readonly challengeToken: string;
    readonly createdBy: string;
    readonly createdByName: string;
  },
): Promise<DomainRow> {
  return (await tx.domain.create({ data: domain })) as DomainRow;
}

/** Those that were not given up, by name. */
export function listDomains(db: ScopedReader, tenantId: string): Promise<DomainRow[]> {
  return db.$queryRaw<DomainRow[]>`
    select ${COLUMNS} from domains
    where tenant_id = ${tenantId}::uuid and state <> 'released'
    order by name`;
}

export async function countDomains(db: ScopedReader, tenantId: string): Promise<number> {
  return db.domain.count({ where: { tenantId } });
}

export async function getDomain(
  db: ScopedReader,
  tenantId: string,
  id: string,
): Promise<DomainRow | null> {
  const rows = await db.$queryRaw<DomainRow[]>`
    select ${COLUMNS} from domains where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** The verified domain of this name, which stays as it is until the transaction ends. */
export async function lockVerifiedDomain(
  tx: ScopedWriter,
  tenantId: string,
  name: string,
): Promise<DomainRow | null> {
  const rows = await tx.$queryRaw<DomainRow[]>`
    select ${COLUMNS} from domains
    where tenant_id = ${tenantId}::uuid and name = ${name} and state = 'verified'
    for share`;
  return rows[0] ?? null;
}

/** A domain, held until the end of the transaction. */
export async function lockDomain(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<DomainRow | null> {
  const rows = await tx.$queryRaw<DomainRow[]>`
    select ${COLUMNS} from domains where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
    for update`;
  return rows[0] ?? null;
}

/**
 * Writes a domain that the transaction holds.
 * @throws a unique violation when it would be verified and another tenant has it
 */
export async function changeDomain(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  data: DomainChanges,
): Promise<DomainRow> {
  const [row] = await tx.domain.updateManyAndReturn({ where: { tenantId, id }, data });
  if (!row) throw new Error('the domain is not held');
  return row as DomainRow;
}

/** The name of a connection, which stays until the end of the transaction; null for none. */
export async function lockConnectionName(
  tx: ScopedWriter,
  tenantId: string,
  connectionId: string,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select name from sso_connections
    where tenant_id = ${tenantId}::uuid and id = ${connectionId}::uuid
    for key share`;
  return rows[0]?.name ?? null;
}

export async function deleteDomain(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<boolean> {
  const { count } = await tx.domain.deleteMany({ where: { tenantId, id } });
  return count === 1;
}

/** How the people of a domain get in without an invitation: not at all, unless the tenant has proved it. */
export async function getJoinPolicy(
  db: ScopedReader,
  tenantId: string,
  name: string,
): Promise<JoinPolicy> {
  const where = { tenantId, name, state: 'verified' };
  const row = await db.domain.findFirst({ where, select: { joinPolicy: true } });
  return (row?.joinPolicy ?? 'off') as JoinPolicy;
}

/** The names of the domains that the tenant has proved. */
export async function listVerifiedDomains(db: ScopedReader, tenantId: string): Promise<string[]> {
  const rows = await db.domain.findMany({
    where: { tenantId, state: 'verified' },
    select: { name: true },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ name }) => name);
}
