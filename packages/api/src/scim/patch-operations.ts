import { isJson, type Json } from './attributes.ts';
import { ScimRefusal } from './scim-error.ts';

/** One change of a PATCH (RFC 7644, 3.5.2). */
export interface Operation {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: string | null;
  readonly value: unknown;
}

const MAX_OPERATIONS = 1_000;
const NAMES: ReadonlySet<string> = new Set(['add', 'remove', 'replace']);

/** By its name in any case: clients spell `Operations` and `Replace` as they like. */
function read(body: Json, name: string): unknown {
  const key = Object.keys(body).find((one) => one.toLowerCase() === name);
  return key === undefined ? undefined : body[key];
}

/**
 * The changes of a PATCH, in their order.
 * @throws ScimRefusal `invalidSyntax`, `invalidValue`, `tooMany`, `noTarget`
 */
export function parseOperations(body: unknown): Operation[] {
  const list = isJson(body) ? read(body, 'operations') : undefined;
  if (!Array.isArray(list) || list.length === 0) {
    throw new ScimRefusal('invalidSyntax', 'Operations must be a list.');
  }
  if (list.length > MAX_OPERATIONS) {
    throw new ScimRefusal('tooMany', `A request has at most ${MAX_OPERATIONS} operations.`);
  }
  return list.map(parseOperation);
}

function parseOperation(operation: unknown): Operation {
  if (!isJson(operation)) throw new ScimRefusal('invalidSyntax', 'An operation must be an object.');
  const op = String(read(operation, 'op')).toLowerCase();
  if (!NAMES.has(op)) throw new ScimRefusal('invalidSyntax', 'op must be add, remove or replace.');
  const given = read(operation, 'path');
  if (given !== undefined && given !== null && typeof given !== 'string') {
    throw new ScimRefusal('invalidPath', 'path must be text.');
  }
  const path = given === undefined || given === null || given === '' ? null : given;
  if (path !== null && path.length > 500) throw new ScimRefusal('invalidPath', 'path is too long.');
  if (op === 'remove' && path === null) {
    throw new ScimRefusal('noTarget', 'A removal must name a path.');
  }
  return { op: op as Operation['op'], path, value: read(operation, 'value') };
}
