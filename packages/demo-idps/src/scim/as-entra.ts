import { randomUUID } from 'node:crypto';
import { equals, patch, requireId, SCHEMA, type ScimDialect } from './dialect.ts';

/** That Entra ID still names for groups. */
const LEGACY_GROUP = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';

/**
 * Entra ID: operations in capitals, truth values as text, groups that are made empty and filled by PATCH, and users
 * that are deleted some time after they were deactivated.
 */
export const ENTRA: ScimDialect = {
  name: 'Entra ID',
  async testConnection(client) {
    await client.call(`GET /Users?${equals('userName', randomUUID())}`);
  },
  async findUser(client, userName) {
    const { body } = await client.call(`GET /Users?${equals('userName', userName)}`);
    return body.Resources?.[0];
  },
  async createUser(client, { externalId, userName, givenName, familyName }) {
    const formatted = `${givenName} ${familyName}`.trim();
    const record = {
      // Declared, without an object of that name.
      schemas: [SCHEMA.user, SCHEMA.enterprise],
      externalId,
      userName,
      active: true,
      displayName: formatted,
      emails: [{ primary: true, type: 'work', value: userName }],
      meta: { resourceType: 'User' },
      name: { formatted, familyName, givenName },
      roles: [],
    };
    const { status, body } = await client.call('POST /Users', record, [409]);
    return requireId(status === 409 ? ((await ENTRA.findUser(client, userName)) ?? {}) : body);
  },
  async updateUser(client, id, { userName, givenName, familyName, phone }) {
    const replace = (path: string, value: string) => ({ op: 'Replace', path, value });
    await client.call(
      `PATCH /Users/${id}`,
      patch(
        replace('userName', userName),
        replace('emails[type eq "work"].value', userName),
        replace('name.givenName', givenName),
        replace('name.familyName', familyName),
        replace('displayName', `${givenName} ${familyName}`.trim()),
        // By a path that picks a value, whether there is one yet or not.
        ...(phone === undefined
          ? []
          : [{ op: 'Add', path: 'phoneNumbers[type eq "work"].value', value: phone }]),
      ),
    );
  },
  async setActive(client, id, active) {
    const value = active ? 'True' : 'False';
    await client.call(`PATCH /Users/${id}`, patch({ op: 'Replace', path: 'active', value }));
  },
  async removeUser(client, id) {
    await ENTRA.setActive(client, id, false);
    await client.call(`GET /Users/${id}`);
    await client.call(`DELETE /Users/${id}`);
  },
  async findGroup(client, displayName) {
    const query = `excludedAttributes=members&${equals('displayName', displayName)}`;
    const { body } = await client.call(`GET /Groups?${query}`);
    const [group] = body.Resources ?? [];
    return group && requireId(group);
  },
  async createGroup(client, displayName, members) {
    const { body } = await client.call('POST /Groups', {
      schemas: [SCHEMA.group, LEGACY_GROUP],
      externalId: randomUUID(),
      displayName,
      meta: { resourceType: 'Group' },
    });
    const id = requireId(body);
    if (members.length > 0) await ENTRA.changeMembers(client, id, { add: members, remove: [] });
    return id;
  },
  async changeMembers(client, id, { add, remove }) {
    const change = async (op: 'Add' | 'Remove', ids: readonly string[]) => {
      if (ids.length === 0) return;
      const value = ids.map((one) => ({ $ref: null, value: one }));
      await client.call(`PATCH /Groups/${id}`, patch({ op, path: 'members', value }));
    };
    await change('Add', add);
    await change('Remove', remove);
  },
  async deleteGroup(client, id) {
    await client.call(`DELETE /Groups/${id}`, undefined, [404]);
  },
};
