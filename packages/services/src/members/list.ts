import type { HotRead } from '@gatehouse/db/database';
import { findMembers, membersAhead } from '@gatehouse/db/repositories/member-lists';
import type { MemberFilter, MemberSort } from '@gatehouse/domain/member-list';
import { requirePermission } from '@gatehouse/policy/can';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { PageInput } from '../page.ts';
import { type Member, toMember } from './member.ts';
import { decodeMemberCursor, encodeMemberCursor } from './member-cursor.ts';

export interface ListMembersInput extends PageInput {
  readonly filter?: MemberFilter;
  readonly sort?: MemberSort;
  readonly descending?: boolean;
}

export interface MemberPage {
  readonly items: Member[];
  readonly nextCursor: string | null;
  readonly previousCursor: string | null;
}

/**
 * Refuses to search or sort by what the caller may not see: answers would tell it all the same.
 * @throws DomainError `permission.denied`
 */
export function requireSecurity(ctx: Context, filter: MemberFilter, sort?: MemberSort): void {
  const { mfa, signedInFrom, signedInBefore } = filter;
  const asked = [mfa, signedInFrom, signedInBefore].some((part) => part !== undefined);
  if (asked || sort === 'mfa' || sort === 'lastSignIn') {
    requirePermission(ctx, 'members:deactivate');
  }
}

/**
 * A page of the members that match, in the order asked for; by name unless told otherwise. A page
 * back is read from its end, against the order.
 * @throws DomainError `permission.denied`; `input.invalid` for a cursor of another tenant or another order
 */
export function listMembers(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: ListMembersInput,
): Promise<MemberPage> {
  return authorize(deps, ctx, { permission: 'members:read' }, async (db) => {
    const { filter = {}, sort = 'name', descending = false, limit } = input;
    requireSecurity(ctx, filter, sort);
    const order = { tenantId: ctx.tenant.id, sort, descending };
    const place = decodeMemberCursor(order, input.cursor);
    const backwards = place?.backwards ?? false;
    const rows = await findMembers(db, ctx.tenant.id, {
      filter,
      sort,
      descending: descending !== backwards,
      after: place?.position ?? null,
      limit: limit + 1,
    });
    const more = rows.length > limit;
    const shown = rows.slice(0, limit);
    if (backwards) shown.reverse();
    const [first, last] = [shown.at(0), shown.at(-1)];
    const goesOn = backwards || more;
    const cameFrom = backwards ? more : place !== null;
    return {
      items: shown.map((row) => toMember(row, ctx)),
      nextCursor: last && goesOn ? encodeMemberCursor(order, last.position, false) : null,
      previousCursor: first && cameFrom ? encodeMemberCursor(order, first.position, true) : null,
    };
  });
}

/** What `listMembers` reads, to go along with the question who asks: where the list is plain. */
export function listMembersAhead(input: ListMembersInput): HotRead | null {
  const { filter = {}, sort = 'name', descending = false, limit, cursor } = input;
  const first = cursor === undefined;
  return first ? membersAhead({ filter, sort, descending, after: null, limit: limit + 1 }) : null;
}
