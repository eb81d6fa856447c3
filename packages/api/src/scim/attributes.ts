import { ScimRefusal } from './scim-error.ts';

export const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const GROUP_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const ENTERPRISE_SCHEMA = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Attributes of a user that are kept as they are sent. Others are passed over: clients send more. */
const KEPT = [
  'name',
  'displayName',
  'nickName',
  'profileUrl',
  'title',
  'userType',
  'preferredLanguage',
  'locale',
  'timezone',
  'emails',
  'phoneNumbers',
  'ims',
  'addresses',
  ENTERPRISE_SCHEMA,
] as const;

/** Attributes that have columns of their own. */
const OWN = ['userName', 'externalId', 'active'] as const;

const BY_LOWER_CASE: ReadonlyMap<string, string> = new Map(
  [...KEPT, ...OWN].map((name) => [name.toLowerCase(), name]),
);

/** The name of an attribute as the schema spells it; null for one that is not kept. */
export function attributeName(text: string): string | null {
  return BY_LOWER_CASE.get(text.toLowerCase()) ?? null;
}

const MULTI_VALUED: ReadonlySet<string> = new Set(['emails', 'phoneNumbers', 'ims', 'addresses']);

/** Whether an attribute is a list. */
export function isMultiValued(name: string): boolean {
  return MULTI_VALUED.has(name);
}

export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What one user may take, in characters of JSON. */
const USER_LENGTH = 32_768;
const TEXT_LENGTH = 2_000;
const DEPTH = 4;
const LIST_LENGTH = 50;

const SUB_NAME = /^[$A-Za-z][$\w-]{0,63}$/;

/**
 * A value that may be kept: no nulls, no names that mean something to JavaScript, nothing endless.
 * @throws ScimRefusal `invalidValue`
 */
export function clean(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (depth >= DEPTH) throw new ScimRefusal('invalidValue', 'A value is nested too deep.');
  if (Array.isArray(value)) {
    if (value.length > LIST_LENGTH) throw new ScimRefusal('invalidValue', 'A list is too long.');
    return value.filter((one) => one !== null).map((one) => clean(one, depth + 1));
  }
  if (!isJson(value)) return undefined;
  const entries = Object.entries(value)
    .filter(([name, one]) => SUB_NAME.test(name) && one !== null)
    .map(([name, one]) => [name, clean(one, depth + 1)] as const);
  return Object.fromEntries(entries);
}

/** What a database cannot hold, and no name needs. */
const CONTROLS = /[\p{Cc}\p{Cs}]/u;

function cleanText(text: string): string {
  if (text.length > TEXT_LENGTH) throw new ScimRefusal('invalidValue', 'A text is too long.');
  // Addresses have lines.
  if (CONTROLS.test(text.replaceAll(/[\t\n\r]/g, ''))) {
    throw new ScimRefusal('invalidValue', 'A text holds control characters.');
  }
  return text;
}

/** @throws ScimRefusal `invalidValue` for a user that is too large to keep */
export function requireSize(attributes: Json): void {
  if (JSON.stringify(attributes).length > USER_LENGTH) {
    throw new ScimRefusal('invalidValue', 'The user has too many attributes.');
  }
}

/**
 * A truth value, which some clients send as text.
 * @throws ScimRefusal `invalidValue`
 */
export function readBoolean(value: unknown): boolean {
  const text = typeof value === 'string' ? value.toLowerCase() : value;
  if (text === true || text === 'true') return true;
  if (text === false || text === 'false') return false;
  throw new ScimRefusal('invalidValue', 'active must be true or false.');
}

/** @throws ScimRefusal `invalidValue` */
export function readText(name: string, value: unknown, length: number): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > length) {
    throw new ScimRefusal('invalidValue', `${name} must be text of 1 to ${length} characters.`);
  }
  return cleanText(value);
}

/** An id of the client's; nothing and an empty text are none. @throws ScimRefusal `invalidValue` */
export function readExternalId(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  return readText('externalId', value, 512);
}
