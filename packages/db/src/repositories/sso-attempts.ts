import { Prisma, type SsoAttempt } from '../generated/client.ts';
import type { ScopedReader, ScopedWriter } from '../database.ts';

/** One round trip by a connection, as it is stored. */
export type AttemptRow = SsoAttempt;

/** Days for which attempts are kept, and how many of a connection at most. */
const KEPT = { days: 30, most: 500 };

/** Minutes that a person has for signing in at the identity provider. */
const MINUTES = 10;

export interface NewAttempt {
  readonly tenantId: string;
  readonly id: string;
  readonly connectionId: string;
  readonly purpose: 'sign_in' | 'test' | 'step_up';
  /** Null for an answer that no one asked for. */
  readonly browserHash: Uint8Array<ArrayBuffer> | null;
  readonly openedBy: string | null;
  /** The session of theirs in which it began. */
  readonly openedSession: string | null;
  readonly returnTo: string;
  readonly requestRef: string;
  readonly address: string | null;
}

/** Notes a new attempt; the oldest of the connection make room. */
export async function insertAttempt(tx: ScopedWriter, attempt: NewAttempt): Promise<void> {
  const { tenantId, connectionId } = attempt;
  await tx.$executeRaw`
    delete from sso_attempts
    where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid
      and (created_at < now() - ${KEPT.days}::int * interval '1 day' or id in (
        select id from sso_attempts
        where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid
        order by created_at desc offset ${KEPT.most}::int)
        -- Whoever posts answers that no one asked for pushes out no one who is signing in.
        and (browser_hash is null or expires_at < now()))`;
  await tx.$executeRaw`
    insert into sso_attempts (tenant_id, id, connection_id, purpose, status, browser_hash,
      opened_by, opened_session, return_to, request_ref, address, expires_at)
    values (${tenantId}::uuid, ${attempt.id}::uuid, ${connectionId}::uuid, ${attempt.purpose},
      'begun', ${attempt.browserHash}, ${attempt.openedBy}::uuid,
      ${attempt.openedSession}::uuid, ${attempt.returnTo}, ${attempt.requestRef}, ${attempt.address}, now() + ${MINUTES}::int * interval '1 minute')`;
}

export function getAttempt(
  db: ScopedReader,
  tenantId: string,
  id: string,
): Promise<AttemptRow | null> {
  return db.ssoAttempt.findFirst({ where: { tenantId, id } });
}

/** Notes what the identity provider was asked; a second request of an attempt takes the first one's place. */
export async function noteRequest(
  tx: ScopedWriter,
  attempt: { readonly tenantId: string; readonly id: string },
  asked: {
    readonly requestId: string;
    readonly sealedVerifier: Uint8Array<ArrayBuffer> | null;
    /** What the pool asked; null where it has no part. */
    readonly op: { readonly state: string | null; readonly nonce: string | null } | null;
  },
): Promise<boolean> {
  const { tenantId, id } = attempt;
  const count = await tx.$executeRaw`
    update sso_attempts
    set request_id = ${asked.requestId}, sealed_verifier = ${asked.sealedVerifier},
      op_state = ${asked.op?.state ?? null}, op_nonce = ${asked.op?.nonce ?? null},
      op_asked_at = case when ${asked.op !== null} then now() end
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and status = 'begun'
      and expires_at > now()`;
  return count === 1;
}

/** What came out of an answer whose checks passed. */
export interface AcceptedAnswer {
  readonly subject: string;
  readonly email: string;
  readonly assertedName: string | null;
  readonly authInstant: Date | null;
  readonly mfa: boolean;
  readonly groups: unknown;
  readonly checks: unknown;
}

/** Keeps a checked answer until the browser comes for it. False when the attempt has one, or is over. */
export async function noteAnswer(
  tx: ScopedWriter,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  answer: AcceptedAnswer,
): Promise<boolean> {
  const { subject, email, assertedName, authInstant, mfa } = answer;
  const count = await tx.$executeRaw`
    update sso_attempts
    set status = 'answered', answered_at = now(), subject = ${subject}, email = ${email},
      asserted_name = ${assertedName}, auth_instant = ${authInstant}::timestamptz, mfa = ${mfa},
      groups = ${JSON.stringify(answer.groups)}::jsonb, checks = ${JSON.stringify(answer.checks)}::jsonb
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and status = 'begun'
      and expires_at > now()`;
  return count === 1;
}

