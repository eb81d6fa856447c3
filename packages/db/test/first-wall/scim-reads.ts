import type { ScopedReader, ScopedWriter } from '../../src/database.ts';
import * as connections from '../../src/repositories/scim-connections.ts';
import * as groups from '../../src/repositories/scim-groups.ts';
import * as requests from '../../src/repositories/scim-requests.ts';
import * as tokens from '../../src/repositories/scim-tokens.ts';
import * as users from '../../src/repositories/scim-users.ts';
import { ID } from '../twins.ts';
import { twins } from './twin-database.ts';

const page = { offset: 0, limit: 9 };

/** Directories and what they have said. */
export const SCIM_READS: Readonly<
  Record<string, (db: ScopedReader, tenantId: string) => Promise<unknown>>
> = {
  getScimConnection: connections.getScimConnection,
  findScimConnection: (db, tenant) => connections.findScimConnection(db, tenant, ID),
  listScimMappings: (db, tenant) => connections.listScimMappings(db, tenant, ID),
  listScimTokens: (db, tenant) => tokens.listScimTokens(db, tenant, ID),
  listScimUsers: (db, tenant) => users.listScimUsers(db, tenant, ID, page),
  getScimUser: (db, tenant) => users.getScimUser(db, tenant, ID, ID),
  findGoneScimUser: async (db, tenant) => {
    const names = twins.map(({ canary }) => `${canary} gone`);
    const found = names.map((userName) =>
      users.findGoneScimUser(db, tenant, ID, { userName, externalId: null }),
    );
    return Promise.all(found);
  },
  countScimUsers: async (db, tenant) => {
    const { active } = await users.countScimUsers(db, tenant, ID);
    return twins.filter(({ owners }) => owners + 2 === active).map(({ canary }) => canary);
  },
  listScimStandings: (db, tenant) =>
    users.listScimStandings(db, tenant, ID, { ids: null, after: null, limit: 9 }),
  listScimGroups: (db, tenant) => groups.listScimGroups(db, tenant, ID, page),
  getScimGroup: (db, tenant) => groups.getScimGroup(db, tenant, ID, ID),
  listScimGroupMembers: (db, tenant) => groups.listScimGroupMembers(db, tenant, [ID]),
  listScimGroupNames: (db, tenant) => groups.listScimGroupNames(db, tenant, ID),
  listGroupNamesOfScimUser: (db, tenant) => groups.listGroupNamesOfScimUser(db, tenant, ID),
  listScimRequests: (db, tenant) =>
    requests.listScimRequests(db, tenant, ID, { before: null, limit: 9 }),
};

/** The same that lock. */
export const SCIM_LOCKS: Readonly<
  Record<string, (tx: ScopedWriter, tenantId: string) => Promise<unknown>>
> = {
  lockScimConnection: connections.lockScimConnection,
  holdScimConnection: (tx, tenant) =>
    connections.holdScimConnection(tx, tenant, { connectionId: ID, tokenId: ID }),
  lockScimUser: (tx, tenant) => users.lockScimUser(tx, tenant, ID, ID),
  lockScimGroup: (tx, tenant) => groups.lockScimGroup(tx, tenant, ID, ID),
};
