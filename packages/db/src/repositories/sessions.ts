import type { ConnectionProof } from '@gatehouse/domain/proof';
import type { ScopedReader, ScopedWriter } from '../database.ts';
import { noteChange } from '../live/changes.ts';

export interface NewSession {
  readonly id: string;
  readonly userId: string;
  readonly tokenHash: Uint8Array<ArrayBuffer>;
  readonly groups: readonly string[];
  readonly claimsExpireAt: Date;
  readonly authTime: Date;
  readonly sealedTokens: Uint8Array<ArrayBuffer>;
  readonly userAgent: string;
  readonly address: string | null;
  readonly idleSeconds: number;
  readonly maxSeconds: number;
  /** What proved it where the pool did not itself. */
  readonly proof: ConnectionProof | null;
  /** Did the pool ask for the person's second factor, if they have one? */
  readonly ownFactor: boolean;
}

/** Inserts a session; all its times are the database's. Returns when it ends at the latest. */
export async function insertSession(tx: ScopedWriter, session: NewSession): Promise<Date> {
  const rows = await tx.$queryRaw<{ expires_at: Date }[]>`
    insert into sessions (id, user_id, token_hash, groups, claims_at, claims_expire_at,
      auth_time, sealed_tokens, user_agent, address, idle_seconds, expires_at,
      proof_tenant, proof_connection, proof_mfa)
    values (${session.id}::uuid, ${session.userId}::uuid, ${session.tokenHash},
      ${[...session.groups]}::text[], now(), ${session.claimsExpireAt}::timestamptz,
      ${session.authTime}::timestamptz, ${session.sealedTokens}, ${session.userAgent}, ${session.address}, ${session.idleSeconds}::int,
      now() + ${session.maxSeconds}::int * interval '1 second',
      ${session.proof?.tenantId ?? null}::uuid, ${session.proof?.connectionId ?? null}::uuid,
      case when ${session.proof === null} then ${session.ownFactor} and
        (select mfa from users where id = ${session.userId}::uuid)
        else ${session.proof?.mfa ?? false} end)
    returning expires_at`;
  const row = rows[0];
  if (!row) throw new Error('the session was not inserted');
  return row.expires_at;
}

export function getSession(db: ScopedReader, sessionId: string) {
  return db.session.findFirst({ where: { id: sessionId } });
}

export interface HeldSessionRow {
  readonly user_id: string;
  readonly auth_time: Date;
  readonly groups: string[];
}

/** A session that lasts, and does so until the transaction ends; null for one that has ended. */
export async function holdSession(
  tx: ScopedWriter,
  sessionId: string,
): Promise<HeldSessionRow | null> {
  const rows = await tx.$queryRaw<HeldSessionRow[]>`
    select user_id, auth_time, groups from sessions
    where id = ${sessionId}::uuid and expires_at > now()
      and last_seen_at > now() - idle_seconds * interval '1 second'
    for key share`;
  return rows[0] ?? null;
}

export interface ListedSession {
  readonly id: string;
  readonly user_agent: string;
  readonly address: string | null;
  readonly created_at: Date;
  readonly last_seen_at: Date;
}

/** A person's sessions that have not ended, newest first, from before the id `before`. */
export function listSessions(
  db: ScopedReader,
  userId: string,
  limit: number,
  before: string | null,
): Promise<ListedSession[]> {
  return db.$queryRaw<ListedSession[]>`
    select id, user_agent, address, created_at, last_seen_at from sessions
    where user_id = ${userId}::uuid and expires_at > now()
      and last_seen_at > now() - idle_seconds * interval '1 second'
      and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${limit}::int`;
}

export interface EndedSession {
  readonly id: string;
  readonly sealed_tokens: Uint8Array;
}

/** Ends all of a person's sessions but one, or all; returns what they held. */
export function deleteSessions(
  tx: ScopedWriter,
  userId: string,
  except: string | null,
): Promise<EndedSession[]> {
  noteChange(tx, `user:${userId}`, 'sessions');
  return tx.$queryRaw<EndedSession[]>`
    delete from sessions
    where user_id = ${userId}::uuid and (${except}::uuid is null or id <> ${except}::uuid)
    returning id, sealed_tokens`;
}

