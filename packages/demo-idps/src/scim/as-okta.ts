import { equals, patch, requireId, SCHEMA, type ScimDialect, type ScimPerson } from './dialect.ts';

const toRecord = ({ externalId, userName, givenName, familyName, phone }: ScimPerson) => ({
  schemas: [SCHEMA.user],
  userName,
  externalId,
  name: { givenName, familyName },
  displayName: `${givenName} ${familyName}`.trim(),
  emails: [{ primary: true, value: userName, type: 'work' }],
  ...(phone !== undefined && { phoneNumbers: [{ value: phone, type: 'work' }] }),
  locale: 'en-US',
});

/**
 * Okta, as with an application of one's own: users are read and replaced whole, and never deleted; a time-out is
 * followed by the same POST, whose 409 leads to the one that is there.
 */
export const OKTA: ScimDialect = {
  name: 'Okta',
  async testConnection(client) {
    await client.call('GET /Users?startIndex=1&count=2');
  },
  async findUser(client, userName) {
    const found = await client.call(
      `GET /Users?${equals('userName', userName)}&startIndex=1&count=100`,
    );
    return found.body.Resources?.[0];
  },
  async createUser(client, person) {
    // The password is Okta's doing: no application wants it.
    const record = { ...toRecord(person), active: true, groups: [], password: 'Unwanted-1!' };
    const { status, body } = await client.call('POST /Users', record, [409]);
    return requireId(
      status === 409 ? ((await OKTA.findUser(client, person.userName)) ?? {}) : body,
    );
  },
  async updateUser(client, id, person) {
    const { body } = await client.call(`GET /Users/${id}`);
    await client.call(`PUT /Users/${id}`, { ...body, ...toRecord(person) });
  },
  async setActive(client, id, active) {
    await client.call(`PATCH /Users/${id}`, patch({ op: 'replace', value: { active } }));
  },
  removeUser: (client, id) => OKTA.setActive(client, id, false),
  async findGroup(client, displayName) {
    const { body } = await client.call(
      `GET /Groups?${equals('displayName', displayName)}&startIndex=1&count=100`,
    );
    const [group] = body.Resources ?? [];
    return group && requireId(group);
  },
  async createGroup(client, displayName, members) {
    const { body } = await client.call('POST /Groups', {
      schemas: [SCHEMA.group],
      displayName,
      members: members.map((value) => ({ value })),
    });
    return requireId(body);
  },
  async changeMembers(client, id, { add, remove }) {
    const operations = [
      ...remove.map((value) => ({ op: 'remove', path: `members[value eq "${value}"]` })),
      ...(add.length > 0
        ? [{ op: 'add', path: 'members', value: add.map((value) => ({ value })) }]
        : []),
    ];
    await client.call(`PATCH /Groups/${id}`, patch(...operations));
  },
  async deleteGroup(client, id) {
    await client.call(`DELETE /Groups/${id}`, undefined, [404]);
  },
};
