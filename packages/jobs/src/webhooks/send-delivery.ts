import { BRAND } from '@gatehouse/brand/brand';
import type { AttemptError } from '@gatehouse/domain/webhook';
import type { Outcome, Outgoing } from '@gatehouse/services/webhooks';
import type { GuardedFetch } from '@gatehouse/sso/net/guarded-fetch';
import { Refusal } from '@gatehouse/sso/refusal';

/** Milliseconds that a receiver has to answer, with its name looked up. */
const TIME_LIMIT_MS = 10_000;

/** Bytes of a response that are read, and kept. */
const RESPONSE_BYTES = 1_024;

const ERRORS: Readonly<Partial<Record<Refusal['code'], AttemptError>>> = {
  address_refused: 'refused',
  provider_redirects: 'redirect',
  provider_too_slow: 'timeout',
};

/** Sends an event, once, and tells what came of it. Never throws: what fails is tried again later. */
export async function sendDelivery(fetch: GuardedFetch, outgoing: Outgoing): Promise<Outcome> {
  const start = Date.now();
  const attempt = (status: number | null, error: AttemptError | null) => ({
    at: new Date(start).toISOString(),
    status,
    error,
    durationMs: Date.now() - start,
  });
  try {
    const { status, text } = await fetch(outgoing.url, {
      json: outgoing.body,
      headers: { 'user-agent': `${BRAND.name}-Webhooks/1`, ...outgoing.headers },
      timeLimitMs: TIME_LIMIT_MS,
      firstBytes: RESPONSE_BYTES,
    });
    // Postgres text holds no NUL.
    return { attempt: attempt(status, null), response: text.replaceAll('\0', '') };
  } catch (error) {
    const reason = error instanceof Refusal ? ERRORS[error.code] : undefined;
    return { attempt: attempt(null, reason ?? 'unreachable'), response: null };
  }
}
