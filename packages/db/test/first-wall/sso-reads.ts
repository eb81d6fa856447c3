import type { ScopedReader } from '../../src/database.ts';
import * as attemptLists from '../../src/repositories/sso-attempt-lists.ts';
import * as attempts from '../../src/repositories/sso-attempts.ts';
import * as changes from '../../src/repositories/sso-connection-changes.ts';
import * as connections from '../../src/repositories/sso-connections.ts';
import * as policy from '../../src/repositories/sso-policy.ts';
import * as subjects from '../../src/repositories/sso-subjects.ts';
import { ATTEMPTS, ID, type Twin, USER_ID } from '../twins.ts';
import { twins } from './twin-database.ts';

/** The canary of the twin that this is true of. */
const ofTwin = (is: (twin: Twin) => boolean) => twins.filter(is).map(({ canary }) => canary);

/** Connections to identity providers, and sign-ins by them. */
export const SSO_READS: Readonly<
  Record<string, (db: ScopedReader, tenantId: string) => Promise<unknown>>
> = {
  getConnection: (db, tenant) => connections.getConnection(db, tenant, ID),
  listRoleMappings: (db, tenant) => connections.listRoleMappings(db, tenant, ID),
  listConnections: changes.listConnections,
  countConnections: async (db, tenant) => {
    const count = await changes.countConnections(db, tenant);
    return ofTwin(({ owners }) => owners + 1 === count);
  },
  countSubjects: async (db, tenant) => {
    const count = await changes.countSubjects(db, tenant, ID);
    return ofTwin(({ owners }) => owners + 1 === count);
  },
  getAttempt: (db, tenant) => attempts.getAttempt(db, tenant, ATTEMPTS.begun),
  listAttempts: (db, tenant) => attemptLists.listAttempts(db, tenant, ID, { limit: 9, days: 30 }),
  getAttemptDetails: (db, tenant) =>
    attemptLists.getAttemptDetails(db, tenant, ID, {
      id: ATTEMPTS.begun,
      days: 30,
      answerDays: 7,
    }),
  findSubject: async (db, tenantId) => {
    const key = { tenantId, connectionId: ID, subject: 'stranger' };
    const userId = await subjects.findSubject(db, key);
    return ofTwin(({ stranger }) => stranger === userId);
  },
  findSsoMember: (db, tenant) => subjects.findSsoMember(db, tenant, { userId: USER_ID }),
  listPolicyOwners: policy.listPolicyOwners,
  getLastOwnerSignIn: async (db, tenant) => {
    const at = await policy.getLastOwnerSignIn(db, tenant, ID);
    return ofTwin(({ owners }) => at?.getUTCMonth() === owners - 1);
  },
  findNameOfOpened: (db, tenant) =>
    policy.findNameOfOpened(db, tenant, {
      userId: USER_ID,
      at: new Date(Date.now() + 60_000),
      bySso: true,
    }),
  getSsoPolicy: async (db, tenant) => {
    const found = await policy.getSsoPolicy(db, tenant);
    return ofTwin(({ owners }) => found === (owners === 1 ? 'optional' : 'off'));
  },
};
