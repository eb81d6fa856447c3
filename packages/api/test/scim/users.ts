import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { USER, ERROR, off, on, one } from './directory.ts';
import type { Stack } from './stack.ts';

/** Users as Okta and Entra ID read and write them. */
export function testUsers(stack: Stack) {
  it("SC-01 Okta's order", async () => {
    const made = await stack.okta.add({ externalId: 'okta-1', password: 'never kept' });
    expect(JSON.stringify(made)).not.toContain('never kept');
    const list = await stack.okta.call('GET /Users?startIndex=1&count=2');
    expect(list.status).toBe(200);
    expect(list.body.Resources.length).toBeGreaterThan(0);
    expect((await stack.okta.call(`GET /Users/${made.id}`)).body).toMatchObject({ id: made.id });
    const none = await stack.okta.call('GET /Users?filter=userName%20eq%20%22no-one%22');
    expect(none).toMatchObject({ status: 200, body: { totalResults: 0, Resources: [] } });
    const missing = await stack.okta.call(`GET /Users/${randomUUID()}`);
    expect(missing).toMatchObject({ status: 404, body: { schemas: [ERROR], status: '404' } });
    const again = await stack.okta.call('POST /Users', { userName: made.userName.toUpperCase() });
    expect(again).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
    const upper = encodeURIComponent(`userName eq "${made.userName.toUpperCase()}"`);
    expect((await stack.okta.call(`GET /Users?filter=${upper}`)).body.totalResults).toBe(1);
    expect((await stack.okta.call('GET /Groups')).status).toBe(200);
    const wrong = await stack.okta.call('GET /Users', undefined, { token: `${stack.okta.token}x` });
    expect(wrong).toMatchObject({ status: 401, body: { status: '401' } });
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('SC-02 SC-17 Okta replaces the whole user, deactivates and reactivates', async () => {
    const made = await stack.okta.add({ title: 'Engineer' });
    const path = `/Users/${made.id}`;
    const put = (active: boolean) =>
      stack.okta.call(`PUT ${path}`, { userName: made.userName, id: randomUUID(), active });
    const whole = await put(true);
    expect(whole.body).toMatchObject({ id: made.id, active: true });
    expect(whole.body).not.toHaveProperty('title');
    const email = made.userName;
    await put(false);
    expect((await stack.okta.member(email))?.status).toBe('deactivated');
    await stack.okta.call(`PATCH ${path}`, one({ op: 'replace', value: { active: true } }));
    expect((await stack.okta.member(email))?.status).toBe('active');
    await put(false);
    expect((await stack.okta.member(email))?.status).toBe('deactivated');
    expect((await stack.okta.call(`GET ${path}`)).body.active).toBe(false);
  });

  it("SC-03 Entra's test of the connection", async () => {
    const filter = encodeURIComponent(`userName eq "${randomUUID()}"`);
    const found = await stack.okta.call(`GET /Users?filter=${filter}`);
    expect(found).toMatchObject({ status: 200, body: { totalResults: 0, itemsPerPage: 0 } });
  });

  it('SC-04 a truth value as text', async () => {
    const { id } = await stack.okta.add();
    for (const value of ['False', 'false', false]) {
      await stack.okta.call(`PATCH /Users/${id}`, on);
      const patch = one({ op: 'Replace', path: 'active', value });
      expect((await stack.okta.call(`PATCH /Users/${id}`, patch)).body.active).toBe(false);
    }
    await stack.okta.call(`PATCH /Users/${id}`, on);
    const no = await stack.okta.call(
      `PATCH /Users/${id}`,
      one({ op: 'replace', path: 'active', value: 'no' }),
    );
    expect(no).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
    expect((await stack.okta.call(`GET /Users/${id}`)).body.active).toBe(true);
  });

  it('SC-12 which attributes are shown', async () => {
    const { id } = await stack.okta.add({ title: 'Engineer', nickName: 'Nini' });
    const some = (await stack.okta.call(`GET /Users/${id}?attributes=title`)).body;
    expect(Object.keys(some).toSorted()).toEqual(['id', 'schemas', 'title']);
    expect(
      (await stack.okta.call(`GET /Users/${id}?excludedAttributes=title`)).body,
    ).not.toHaveProperty('title');
    const both = await stack.okta.call(
      `GET /Users/${id}?attributes=title&excludedAttributes=nickName`,
    );
    expect(both.status).toBe(400);
  });

  it.each([
    'userName eq "a" or userName eq "b"',
    'userName co "a"',
    'not (userName eq "a")',
    Array.from({ length: 11 }, () => 'userName eq "a"').join(' and '),
    'userName eq "a',
    `userName eq "a'; drop table scim_users; --" or 1=1`,
    `userName eq "${'a'.repeat(100_000)}"`,
  ])('SC-14 refuses the filter %.40s', async (filter) => {
    for (const path of ['/Users', '/Groups']) {
      const refused = await stack.okta.call(`GET ${path}?filter=${encodeURIComponent(filter)}`);
      expect(refused).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } });
    }
  });

  it('SC-14 takes SQL in a value as a value', async () => {
    const filter = encodeURIComponent(`userName eq "' or 1=1; drop table scim_users; --"`);
    const found = await stack.okta.call(`GET /Users?filter=${filter}`);
    expect(found).toMatchObject({ status: 200, body: { totalResults: 0 } });
  });

  it('SC-15 media types and broken JSON', async () => {
    const body = { userName: `j-${randomUUID()}@${stack.okta.domain}` };
    const json = { headers: { 'content-type': 'application/json; charset=utf-8' } };
    expect((await stack.okta.call('POST /Users', body, json)).status).toBe(201);
    const text = { headers: { 'content-type': 'text/plain' } };
    expect((await stack.okta.call('POST /Users', body, text)).status).toBe(415);
    const broken = await stack.okta.call('POST /Users', undefined, { raw: '{"userName":' });
    expect(broken).toMatchObject({ status: 400, body: { scimType: 'invalidSyntax' } });
    const huge = await stack.okta.call('POST /Users', {
      userName: 'x',
      title: 'x'.repeat(1_100_000),
    });
    expect(huge).toMatchObject({ status: 413, body: { status: '413' } });
  });

  it('SC-18 names are unique without case, external ids with it', async () => {
    const externalId = `Ext-${randomUUID()}`;
    await stack.okta.add({ externalId });
    await stack.okta.add({ externalId: externalId.toLowerCase() });
    const taken = await stack.okta.call('POST /Users', {
      userName: `n@${stack.okta.domain}`,
      externalId,
    });
    expect(taken.status).toBe(409);
  });

  it('SC-34 odd names are kept as text or refused', async () => {
    for (const displayName of [
      '<script>alert(1)</script>',
      '\u202Eabc',
      'a\u0000b',
      'x'.repeat(10_000),
    ]) {
      const userName = `odd-${randomUUID()}@${stack.okta.domain}`;
      const { status, body } = await stack.okta.call('POST /Users', { userName, displayName });
      expect([201, 400]).toContain(status);
      if (status === 201) expect(body.displayName).toBe(displayName);
    }
  });

  it('honours versions and says what it speaks', async () => {
    const { id } = await stack.okta.add();
    const read = await stack.okta.call(`GET /Users/${id}`);
    const etag = read.headers.get('etag') ?? '';
    const same = await stack.okta.call(`GET /Users/${id}`, undefined, {
      headers: { 'if-none-match': etag },
    });
    expect(same.status).toBe(304);
    const late = { headers: { 'if-match': 'W/"99"' } };
    expect((await stack.okta.call(`PATCH /Users/${id}`, off, late)).status).toBe(412);
    expect((await stack.okta.call('GET /ServiceProviderConfig')).body.patch.supported).toBe(true);
    expect((await stack.okta.call('GET /Schemas')).body.totalResults).toBe(3);
    expect((await stack.okta.call(`GET /Schemas/${USER}`)).body.name).toBe('User');
    expect((await stack.okta.call('GET /ResourceTypes')).body.totalResults).toBe(2);
    expect((await stack.okta.call('GET /Bulk')).status).toBe(404);
  });
}