/** Notes why an attempt came to nothing. One that has let someone in stays as it is. */
export async function noteRefusal(
  tx: ScopedWriter,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  refusal: { readonly stage: string; readonly code: string; readonly checks?: unknown },
): Promise<void> {
  const checks =
    refusal.checks === undefined
      ? Prisma.sql`checks`
      : Prisma.sql`${JSON.stringify(refusal.checks)}::jsonb`;
  await tx.$executeRaw`
    update sso_attempts
    set status = 'refused', answered_at = coalesce(answered_at, now()), stage = ${refusal.stage},
      code = ${refusal.code}, checks = ${checks}, code_hash = null
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and status <> 'used'`;
}

/** Notes what a test would have come to. False when the attempt was not waiting for that. */
export async function noteOutcome(
  tx: ScopedWriter,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  outcome: unknown,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update sso_attempts set status = 'used', outcome = ${JSON.stringify(outcome)}::jsonb
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and status = 'answered'
      and expires_at > now()`;
  return count === 1;
}

/** Says who it is, and what code the pool may exchange. False when the attempt was not waiting for that. */
export async function acceptAttempt(
  tx: ScopedWriter,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  accepted: {
    readonly userId: string;
    readonly codeHash: Uint8Array<ArrayBuffer>;
    readonly codeSeconds: number;
  },
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update sso_attempts
    set status = 'accepted', user_id = ${accepted.userId}::uuid, code_hash = ${accepted.codeHash},
      code_expires_at = now() + ${accepted.codeSeconds}::int * interval '1 second'
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and status = 'answered'
      and expires_at > now()`;
  return count === 1;
}

export interface ExchangedRow {
  readonly id: string;
  readonly user_id: string;
  readonly op_nonce: string | null;
  readonly auth_instant: Date | null;
  readonly answered_at: Date;
}

/** Uses up a code: one caller gets it, ever. */
export async function takeCode(
  tx: ScopedWriter,
  tenantId: string,
  codeHash: Uint8Array<ArrayBuffer>,
): Promise<ExchangedRow | null> {
  const rows = await tx.$queryRaw<ExchangedRow[]>`
    update sso_attempts set code_hash = null
    where tenant_id = ${tenantId}::uuid and code_hash = ${codeHash} and status = 'accepted'
      and code_expires_at > now()
    returning id, user_id, op_nonce, auth_instant, answered_at`;
  return rows[0] ?? null;
}

export interface UsedAttemptRow {
  readonly connection_id: string;
  readonly purpose: string;
  readonly mfa: boolean;
  readonly auth_instant: Date | null;
  readonly answered_at: Date;
  readonly return_to: string;
}

/**
 * Uses up an attempt that has let this person in, from the browser where it began: one session at most comes
 * of it. The pool must have exchanged its code.
 * @param seconds for which an answer is good
 */
export async function takeAttempt(
  tx: ScopedWriter,
  tenantId: string,
  {
    id,
    userId,
    browserHash,
    seconds,
  }: {
    readonly id: string;
    readonly userId: string;
    readonly browserHash: Uint8Array<ArrayBuffer>;
    readonly seconds: number;
  },
): Promise<UsedAttemptRow | null> {
  const rows = await tx.$queryRaw<UsedAttemptRow[]>`
    update sso_attempts a set status = 'used'
    where a.tenant_id = ${tenantId}::uuid and a.id = ${id}::uuid and a.status = 'accepted'
      and a.user_id = ${userId}::uuid and a.browser_hash = ${browserHash} and a.code_hash is null
      and a.answered_at > now() - ${seconds}::int * interval '1 second'
      and exists (select from sso_connections c
        where c.tenant_id = a.tenant_id and c.id = a.connection_id and c.status = 'active')
    returning a.connection_id, a.purpose, a.mfa, a.auth_instant, a.answered_at, a.return_to`;
  return rows[0] ?? null;
}

/** Takes an assertion once; false for one that was taken before. What has ended goes. */
export async function takeAssertion(
  tx: ScopedWriter,
  tenantId: string,
  connectionId: string,
  assertion: { readonly id: string; readonly expiresAt: Date },
): Promise<boolean> {
  await tx.$executeRaw`
    delete from sso_assertions
    where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid
      and expires_at < now() - interval '10 minutes'`;
  const count = await tx.$executeRaw`
    insert into sso_assertions (tenant_id, connection_id, assertion_id, expires_at)
    values (${tenantId}::uuid, ${connectionId}::uuid, ${assertion.id}, ${assertion.expiresAt}::timestamptz)
    on conflict do nothing`;
  return count === 1;
}
