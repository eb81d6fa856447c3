import { DomainError } from '@gatehouse/domain/errors';
import { isUuid, type TenantId, type UserId } from '@gatehouse/domain/ids';

/** How many items, and from which position. */
export interface PageInput {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Whose list it is: a cursor of another tenant or person is none. */
type ListOwner = TenantId | UserId;

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/**
 * Makes a page of up to `limit` items out of up to `limit + 1` rows.
 * @param position what the next page starts after, taken from the last row that is shown
 */
export function toPage<Row, Item>(
  { owner, rows, limit }: { owner: ListOwner; rows: readonly Row[]; limit: number },
  toItem: (row: Row) => Item,
  position: (row: Row) => readonly string[],
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor =
    rows.length > limit && last !== undefined ? encodeCursor(owner, position(last)) : null;
  return { items: shown.map(toItem), nextCursor };
}

/** A page that goes on after a position that is not its last item's. */
export function pageUpTo<Item>(
  owner: ListOwner,
  items: Item[],
  position: readonly string[],
): Page<Item> {
  return { items, nextCursor: encodeCursor(owner, position) };
}

/** A cursor of a list of this tenant or person. */
export function encodeCursor(owner: ListOwner, position: readonly string[]): string {
  return Buffer.from(JSON.stringify([owner, ...position])).toString('base64url');
}

/**
 * Reads a cursor of this tenant or person.
 * @param length how many parts the position has
 * @throws DomainError `input.invalid` for anything this list did not hand out to this owner
 */
export function decodeCursor(
  owner: ListOwner,
  cursor: string | undefined,
  length: number,
): string[] | null {
  if (cursor === undefined) return null;
  const parts = parse(cursor);
  const [listOwner, ...position] = parts;
  if (listOwner !== owner || position.length !== length || position.some(isUnfit)) {
    throw new DomainError('input.invalid', { fields: { cursor: 'is not a cursor of this list' } });
  }
  return position;
}

/** Reads the cursor of a list that is ordered by id alone: the id to continue before. */
export function decodeIdCursor(owner: ListOwner, cursor: string | undefined): string | null {
  const id = decodeCursor(owner, cursor, 1)?.[0] ?? null;
  if (id !== null && !isUuid(id)) {
    throw new DomainError('input.invalid', { fields: { cursor: 'is not a cursor of this list' } });
  }
  return id;
}

/** Postgres text holds no NUL. */
function isUnfit(part: string): boolean {
  return part.includes('\0');
}

function parse(cursor: string): string[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : [];
  } catch {
    return [];
  }
}
