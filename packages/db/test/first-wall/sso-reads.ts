import type { ScopedReader } from '../../src/database.ts';
import * as attempts from '../../src/repositories/sso-attempt-lists.ts';
import * as connections from '../../src/repositories/sso-connection-changes.ts';
import * as policy from '../../src/repositories/sso-policy.ts';
import { ID, NEW_ID } from '../twins.ts';
import { admin, twins } from './twin-database.ts';

/** Attempts, people and settings with the canary of each twin; gone again after the question. */
async function withRows<T>(ask: () => Promise<T>): Promise<T> {
  for (const { id, canary, owners } of twins) {
    await admin.query(
      `insert into sso_attempts (tenant_id, id, connection_id, purpose, status, email, request_ref,
         expires_at) values ($1, $2, $3, 'test', 'refused', $4, 'r', now())`,
      [id, NEW_ID, ID, canary],
    );
    await admin.query(
      `insert into sso_subjects (tenant_id, connection_id, subject, user_id, last_sign_in_at)
       select $1, $2, user_id::text, user_id, to_timestamp($3)
       from memberships where tenant_id = $1 and role = 'owner'`,
      [id, ID, owners],
    );
    await admin.query('update tenants set sso_policy = $2 where id = $1', [
      id,
      owners === 1 ? 'optional' : 'off',
    ]);
  }
  try {
    return await ask();
  } finally {
    await admin.query('delete from sso_attempts');
    await admin.query('delete from sso_subjects');
    await admin.query("update tenants set sso_policy = 'off'");
  }
}

type Read = (db: ScopedReader, tenantId: string) => Promise<unknown>;

/** Connections, attempts and the policy of sign-in. */
export const SSO_READS: Readonly<Record<string, Read>> = {
  listConnections: connections.listConnections,
  countConnections: async (tx, tenant) => {
    // A number has no canary: for the question, one twin has two.
    const insert = `insert into sso_connections (tenant_id, id, name, vendor, protocol, settings,
      sealed_secrets, certificate, attribute_names)
      values ($1, $2, 'x', 'generic', 'saml', '{}', '', '', '{}')`;
    await admin.query(insert, [tenant, NEW_ID]);
    const counts = await Promise.all(twins.map(({ id }) => connections.countConnections(tx, id)));
    await admin.query('delete from sso_connections where id = $1', [NEW_ID]);
    return twins.filter((_, at) => counts[at] === 2);
  },
  countSubjects: (tx, tenant) =>
    withRows(async () => {
      const count = await connections.countSubjects(tx, tenant, ID);
      return twins.filter(({ owners }) => count === owners);
    }),
  listAttempts: (tx, tenant) =>
    withRows(() => attempts.listAttempts(tx, tenant, ID, { limit: 9, days: 9 })),
  getAttempt: (tx, tenant) =>
    withRows(() => attempts.getAttempt(tx, tenant, ID, { id: NEW_ID, days: 9, answerDays: 9 })),
  listPolicyOwners: policy.listPolicyOwners,
  getLastOwnerSignIn: (tx, tenant) =>
    withRows(async () => {
      const at = await policy.getLastOwnerSignIn(tx, tenant, ID);
      return twins.filter(({ owners }) => at?.getTime() === owners * 1_000);
    }),
  getSsoPolicy: (tx, tenant) =>
    withRows(async () => {
      const name = await policy.getSsoPolicy(tx, tenant);
      return twins.filter(({ owners }) => name === (owners === 1 ? 'optional' : 'off'));
    }),
};
