import type { ScimRecord } from '@gatehouse/services/scim';
import { isJson, isMultiValued, type Json } from './attributes.ts';
import type { Term } from './filter.ts';
import type { Operation } from './patch-operations.ts';
import { parsePath, type PatchPath } from './patch-path.ts';
import { ScimRefusal } from './scim-error.ts';
import { setAttribute, toDraft, toScimRecord, type UserDraft } from './user-record.ts';

/**
 * A user after changes, in their order; one that is wrong undoes all. Values that a path picks and that are not
 * there are made: directories add a work phone so.
 * @throws ScimRefusal
 */
export function patchUser(record: ScimRecord, operations: readonly Operation[]): ScimRecord {
  const draft = toDraft(record);
  for (const operation of operations) apply(draft, operation);
  return toScimRecord(draft);
}

function apply(draft: UserDraft, { op, path, value }: Operation): void {
  if (path !== null) {
    change(draft, op, parsePath(path), value);
    return;
  }
  if (!isJson(value)) {
    throw new ScimRefusal('invalidValue', 'Without a path, value must be an object.');
  }
  // Each key may be a path itself: "name.givenName", or one with its schema before it.
  for (const [key, inner] of Object.entries(value)) change(draft, op, parsePath(key), inner);
}

function change(draft: UserDraft, op: Operation['op'], path: PatchPath, value: unknown): void {
  const { name, filter, sub } = path;
  if (name === null) return;
  if (filter !== null) {
    changeValues(draft, op, { name, filter, sub }, value);
  } else if (sub !== null && isMultiValued(name)) {
    throw new ScimRefusal('invalidPath', `${name} is a list: say which of its values.`);
  } else if (sub !== null) {
    changePart(draft, op, { name, sub }, value);
  } else if (op === 'remove') {
    removeValues(draft, name, value);
  } else if (op === 'add' && isMultiValued(name)) {
    const added = Array.isArray(value) ? value : [value];
    draft[name] = addNew(readList(draft, name), added);
  } else if (isJson(value) && isJson(draft[name])) {
    setAttribute(draft, name, { ...draft[name], ...value });
  } else {
    setAttribute(draft, name, value);
  }
}

/** `name.familyName`, and attributes of the extension. */
function changePart(
  draft: UserDraft,
  op: Operation['op'],
  { name, sub }: { readonly name: string; readonly sub: string },
  value: unknown,
): void {
  const present = isJson(draft[name]) ? draft[name] : {};
  const others = Object.entries(present).filter(([key]) => !isSame(key, sub));
  const part = op === 'remove' || value === null ? [] : [[sub, value] as const];
  draft[name] = Object.fromEntries([...others, ...part]);
}

function changeValues(
  draft: UserDraft,
  op: Operation['op'],
  {
    name,
    filter,
    sub,
  }: { readonly name: string; readonly filter: readonly Term[]; readonly sub: string | null },
  value: unknown,
): void {
  const list = readList(draft, name);
  const isPicked = (entry: unknown) =>
    isJson(entry) && filter.every((term) => matches(entry, term));
  if (op === 'remove') {
    draft[name] =
      sub === null
        ? list.filter((entry) => !isPicked(entry))
        : list.map((entry) => (isPicked(entry) ? without(entry as Json, sub) : entry));
    return;
  }
  const set = sub === null ? (isJson(value) ? value : { value }) : { [sub]: value };
  if (list.some(isPicked)) {
    draft[name] = list.map((entry) => (isPicked(entry) ? { ...(entry as Json), ...set } : entry));
    return;
  }
  const made = Object.fromEntries(filter.map((term) => [term.attribute, term.value]));
  draft[name] = [...list, { ...made, ...set }];
}

/** All of a list, or those of it that are named. */
function removeValues(draft: UserDraft, name: string, value: unknown): void {
  const named = Array.isArray(value) ? value : isJson(value) ? [value] : [];
  if (isMultiValued(name) && named.length > 0) {
    const gone = new Set(named.map((entry) => String(isJson(entry) ? entry.value : entry)));
    draft[name] = readList(draft, name).filter(
      (entry) => !isJson(entry) || !gone.has(String(entry.value)),
    );
  } else if (name === 'userName' || name === 'active') {
    throw new ScimRefusal('invalidValue', `${name} cannot be removed.`);
  } else {
    Reflect.deleteProperty(draft, name);
  }
}

function readList(draft: UserDraft, name: string): unknown[] {
  return Array.isArray(draft[name]) ? (draft[name] as unknown[]) : [];
}

function addNew(list: readonly unknown[], added: readonly unknown[]): unknown[] {
  const known = new Set(list.map((entry) => JSON.stringify(entry)));
  return [...list, ...added.filter((entry) => !known.has(JSON.stringify(entry)))];
}

function matches(entry: Json, { attribute, value }: Term): boolean {
  const key = Object.keys(entry).find((one) => isSame(one, attribute));
  const present = key === undefined ? undefined : entry[key];
  return String(present).toLowerCase() === String(value).toLowerCase();
}

function without(entry: Json, sub: string): Json {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !isSame(key, sub)));
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
