import type { ScopedWriter } from './scoped-client.ts';

/** A request that its caller may send again, meaning the same one. */
export interface KeyedRequest {
  /** Who calls; keys of different principals have nothing to do with each other. */
  readonly principalId: string;
  readonly key: string;
  /** Of what is asked: the same key with another request is a mistake. */
  readonly requestHash: Uint8Array<ArrayBuffer>;
}

export interface StoredAnswer {
  readonly status: number;
  /** Encrypted: an answer may hold a secret that is shown once. */
  readonly sealedBody: Uint8Array<ArrayBuffer> | null;
}

interface Claim {
  /** False while another request with this key runs. */
  readonly free: boolean;
  readonly requestHash: Uint8Array | null;
  readonly status: number | null;
  readonly sealedBody: Uint8Array<ArrayBuffer> | null;
}

const NO_ANSWER = { requestHash: null, status: null, sealedBody: null } as const;

/**
 * Takes a key for the rest of the transaction, and reads the answer it has had. The lock goes with
 * the transaction, so a request that died leaves nothing behind.
 *
 * Two statements: one alone would take its snapshot before its lock, and miss the answer of a
 * request that ended between the two. The second's snapshot is younger than the lock.
 */
export async function claimKey(tx: ScopedWriter, request: KeyedRequest): Promise<Claim> {
  const { principalId, key } = request;
  const locks = await tx.$queryRaw<{ free: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${principalId} ${key}`}, 0)) as free`;
  if (locks[0]?.free !== true) return { free: false, ...NO_ANSWER };
  const answers = await tx.$queryRaw<Omit<Claim, 'free'>[]>`
    select request_hash as "requestHash", status, sealed_body as "sealedBody"
    from idempotency_keys
    where principal_id = ${principalId}::uuid and key = ${key}
      and created_at > now() - interval '24 hours'`;
  const { requestHash, status, sealedBody } = answers[0] ?? NO_ANSWER;
  return { free: true, requestHash, status, sealedBody };
}

/**
 * Keeps an answer for 24 hours, and drops the principal's older ones.
 * @returns false when there is a younger one: the key was not this transaction's
 */
export async function storeAnswer(
  tx: ScopedWriter,
  { principalId, key, requestHash }: KeyedRequest,
  { status, sealedBody }: StoredAnswer,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    with outdated as (
      delete from idempotency_keys
      where principal_id = ${principalId}::uuid and key <> ${key}
        and created_at <= now() - interval '24 hours'
    )
    insert into idempotency_keys (principal_id, key, request_hash, status, sealed_body)
    values (${principalId}::uuid, ${key}, ${requestHash}, ${status}::smallint, ${sealedBody})
    on conflict (principal_id, key) do update
      set request_hash = excluded.request_hash, status = excluded.status,
        sealed_body = excluded.sealed_body, created_at = now()
      where idempotency_keys.created_at <= now() - interval '24 hours'`;
  return count === 1;
}
