import * as attempts from '../../src/repositories/sso-attempts.ts';
import * as changes from '../../src/repositories/sso-connection-changes.ts';
import * as connections from '../../src/repositories/sso-connections.ts';
import * as policy from '../../src/repositories/sso-policy.ts';
import * as subjects from '../../src/repositories/sso-subjects.ts';
import { ATTEMPTS, DONE_BULK, ID, NEW_ID, OTHER_HASH, TOKEN_HASH, USER_ID } from '../twins.ts';
import type { Writes } from './writes.ts';

/** Connections to identity providers, and sign-ins by them. */
export const SSO_WRITES: Writes = {
  insertAttempt: (tx, { id }) =>
    attempts.insertAttempt(tx, {
      tenantId: id,
      id: NEW_ID,
      connectionId: ID,
      purpose: 'sign_in',
      browserHash: null,
      openedBy: null,
      openedSession: null,
      returnTo: '/tenants',
      requestRef: 'r',
      address: null,
    }),
  noteRequest: (tx, { id: tenantId }) =>
    attempts.noteRequest(
      tx,
      { tenantId, id: ATTEMPTS.begun },
      { requestId: 'new', sealedVerifier: null, op: null },
    ),
  noteAnswer: (tx, { id: tenantId }) =>
    attempts.noteAnswer(
      tx,
      { tenantId, id: ATTEMPTS.asked },
      {
        subject: 's',
        email: 'e@example.com',
        assertedName: null,
        authInstant: null,
        mfa: false,
        groups: null,
        checks: [],
      },
    ),
  noteRefusal: (tx, { id: tenantId }) =>
    attempts.noteRefusal(tx, { tenantId, id: ATTEMPTS.begun }, { stage: 'time', code: 'expired' }),
  noteOutcome: (tx, { id: tenantId }) =>
    attempts.noteOutcome(tx, { tenantId, id: ATTEMPTS.tested }, { person: 'new' }),
  acceptAttempt: (tx, { id: tenantId }) =>
    attempts.acceptAttempt(
      tx,
      { tenantId, id: ATTEMPTS.answered },
      { userId: USER_ID, codeHash: OTHER_HASH, codeSeconds: 60 },
    ),
  takeCode: (tx, { id }) => attempts.takeCode(tx, id, TOKEN_HASH),
  takeAttempt: (tx, { id }) =>
    attempts.takeAttempt(tx, id, {
      id: ATTEMPTS.exchanged,
      userId: USER_ID,
      browserHash: TOKEN_HASH,
      seconds: 86_400,
    }),
  takeAssertion: (tx, { id }) =>
    attempts.takeAssertion(tx, id, ID, { id: 'a', expiresAt: new Date(Date.now() + 60_000) }),
  resealConnection: async (tx, { id }) => {
    const row = await connections.getConnection(tx, id, ID);
    return row && changes.resealConnection(tx, id, row, OTHER_HASH);
  },
  markTested: (tx, { id }) =>
    connections.markTested(tx, id, {
      id: ID,
      version: 1,
      digest: 'd',
      answeredAt: new Date(Date.now() + 60_000),
    }),
  insertConnection: (tx, { id }) =>
    changes.insertConnection(tx, id, {
      id: NEW_ID,
      name: 'New',
      vendor: 'generic',
      protocol: 'saml',
      certificate: '',
      sealedSecrets: TOKEN_HASH,
      attributeNames: {},
    }),
  changeConnection: (tx, { id }) => changes.changeConnection(tx, id, ID, { name: 'Changed' }),
  noteLook: (tx, { id }) => changes.noteLook(tx, id, ID, { warnedDays: 7 }),
  replaceRoleMappings: (tx, { id }) =>
    changes.replaceRoleMappings(tx, id, ID, [{ value: 'new', role: 'viewer', customRoleId: null }]),
  deleteConnection: (tx, { id }) => changes.deleteConnection(tx, id, DONE_BULK),
  updateSsoPolicy: (tx, { id }) => policy.updateSsoPolicy(tx, id, 'required'),
  updateBreakGlass: (tx, { id, stranger }) => policy.updateBreakGlass(tx, id, [stranger]),
  putSubject: (tx, { id }) =>
    subjects.putSubject(tx, { tenantId: id, connectionId: ID, subject: 'new', userId: USER_ID }),
};
