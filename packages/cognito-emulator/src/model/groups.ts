import { resourceNotFound } from '../wire/errors.ts';
import { key, keyPrefix, type Reader, type Writer } from '../store/store.ts';
import type { GroupRecord, UserRecord } from './records.ts';

/** Reads a group. @throws CognitoError ResourceNotFoundException "Group not found." */
export function requireGroup(reader: Reader, poolId: string, name: string): GroupRecord {
  const group = reader.get<GroupRecord>('groups', key(poolId, name));
  if (!group) throw resourceNotFound('Group not found.');
  return group;
}

/** Best precedence first (0 is best, none is last), then by name. */
function byPrecedence(a: GroupRecord, b: GroupRecord): number {
  const [first, second] = [a.precedence ?? Infinity, b.precedence ?? Infinity];
  if (first !== second) return first - second;
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

/** The groups of a user, best precedence first. */
export function listUserGroups(reader: Reader, user: UserRecord): GroupRecord[] {
  const prefix = keyPrefix(user.poolId, user.key);
  const groups: GroupRecord[] = [];
  for (const [entry] of reader.range('userGroups', { prefix })) {
    const group = reader.get<GroupRecord>('groups', key(user.poolId, entry.slice(prefix.length)));
    if (group) groups.push(group);
  }
  return groups.sort(byPrecedence);
}

/** Puts a user into a group; twice is the same as once. */
export function addMember(tx: Writer, group: GroupRecord, user: UserRecord): void {
  tx.put('groupMembers', key(group.poolId, group.name, user.key), 1);
  tx.put('userGroups', key(group.poolId, user.key, group.name), 1);
}

/** Takes a user out of a group, if it was in it. */
export function removeMember(tx: Writer, group: GroupRecord, user: UserRecord): void {
  tx.remove('groupMembers', key(group.poolId, group.name, user.key));
  tx.remove('userGroups', key(group.poolId, user.key, group.name));
}

export function removeGroup(tx: Writer, group: GroupRecord): void {
  const prefix = keyPrefix(group.poolId, group.name);
  for (const [entry] of [...tx.range('groupMembers', { prefix })]) {
    tx.remove('groupMembers', entry);
    tx.remove('userGroups', key(group.poolId, entry.slice(prefix.length), group.name));
  }
  tx.remove('groups', key(group.poolId, group.name));
}
