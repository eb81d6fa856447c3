import { isUuid } from '@gatehouse/domain/ids';
import type { GroupRecord } from '@gatehouse/services/scim';
import { isJson, type Json, readExternalId, readText } from './attributes.ts';
import { parseFilter } from './filter.ts';
import type { Operation } from './patch-operations.ts';
import { ScimRefusal } from './scim-error.ts';

const NAME_LENGTH = 256;

/** By its name in any case. */
function read(body: Json, name: string): unknown {
  const key = Object.keys(body).find((one) => one.toLowerCase() === name);
  return key === undefined ? undefined : body[key];
}

/** The whole of a group. @throws ScimRefusal */
export function parseGroup(body: unknown): GroupRecord {
  if (!isJson(body)) throw new ScimRefusal('invalidSyntax', 'A group must be an object.');
  const members = read(body, 'members');
  return {
    displayName: readText('displayName', read(body, 'displayname'), NAME_LENGTH),
    externalId: readExternalId(read(body, 'externalid')),
    members: new Set(members === undefined || members === null ? [] : readMembers(members)),
  };
}

/** Ids of the directory's people. @throws ScimRefusal `invalidValue` */
function readMembers(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((entry) => {
    const id = isJson(entry) ? read(entry, 'value') : entry;
    if (typeof id !== 'string' || !isUuid(id.toLowerCase())) {
      throw new ScimRefusal('invalidValue', 'A member must be the id of a user of this directory.');
    }
    return id.toLowerCase();
  });
}

/** A group after changes, in their order; one that is wrong undoes all. @throws ScimRefusal */
export function patchGroup(group: GroupRecord, operations: readonly Operation[]): GroupRecord {
  return operations.reduce(apply, group);
}

const MEMBER_PATH = /^members\[(.{1,200})\](?:\.value)?$/i;

function apply(group: GroupRecord, { op, path, value }: Operation): GroupRecord {
  if (path === null) {
    if (!isJson(value)) {
      throw new ScimRefusal('invalidValue', 'Without a path, value must be an object.');
    }
    return Object.entries(value).reduce(
      (next, [key, inner]) => apply(next, { op, path: key, value: inner }),
      group,
    );
  }
  const bare = path.trim().replace(/^urn:ietf:params:scim:schemas:core:2\.0:group:/i, '');
  const picked = MEMBER_PATH.exec(bare)?.[1];
  if (picked !== undefined) return changeOne(group, op, picked);
  switch (bare.toLowerCase()) {
    case 'members':
      return { ...group, members: changeMembers(group.members, op, value) };
    case 'displayname':
      if (op === 'remove') throw new ScimRefusal('invalidValue', 'displayName cannot be removed.');
      return { ...group, displayName: readText('displayName', value, NAME_LENGTH) };
    case 'externalid':
      return { ...group, externalId: op === 'remove' ? null : readExternalId(value) };
    default:
      return group;
  }
}

function changeMembers(
  members: ReadonlySet<string>,
  op: Operation['op'],
  value: unknown,
): ReadonlySet<string> {
  const isNone = value === undefined || value === null;
  if (op === 'add') return new Set([...members, ...(isNone ? [] : readMembers(value))]);
  if (op === 'replace') return new Set(isNone ? [] : readMembers(value));
  // With a list of values it means those and no others.
  return isNone ? new Set() : without(members, readMembers(value));
}

/** `members[value eq "id"]`. */
function changeOne(group: GroupRecord, op: Operation['op'], filter: string): GroupRecord {
  const terms = parseFilter(filter);
  const ids = terms.map(({ attribute, value }) => {
    if (attribute !== 'value') throw new ScimRefusal('invalidPath', 'Members are told by value.');
    return String(value).toLowerCase();
  });
  // No one has two ids at once.
  const wanted = ids.length === 1 ? ids : [];
  if (op === 'remove') return { ...group, members: without(group.members, wanted) };
  return { ...group, members: new Set([...group.members, ...readMembers(wanted)]) };
}

function without(members: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  const ids = new Set(gone);
  return new Set([...members].filter((id) => !ids.has(id)));
}
