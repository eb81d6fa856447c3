import { type TenantId, toId } from '@gatehouse/domain/ids';
import { applyScim } from '@gatehouse/services/scim';
import { expect, it } from 'vitest';
import { Directory, GROUP, type ScimBody, off, on, one } from './directory.ts';
import type { Stack } from './stack.ts';

/** Groups as Entra ID drives them, and the roles that they give. */
export function testGroups(stack: Stack) {
  it('SC-08 SC-09 SC-11 groups as Entra drives them', async () => {
    const people: ScimBody[] = [];
    for (let made = 0; made < 6; made += 1) people.push(await stack.okta.add());
    const group = await stack.okta.call('POST /Groups', {
      schemas: [GROUP, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
      displayName: 'Engineering',
      externalId: 'g-1',
    });
    expect(group.status).toBe(201);
    expect(group.headers.get('location')).toBe(group.body.meta.location);
    const path = `/Groups/${group.body.id}`;
    const add = (ids: unknown[]) =>
      stack.okta.call(
        `PATCH ${path}`,
        one({ op: 'Add', path: 'members', value: ids.map((value) => ({ $ref: null, value })) }),
      );
    const ids = people.map(({ id }) => id);
    const [first, second] = await Promise.all([add(ids.slice(0, 4)), add(ids.slice(2))]);
    expect([first?.status, second?.status]).toEqual([204, 204]);
    expect((await stack.okta.call(`GET ${path}`)).body.members).toHaveLength(6);
    // A list of values means those and no others.
    const some = ids.slice(0, 2).map((value) => ({ value }));
    await stack.okta.call(`PATCH ${path}`, one({ op: 'Remove', path: 'members', value: some }));
    await stack.okta.call(
      `PATCH ${path}`,
      one({ op: 'remove', path: `members[value eq "${ids[2]}"]` }),
    );
    const left = (await stack.okta.call(`GET ${path}`)).body.members;
    expect(left.map(({ value }) => value).toSorted()).toEqual(ids.slice(3).toSorted());
    const bare = await stack.okta.call('GET /Groups?excludedAttributes=members');
    expect(JSON.stringify(bare.body)).not.toContain('"members"');
    const stranger = await stack.other.add();
    const foreign = one({ op: 'add', path: 'members', value: [{ value: stranger.id }] });
    expect((await stack.okta.call(`PATCH ${path}`, foreign)).status).toBe(400);
  });

  it('SC-23 groups give what the tenant has mapped, and never owner', async () => {
    const directory = await Directory.open(stack.backend);
    const mappings = [
      { group: 'Admins', role: 'admin' },
      { group: 'Readers', role: 'viewer' },
    ];
    const owner = [{ group: 'owner', role: 'owner' }];
    expect((await directory.ask('PATCH /scim/role-mappings', { mappings: owner })).status).toBe(
      422,
    );
    expect((await directory.ask('PATCH /scim/role-mappings', { mappings })).status).toBe(200);
    const made = await directory.add({ roles: [{ value: 'owner' }], entitlements: ['owner'] });
    const email = made.userName;
    const roleNow = async () => (await directory.member(email))?.role;
    expect(await roleNow()).toBe('member');
    const group = (displayName: string) =>
      directory.call('POST /Groups', { displayName, members: [{ value: made.id }] });
    const platform = [
      'owner',
      'platform:operator',
      `t_${directory.tenant.id.replaceAll('-', '')}:owner`,
    ];
    for (const name of platform) await group(name);
    expect(await roleNow()).toBe('member');
    const admins = await group('Admins');
    expect(await roleNow()).toBe('admin');
    await directory.call(`PATCH /Groups/${admins.body.id}`, one({ op: 'remove', path: 'members' }));
    expect(await roleNow()).toBe('member');
    await group('Readers');
    expect(await roleNow()).toBe('viewer');
    // A mapping that changes reaches those who are in the group already.
    const raised = { mappings: [{ group: 'Readers', role: 'admin' }] };
    await directory.ask('PATCH /scim/role-mappings', raised);
    const tenantId = toId<TenantId>(directory.tenant.id);
    await applyScim(stack.backend.deps, { tenantId, connectionId: directory.id });
    expect(await roleNow()).toBe('admin');
    // Back within the mapping.
    await directory.call(`PATCH /Users/${made.id}`, off);
    await directory.ask('PATCH /scim/role-mappings', {
      mappings: [{ group: 'Readers', role: 'viewer' }],
    });
    await directory.call(`PATCH /Users/${made.id}`, on);
    expect(await roleNow()).toBe('viewer');
  });
}
