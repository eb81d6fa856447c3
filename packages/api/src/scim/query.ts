import type { Context as HonoContext } from 'hono';
import type { Json } from './attributes.ts';
import { ScimRefusal } from './scim-error.ts';

const DEFAULT_COUNT = 100;
export const MAX_COUNT = 200;

/** Which part of a list is asked for. Numbers that cannot be are those that come nearest (RFC 7644, 3.4.2.4). */
export function readPage(c: HonoContext) {
  const startIndex = Math.max(1, readNumber(c, 'startIndex', 1));
  const count = Math.min(MAX_COUNT, Math.max(0, readNumber(c, 'count', DEFAULT_COUNT)));
  return { startIndex, count };
}

function readNumber(c: HonoContext, name: string, otherwise: number): number {
  const text = c.req.query(name);
  if (text === undefined) return otherwise;
  if (!/^-?\d{1,9}$/.test(text)) throw new ScimRefusal('invalidValue', `${name} must be a number.`);
  return Number(text);
}

/** Which attributes are wanted. */
export interface Projection {
  readonly only: readonly string[] | null;
  readonly without: readonly string[];
}

/** @throws ScimRefusal `invalidValue` for both at once */
export function readProjection(c: HonoContext): Projection {
  const [only, without] = [names(c, 'attributes'), names(c, 'excludedAttributes')];
  if (only && without) {
    throw new ScimRefusal('invalidValue', 'attributes and excludedAttributes exclude each other.');
  }
  return { only, without: without ?? [] };
}

function names(c: HonoContext, name: string): string[] | null {
  const text = c.req.query(name);
  if (text === undefined || text.trim() === '') return null;
  // A part of an attribute is shown with the whole of it; a schema before it is not looked at.
  return text
    .toLowerCase()
    .split(',')
    .map((one) => one.trim().replace(/^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/, ''))
    .map((one) => (one.startsWith('urn:') ? one : (one.split('.', 1)[0] ?? '')));
}

/** Always there. */
const KEPT = new Set(['id', 'schemas']);

/** A resource with what is wanted of it. */
export function narrow(resource: Json, { only, without }: Projection): Json {
  const isWanted = (name: string) =>
    KEPT.has(name) || (only ? only.includes(name) : !without.includes(name));
  return Object.fromEntries(
    Object.entries(resource).filter(([name]) => isWanted(name.toLowerCase())),
  );
}

/** Whether an attribute that costs a question more is wanted. */
export function wants({ only, without }: Projection, name: string): boolean {
  return only ? only.includes(name) : !without.includes(name);
}
