import { findMembers, type MemberListRow } from '@gatehouse/db/repositories/member-lists';
import type { MemberFilter, MemberSort } from '@gatehouse/domain/member-list';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import { describeFilter } from '../audit/describe-filter.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireSecurity } from './list.ts';
import { type Member, toMember } from './member.ts';

/** Rows of one question: what is in memory at a time. */
const CHUNK = 1_000;

/** Which members, and in which order. */
export interface MemberOrder {
  readonly filter: MemberFilter;
  readonly sort: MemberSort;
  readonly descending: boolean;
}

export interface ExportMembersInput extends MemberOrder {
  readonly format: string;
}

/**
 * All members that match, in chunks, each read when the one before it has been taken. Every chunk
 * looks again whether the caller still may: who is shut out meanwhile gets no further.
 * The event is written before the first row is read.
 */
export async function exportMembers(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: ExportMembersInput,
): Promise<AsyncGenerator<Member[], void, undefined>> {
  const { format, filter, sort } = input;
  const tenantId = ctx.tenant.id;
  requireSecurity(ctx, filter, sort);
  const { roles, ...others } = filter;
  await authorize(
    deps,
    ctx,
    { permission: 'members:export', locks: caller, carriesAway: true },
    (tx) =>
      recordEvent(tx, ctx, tenantId, {
        action: 'member.exported',
        target: { kind: 'tenant', id: tenantId, name: ctx.tenant.name },
        after: { format, filter: describeFilter({ ...others, role: roles?.join(',') }) },
      }),
  );
  return memberChunks(deps, ctx, input);
}

/** All members that match, a chunk when the one before has been taken. */
export async function* memberChunks(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  { filter, sort, descending }: MemberOrder,
): AsyncGenerator<Member[], void, undefined> {
  let after: readonly string[] | null = null;
  for (;;) {
    const query = { filter, sort, descending, after, limit: CHUNK };
    const rows: MemberListRow[] = await authorize(
      deps,
      ctx,
      { permission: 'members:export', locks: caller, carriesAway: true },
      (tx) =>
        deps.db.readReport(tx, { tenantId: ctx.tenant.id }, (db) =>
          findMembers(db, ctx.tenant.id, query),
        ),
    );
    if (rows.length > 0) yield rows.map((row) => toMember(row, ctx));
    after = rows.at(-1)?.position ?? null;
    if (rows.length < CHUNK) return;
  }
}
