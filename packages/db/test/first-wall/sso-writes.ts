import * as connections from '../../src/repositories/sso-connection-changes.ts';
import * as policy from '../../src/repositories/sso-policy.ts';
import { ID, NEW_ID } from '../twins.ts';
import { admin } from './twin-database.ts';
import type { Writes } from './writes.ts';

/** Connections, and the policy of sign-in. */
export const SSO_WRITES: Writes = {
  insertConnection: (tx, { id }) =>
    connections.insertConnection(tx, id, {
      id: NEW_ID,
      name: 'New',
      vendor: 'okta',
      protocol: 'saml',
      certificate: '',
      sealedSecrets: new Uint8Array(1),
      attributeNames: {},
    }),
  changeConnection: (tx, { id }) => connections.changeConnection(tx, id, ID, { jit: true }),
  noteLook: (tx, { id }) => connections.noteLook(tx, id, ID, { warnedDays: 7 }),
  deleteConnection: (tx, { id }) => connections.deleteConnection(tx, id, ID),
  replaceRoleMappings: (tx, { id }) =>
    connections.replaceRoleMappings(tx, id, ID, [
      { value: 'staff', role: 'member', customRoleId: null },
    ]),
  updateSsoPolicy: (tx, { id }) => policy.updateSsoPolicy(tx, id, 'optional'),
  updateBreakGlass: async (tx, { id }) => {
    const { rows } = await admin.query<{ user_id: string }>(
      "select user_id from memberships where tenant_id = $1 and role = 'owner'",
      [id],
    );
    await policy.updateBreakGlass(
      tx,
      id,
      rows.map(({ user_id }) => user_id),
    );
  },
};
