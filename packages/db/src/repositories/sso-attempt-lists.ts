import type { ScopedReader } from '../database.ts';

/** One round trip by a connection, as its page shows it. */
export interface AttemptRow {
  readonly id: string;
  readonly purpose: 'sign_in' | 'test' | 'step_up';
  readonly status: 'begun' | 'answered' | 'accepted' | 'used' | 'refused';
  readonly stage: string | null;
  readonly code: string | null;
  readonly subject: string | null;
  readonly email: string | null;
  readonly requestRef: string;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
}

/** All that is kept of an attempt and may be shown. */
export interface AttemptDetailsRow extends AttemptRow {
  readonly authInstant: Date | null;
  readonly mfa: boolean;
  readonly groups: unknown;
  readonly checks: unknown;
  readonly outcome: unknown;
  readonly sealedAnswer: Uint8Array | null;
}

/** The newest of a connection that were answered or refused, and tests that were begun. */
export function listAttempts(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
  { limit, days }: { readonly limit: number; readonly days: number },
): Promise<AttemptRow[]> {
  return db.$queryRaw<AttemptRow[]>`
    select id, purpose, status, stage, code, subject, email, request_ref as "requestRef",
      created_at as "createdAt", answered_at as "answeredAt"
    from sso_attempts
    where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid
      and created_at > now() - ${days}::int * interval '1 day'
    order by created_at desc, id desc limit ${limit}::int`;
}

/** @param answerDays days for which the answer itself is shown */
export async function getAttemptDetails(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
  {
    id,
    days,
    answerDays,
  }: { readonly id: string; readonly days: number; readonly answerDays: number },
): Promise<AttemptDetailsRow | null> {
  const rows = await db.$queryRaw<AttemptDetailsRow[]>`
    select id, purpose, status, stage, code, subject, email, request_ref as "requestRef",
      created_at as "createdAt", answered_at as "answeredAt", auth_instant as "authInstant", mfa,
      groups, checks, outcome,
      case when answered_at > now() - ${answerDays}::int * interval '1 day'
        then sealed_answer end as "sealedAnswer"
    from sso_attempts
    where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid
      and id = ${id}::uuid and created_at > now() - ${days}::int * interval '1 day'`;
  return rows[0] ?? null;
}
