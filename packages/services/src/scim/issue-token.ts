import type { ScopedWriter } from '@gatehouse/db/database';
import {
  insertScimToken,
  listScimTokens,
  type ScimTokenRow,
} from '@gatehouse/db/repositories/scim-tokens';
import { DomainError } from '@gatehouse/domain/errors';
import { randomUUID } from 'node:crypto';
import type { Context } from '../access/actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { newScimToken, scimTokenHash, scimTokenHint } from './token.ts';

/** Two, so that a new one can be put in place before the old one ends. */
const MAX_TOKENS = 2;

/**
 * Makes a token of a directory that the transaction holds.
 * @param days until it expires; null for never
 * @returns the row, and the token, which nothing stores
 * @throws DomainError `scim.too_many_tokens`
 */
export async function issueToken(
  tx: ScopedWriter,
  ctx: Context,
  { connectionId, days, by }: { connectionId: string; days: number | null; by: string },
): Promise<{ row: ScimTokenRow; token: string }> {
  const { id: tenantId } = ctx.tenant;
  if ((await listScimTokens(tx, tenantId, connectionId)).length >= MAX_TOKENS) {
    throw new DomainError('scim.too_many_tokens');
  }
  const token = newScimToken(connectionId);
  const row = await insertScimToken(tx, {
    tenantId,
    id: randomUUID(),
    connectionId,
    tokenHash: scimTokenHash(token),
    hint: scimTokenHint(token),
    createdBy: by,
    createdByName: ctx.principal.name,
    expiresAt: days === null ? null : new Date(Date.now() + days * 86_400_000),
  });
  await recordEvent(tx, ctx, tenantId, {
    action: 'scim_token.created',
    target: { kind: 'scim_token', id: row.id, name: `…${row.hint}` },
    after: { expiresAt: row.expiresAt?.toISOString() ?? null },
  });
  return { row, token };
}
