import type { Answer } from '@gatehouse/services/idempotency/answer-once';

/** An answer as a response. */
export function respond({ status, body, replayed }: Answer & { replayed?: boolean }): Response {
  const headers = new Headers();
  if (body !== null) headers.set('content-type', 'application/json');
  if (replayed) headers.set('idempotent-replayed', 'true');
  return new Response(body, { status, headers });
}
