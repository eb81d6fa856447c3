import { DomainError } from '@gatehouse/domain/errors';
import { isUuid, type TenantId } from '@gatehouse/domain/ids';
import type { MemberSort } from '@gatehouse/domain/member-list';
import { decodeCursor, encodeCursor } from '../page.ts';

/** What a cursor belongs to: it is none of another tenant, and none of another order. */
interface Order {
  readonly tenantId: TenantId;
  readonly sort: MemberSort;
  readonly descending: boolean;
}

/** Where a page starts: behind a row, or before it when the reader goes back. */
interface Place {
  readonly position: readonly string[];
  readonly backwards: boolean;
}

/** What the parts of a position look like before the id, which is always last. */
const WHOLE = /^-?\d{1,16}$/;
const TEXT = /^/;
const PARTS: Readonly<Record<MemberSort, readonly RegExp[]>> = {
  name: [TEXT],
  email: [TEXT],
  role: [/^[0-3]$/, TEXT],
  status: [TEXT, TEXT],
  mfa: [/^(?:true|false)$/, TEXT],
  invitedBy: [TEXT, TEXT],
  lastSignIn: [WHOLE],
  createdAt: [WHOLE],
};

export function encodeMemberCursor(
  order: Order,
  position: readonly string[],
  backwards: boolean,
): string {
  return encodeCursor(order.tenantId, [
    getOrderName(order),
    backwards ? 'before' : 'after',
    ...position,
  ]);
}

/** @throws DomainError `input.invalid` for anything that this order did not hand out */
export function decodeMemberCursor(order: Order, cursor: string | undefined): Place | null {
  const parts = PARTS[order.sort];
  const decoded = decodeCursor(order.tenantId, cursor, parts.length + 3);
  if (!decoded) return null;
  const [name, side, ...position] = decoded;
  const fits =
    name === getOrderName(order) &&
    (side === 'before' || side === 'after') &&
    isUuid(position.at(-1) ?? '') &&
    parts.every((part, at) => part.test(position[at] ?? ''));
  if (!fits) {
    throw new DomainError('input.invalid', { fields: { cursor: 'is not a cursor of this list' } });
  }
  return { position, backwards: side === 'before' };
}

function getOrderName({ sort, descending }: Order): string {
  return descending ? `-${sort}` : sort;
}
