import * as accessRequests from '../../src/repositories/access-requests.ts';
import * as apiClients from '../../src/repositories/api-clients.ts';
import * as apiKeys from '../../src/repositories/api-keys.ts';
import * as auditEvents from '../../src/repositories/audit-events.ts';
import * as connectedApps from '../../src/repositories/connected-apps.ts';
import * as domains from '../../src/repositories/domains.ts';
import * as joinRequests from '../../src/repositories/join-requests.ts';
import * as personalKeys from '../../src/repositories/personal-keys.ts';
import * as projects from '../../src/repositories/projects.ts';
import { APP, ID, NEW_ID, OTHER_HASH, PERSONAL_KEY, USER_ID } from '../twins.ts';
import type { Writes } from './writes.ts';

const ROTATED = { tokenHash: OTHER_HASH, hint: 'wxyz', expiresAt: new Date(Date.now() + 1e7) };

/** Projects, events, API keys, clients and domains. */
export const THING_WRITES: Writes = {
  insertProject: (tx, { id }) =>
    projects.insertProject(tx, {
      tenantId: id,
      id: NEW_ID,
      name: 'New',
      createdBy: USER_ID,
      createdByName: 'Twin',
    }),
  renameProject: (tx, { id }) => projects.renameProject(tx, id, ID, 'Renamed'),
  deleteProject: (tx, { id }) => projects.deleteProject(tx, id, ID),
  insertAuditEvent: (tx, { id }) =>
    auditEvents.insertAuditEvent(tx, {
      tenantId: id,
      id: NEW_ID,
      action: 'project.created',
      actorKind: 'user',
      actorId: USER_ID,
      actorName: 'Twin',
      actorRole: 'owner',
      targetKind: 'project',
      targetId: ID,
      targetName: 'x',
      before: null,
      after: null,
      requestId: 'r',
      address: null,
    }),
  insertAuditEvents: (tx, { id }) =>
    auditEvents.insertAuditEvents(tx, id, [
      {
        id: NEW_ID,
        action: 'project.created',
        actorKind: 'user',
        actorId: USER_ID,
        actorName: 'Twin',
        actorRole: 'owner',
        targetKind: 'project',
        targetId: ID,
        targetName: 'x',
        before: null,
        after: { name: 'x' },
        requestId: 'r',
        address: null,
      },
    ]),
  insertApiKey: (tx, { id }) =>
    apiKeys.insertApiKey(tx, {
      tenantId: id,
      id: NEW_ID,
      name: 'New',
      permissions: [],
      createdBy: USER_ID,
      createdByName: 'Twin',
      ...ROTATED,
    }),
  insertPersonalKey: (tx, { id }) =>
    personalKeys.insertPersonalKey(tx, {
      tenantId: id,
      id: NEW_ID,
      name: 'New',
      permissions: [],
      createdBy: USER_ID,
      createdByName: 'Twin',
      proof: 'password',
      proofConnection: null,
      ...ROTATED,
    }),
  revokePersonalKey: (tx, { id }) =>
    personalKeys.revokePersonalKey(tx, id, { id: PERSONAL_KEY, userId: USER_ID }),
  insertConnectedApp: (tx, { id }) =>
    connectedApps.insertConnectedApp(tx, {
      tenantId: id,
      id: NEW_ID,
      name: 'New',
      tokenHash: OTHER_HASH,
      permissions: [],
      createdBy: USER_ID,
      createdByName: 'Twin',
      expiresAt: ROTATED.expiresAt,
      proof: 'password',
      proofConnection: null,
      appId: 'app',
      appHost: null,
      appRedirect: 'http://127.0.0.1/',
      codeHash: OTHER_HASH,
      codeChallenge: 'x',
      codeSession: NEW_ID,
      codeSeconds: 60,
    }),
  setAppSecrets: (tx, { id }) =>
    connectedApps.setAppSecrets(tx, id, APP, {
      tokenHash: OTHER_HASH,
      refreshFamily: OTHER_HASH,
      refreshHash: OTHER_HASH,
      tokenSeconds: 60,
    }),
  cutApps: (tx, { id }) => connectedApps.cutApps(tx, id),
  insertApiClient: (tx, { id }) =>
    apiClients.insertApiClient(tx, {
      tenantId: id,
      id: NEW_ID,
      clientId: 'another',
      name: 'New',
      permissions: [],
      createdBy: USER_ID,
      createdByName: 'Twin',
    }),
  insertDomain: (tx, { id }) =>
    domains.insertDomain(tx, {
      tenantId: id,
      id: NEW_ID,
      name: 'new.test',
      challengeToken: 'x'.repeat(43),
      createdBy: USER_ID,
      createdByName: 'Twin',
    }),
  changeDomain: (tx, { id }) => domains.changeDomain(tx, id, ID, { version: 2 }),
  deleteDomain: (tx, { id }) => domains.deleteDomain(tx, id, ID),
  putAccessRequest: (tx, { id }) =>
    accessRequests.putAccessRequest(tx, id, {
      id: NEW_ID,
      userId: USER_ID,
      permission: 'usage:read',
    }),
  refuseAccessRequest: (tx, { id }) => accessRequests.refuseAccessRequest(tx, id, ID),
  deleteOwnAccessRequest: (tx, { id }) =>
    accessRequests.deleteOwnAccessRequest(tx, id, USER_ID, 'audit:read'),
  deleteOwnJoinRequest: (tx, { id }) => joinRequests.deleteOwnJoinRequest(tx, id, USER_ID),
  deleteGrantedAccessRequests: (tx, { id }) =>
    accessRequests.deleteGrantedAccessRequests(tx, id, USER_ID, ['audit:read']),
  putJoinRequest: (tx, { id }) =>
    joinRequests.putJoinRequest(tx, id, {
      id: NEW_ID,
      userId: NEW_ID,
      name: 'New',
      email: 'new@example.com',
      note: '',
      entry: 'any',
    }),
  refuseJoinRequest: (tx, { id }) => joinRequests.refuseJoinRequest(tx, id, ID),
  deleteJoinRequestsOfDomain: (tx, { id }) =>
    joinRequests.deleteJoinRequestsOfDomain(tx, id, 'example.com'),
  deleteOldJoinRequests: (tx, { id }) => joinRequests.deleteOldJoinRequests(tx, id),
  deleteApiClient: (tx, { id }) => apiClients.deleteApiClient(tx, id, ID),
  touchApiClient: (tx, { id }) => apiClients.touchApiClient(tx, id, ID, '10.0.0.4'),
  rotateApiKey: (tx, { id }) => apiKeys.rotateApiKey(tx, id, ID, { ...ROTATED, graceHours: 24 }),
  revokeApiKey: (tx, { id }) => apiKeys.revokeApiKey(tx, id, ID),
  markExpiryTold: (tx, { id }) => apiKeys.markExpiryTold(tx, id, ID, 365),
  touchApiKey: (tx, { id }) => apiKeys.touchApiKey(tx, id, ID, '10.0.0.4'),
};
