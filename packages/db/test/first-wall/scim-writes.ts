import * as connections from '../../src/repositories/scim-connections.ts';
import * as groups from '../../src/repositories/scim-groups.ts';
import * as requests from '../../src/repositories/scim-requests.ts';
import * as tokens from '../../src/repositories/scim-tokens.ts';
import * as users from '../../src/repositories/scim-users.ts';
import { DONE_BULK, ID, NEW_ID, OTHER_BULK, OTHER_HASH, USER_ID } from '../twins.ts';
import type { Writes } from './writes.ts';

/** Directories and what they say. */
export const SCIM_WRITES: Writes = {
  insertScimToken: (tx, { id }) =>
    tokens.insertScimToken(tx, {
      tenantId: id,
      id: NEW_ID,
      connectionId: ID,
      tokenHash: OTHER_HASH,
      hint: 'new',
      createdBy: null,
      createdByName: 'Twin',
      expiresAt: null,
    }),
  touchScimToken: (tx, { id }) => tokens.touchScimToken(tx, id, ID),
  revokeScimToken: (tx, { id }) => tokens.revokeScimToken(tx, id, DONE_BULK),
  insertScimUser: (tx, { id }) =>
    users.insertScimUser(tx, {
      tenantId: id,
      id: NEW_ID,
      connectionId: ID,
      userName: 'new',
      externalId: null,
      active: true,
      attributes: {},
    }),
  changeScimUser: (tx, { id }) => users.changeScimUser(tx, id, ID, { active: false }),
  linkInvitedScimUser: (tx, { id }) => users.linkInvitedScimUser(tx, id, ID, USER_ID),
  insertScimGroup: (tx, { id }) =>
    groups.insertScimGroup(tx, {
      tenantId: id,
      id: NEW_ID,
      connectionId: ID,
      displayName: 'new',
      externalId: null,
    }),
  changeScimGroup: (tx, { id }) =>
    groups.changeScimGroup(tx, id, ID, { displayName: 'other', externalId: 'x' }),
  addScimGroupMembers: (tx, { id }) =>
    groups.addScimGroupMembers(tx, id, { connectionId: ID, groupId: ID, userIds: [OTHER_BULK] }),
  removeScimGroupMembers: (tx, { id }) =>
    groups.removeScimGroupMembers(tx, id, DONE_BULK, [DONE_BULK]),
  removeFromScimGroups: (tx, { id }) => groups.removeFromScimGroups(tx, id, ID),
  deleteScimGroup: (tx, { id }) => groups.deleteScimGroup(tx, id, OTHER_BULK),
  insertScimRequest: (tx, { id }) =>
    requests.insertScimRequest(tx, {
      tenantId: id,
      id: NEW_ID,
      connectionId: ID,
      method: 'GET',
      path: '/',
      status: 200,
      detail: null,
      recordId: null,
      hint: 'new',
    }),
  replaceScimMappings: (tx, { id }) => connections.replaceScimMappings(tx, id, ID, []),
  changeScimConnection: (tx, { id }) =>
    connections.changeScimConnection(tx, id, ID, { name: 'other' }),
  deleteScimConnection: (tx, { id }) => connections.deleteScimConnection(tx, id, OTHER_BULK),
  endScimConnection: (tx, { id }) => connections.endScimConnection(tx, id, DONE_BULK),
  insertScimConnection: async (tx, { id, canary }) => {
    // A tenant has one: the other makes room for a moment.
    const open = (ended: Date | null) =>
      tx.scimConnection.updateMany({ where: { tenantId: id, id: ID }, data: { endedAt: ended } });
    await open(new Date(0));
    await connections.insertScimConnection(tx, {
      tenantId: id,
      id: NEW_ID,
      name: canary,
      defaultRole: 'member',
      setUpBy: null,
      setUpByName: 'Twin',
    });
    await connections.endScimConnection(tx, id, NEW_ID);
    await open(null);
  },
};
