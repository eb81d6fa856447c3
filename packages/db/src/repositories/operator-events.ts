import type { Database } from '../database.ts';

/* For staff alone: each function asks the database whether its caller is one (decision 0045). */

export interface SupportEntryRow {
  readonly access_id: string;
  readonly tenant_id: string;
  readonly tenant_slug: string;
  readonly tenant_name: string;
  readonly writes: boolean;
  readonly until: Date;
}

/** The access by which this operator is in the tenant of the slug now; null for none. */
export async function findSupportEntry(
  db: Database,
  operatorId: string,
  slug: string,
): Promise<SupportEntryRow | null> {
  const rows = await db.lookup<SupportEntryRow>(
    'support_access_for',
    'select * from public.support_access_for($1, $2)',
    [operatorId, slug],
  );
  return rows[0] ?? null;
}

export interface OperatorSupportRow extends Omit<SupportEntryRow, 'until'> {
  readonly status: 'requested' | 'refused' | 'withdrawn' | 'expired' | 'approved' | 'ended';
  readonly reason: string;
  readonly operator_id: string;
  readonly operator_name: string;
  readonly created_at: Date;
  readonly asked_minutes: number;
  readonly asks_write: boolean;
  readonly answer_until: Date;
  readonly decided_at: Date | null;
  readonly until: Date | null;
  readonly ended_at: Date | null;
}

/** What staff asked for, in one tenant or in all, newest first. */
export function findOperatorSupport(
  db: Database,
  operatorId: string,
  { tenantId, limit }: { readonly tenantId: string | null; readonly limit: number },
): Promise<OperatorSupportRow[]> {
  return db.lookup<OperatorSupportRow>(
    'operator_support_accesses',
    'select * from public.operator_support_accesses($1, $2, $3)',
    [operatorId, tenantId, limit],
  );
}

export interface OperatorRequestRow {
  readonly request_id: string;
  readonly act: 'delete_person';
  readonly user_id: string;
  readonly user_name: string;
  readonly user_email: string;
  readonly requested_by: string;
  readonly requested_by_name: string;
  readonly requested_at: Date;
  readonly answer_until: Date;
}

/** What waits for a second member of staff, what ends first before all. */
export function findOperatorRequests(
  db: Database,
  operatorId: string,
  limit: number,
): Promise<OperatorRequestRow[]> {
  return db.lookup<OperatorRequestRow>(
    'operator_requests',
    'select * from public.operator_requests($1, $2)',
    [operatorId, limit],
  );
}

export interface OperatorEventRow {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly target_kind: string;
  readonly target_id: string;
  readonly target_name: string;
  readonly before: Record<string, string | number | boolean | null> | null;
  readonly after: Record<string, string | number | boolean | null> | null;
  readonly request_id: string;
  readonly tenant_id: string;
  readonly tenant_slug: string;
  readonly tenant_name: string;
}

/** What staff did anywhere, newest first, from before an event. */
export function findOperatorEvents(
  db: Database,
  operatorId: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<OperatorEventRow[]> {
  return db.lookup<OperatorEventRow>(
    'operator_events',
    'select * from public.operator_events($1, $2, $3)',
    [operatorId, before, limit],
  );
}
