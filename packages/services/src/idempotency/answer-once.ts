import { createHash } from 'node:crypto';
import { isUuid } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';

export interface Answer {
  readonly status: number;
  /** JSON; null for an answer without content. */
  readonly body: string | null;
}

export interface OnceInput {
  /** Who calls: the id of a person or a key, or an address. */
  readonly principal: string;
  readonly key: string;
  /** Everything that is asked for, as text: the same key with another text is a mistake. */
  readonly request: string;
}

/**
 * Answers a keyed request once: again, it gets the same answer and nothing is changed. A refusal
 * changed nothing and is not kept; what was refused may be allowed later.
 * @throws DomainError `idempotency.in_progress`, `idempotency.key_reused`
 */
export async function answerOnce(
  { db, sealer }: Pick<Deps, 'db' | 'sealer'>,
  { principal, key, request }: OnceInput,
  work: () => Promise<Answer>,
): Promise<Answer & { readonly replayed: boolean }> {
  const principalId = isUuid(principal) ? principal : toUuid(principal);
  const place = `idempotency ${principalId} ${key}`;
  const keyed = { principalId, key, requestHash: new Uint8Array(sha256(request)) };
  const { answer, replayed } = await db.once(keyed, async () => {
    const { status, body } = await work();
    return { status, sealedBody: body === null ? null : new Uint8Array(sealer.seal(body, place)) };
  });
  const { status, sealedBody } = answer;
  return { status, body: sealedBody && sealer.open(sealedBody, place), replayed };
}

/** Addresses are no ids: they get one each. */
function toUuid(text: string): string {
  const hex = sha256(text).toString('hex');
  return [8, 12, 16, 20, 32].map((end, at, ends) => hex.slice(ends[at - 1] ?? 0, end)).join('-');
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
