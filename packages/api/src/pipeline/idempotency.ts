import { DomainError } from '@gatehouse/domain/errors';
import { principalId } from '@gatehouse/domain/principal';
import { answerOnce } from '@gatehouse/services/idempotency';
import type { KnownExchange } from './exchange.ts';
import type { ContextFor, Route } from './route.ts';
import type { Answered } from './respond.ts';

/** Printable ASCII; the draft's quotes around it may be left out. */
const KEY = /^(?:"([\x20\x21\x23-\x5b\x5d-\x7e]{1,255})"|([\x21\x23-\x5b\x5d-\x7e]{1,255}))$/;

/** True for routes that take an `Idempotency-Key`: what cannot be sent twice without harm. */
export function takesKey(route: Route): boolean {
  return route.method === 'post' && route.idempotent !== true;
}

/**
 * Runs a request, at most once where it carries a key.
 * @see https://www.ietf.org/archive/id/draft-ietf-httpapi-idempotency-key-header-07.html
 * @throws DomainError `input.invalid`, `idempotency.in_progress`, `idempotency.key_reused`
 */
export async function answerKeyed(
  { deps, route, c, ctx }: KnownExchange,
  body: unknown,
  work: () => Promise<Answered>,
): Promise<Answered> {
  const header = takesKey(route) ? c.req.header('idempotency-key') : undefined;
  if (header === undefined) return work();
  const request = `${c.req.method} ${c.req.path}\n${JSON.stringify(body) ?? ''}`;
  return answerOnce(
    deps,
    { principal: getPrincipalKey(ctx), key: parseKey(header), request },
    work,
  );
}

function parseKey(header: string): string {
  const match = KEY.exec(header);
  const key = match?.[1] ?? match?.[2];
  if (key === undefined) {
    const fields = { 'idempotency-key': 'must be 1 to 255 printable ASCII characters' };
    throw new DomainError('input.invalid', { fields });
  }
  return key;
}

function getPrincipalKey(ctx: ContextFor<Route['access']>): string {
  if (!('principal' in ctx)) return `address ${ctx.address ?? 'unknown'}`;
  return principalId(ctx.principal);
}