/** Ends a session; returns its sealed tokens, or null when it had ended already. */
export async function deleteSession(
  tx: ScopedWriter,
  sessionId: string,
): Promise<Uint8Array | null> {
  noteChange(tx, `session:${sessionId}`, 'sessions');
  const rows = await tx.$queryRaw<{ sealed_tokens: Uint8Array }[]>`
    delete from sessions where id = ${sessionId}::uuid returning sealed_tokens`;
  return rows[0]?.sealed_tokens ?? null;
}

export async function touchSession(tx: ScopedWriter, sessionId: string): Promise<void> {
  await tx.$executeRaw`
    update sessions
    set longest_idle_seconds = greatest(longest_idle_seconds,
          extract(epoch from now() - last_seen_at)::int),
        last_seen_at = now()
    where id = ${sessionId}::uuid`;
}

/**
 * The person has proved at this session again who they are: as good as a new one.
 * @param authTime null for now
 */
export async function renewAuthTime(
  tx: ScopedWriter,
  sessionId: string,
  authTime: Date | null,
): Promise<void> {
  await tx.$executeRaw`
    update sessions
    set auth_time = greatest(auth_time, coalesce(${authTime}::timestamptz, clock_timestamp())), longest_idle_seconds = 0,
        last_seen_at = now()
    where id = ${sessionId}::uuid`;
}

/** Whether a second factor stands behind the session's sign-in. */
export async function noteFactor(
  tx: ScopedWriter,
  sessionId: string,
  ownFactor: boolean,
): Promise<void> {
  await tx.$executeRaw`
    update sessions s
    set proof_mfa = ${ownFactor} and (select u.mfa from users u where u.id = s.user_id)
    where id = ${sessionId}::uuid and proof_connection is null`;
}

/**
 * Takes the right to refresh the claims, for at most `seconds`. Of any number of requests, in any
 * number of replicas, one gets it; none that saw claims which have been refreshed since.
 * @param claimsAt of the session as the caller read it, in whole milliseconds
 * @returns the sealed tokens and the database's time, or null when another holds the right or has used it
 */
export async function claimRefresh(
  tx: ScopedWriter,
  sessionId: string,
  claimsAt: Date,
  seconds: number,
): Promise<{ sealedTokens: Uint8Array; startedAt: Date } | null> {
  const rows = await tx.$queryRaw<{ sealed_tokens: Uint8Array; started_at: Date }[]>`
    update sessions
    set refreshing_until = clock_timestamp() + ${seconds}::int * interval '1 second',
        refresh_failed = false
    where id = ${sessionId}::uuid
      and (refreshing_until is null or refreshing_until < clock_timestamp())
      and date_trunc('milliseconds', claims_at) <= ${claimsAt}::timestamptz
    returning sealed_tokens, clock_timestamp() as started_at`;
  const row = rows[0];
  return row ? { sealedTokens: row.sealed_tokens, startedAt: row.started_at } : null;
}

export interface RefreshedClaims {
  readonly groups: readonly string[];
  readonly claimsAt: Date;
  readonly claimsExpireAt: Date;
  readonly sealedTokens: Uint8Array<ArrayBuffer>;
}

/** Stores what a refresh brought, and gives the right to refresh back. */
export async function storeRefresh(
  tx: ScopedWriter,
  sessionId: string,
  refreshed: RefreshedClaims,
): Promise<void> {
  await tx.session.updateMany({
    where: { id: sessionId },
    data: { ...refreshed, groups: [...refreshed.groups], refreshingUntil: null },
  });
}

/** Notes that a refresh failed: the next one waits until the lease is over, and no one for it. */
export async function failRefresh(tx: ScopedWriter, sessionId: string): Promise<void> {
  await tx.session.updateMany({ where: { id: sessionId }, data: { refreshFailed: true } });
}
