import type { ScimRecord } from '@gatehouse/services/scim';
import {
  attributeName,
  clean,
  isJson,
  isMultiValued,
  type Json,
  readBoolean,
  readExternalId,
  readText,
  requireSize,
} from './attributes.ts';
import { ScimRefusal } from './scim-error.ts';

/** A user as a directory changes it: what it may set, by the names of the schema. */
export type UserDraft = Json;

/** The whole of what a user says; what it does not name is not there (RFC 7644, 3.5.1). */
export function parseUser(body: unknown): ScimRecord {
  if (!isJson(body)) throw new ScimRefusal('invalidSyntax', 'A user must be an object.');
  const draft: UserDraft = {};
  for (const [key, value] of Object.entries(body)) setAttribute(draft, key, value);
  return toScimRecord(draft);
}

/** Sets one attribute, whatever was there before. What is not kept is passed over. */
export function setAttribute(draft: UserDraft, key: string, value: unknown): void {
  const name = attributeName(key);
  if (name === null) return;
  if (value === null || value === undefined) Reflect.deleteProperty(draft, name);
  else if (name === 'active') draft[name] = readBoolean(value);
  else draft[name] = isMultiValued(name) && !Array.isArray(value) ? [value] : value;
}

export function toDraft({ attributes, userName, externalId, active }: ScimRecord): UserDraft {
  return {
    ...structuredClone(attributes),
    userName,
    ...(externalId !== null && { externalId }),
    active,
  };
}

/** @throws ScimRefusal `invalidValue` */
export function toScimRecord({ userName, externalId, active, ...rest }: UserDraft): ScimRecord {
  const attributes: Json = {};
  for (const [name, value] of Object.entries(rest)) {
    const kept = clean(value);
    const isEmpty = Array.isArray(kept) && kept.length === 0;
    if (kept !== undefined && !isEmpty) attributes[name] = kept;
  }
  requireSize(attributes);
  return {
    userName: readText('userName', userName, 256),
    externalId: readExternalId(externalId),
    active: active === undefined ? true : readBoolean(active),
    attributes,
  };
}
