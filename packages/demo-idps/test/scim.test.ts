import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createScimClient, type ScimExchange } from '../src/scim/index.ts';
import { createBrowser } from './browser.ts';
import { NINA, OMAR, startLab, type Lab } from './lab.ts';
import { startScimApplication } from './scim-application.ts';

const BASE = '/scim/v2/one';
const TOKEN = 'gh_scim_secret-of-the-test';

let lab: Lab;
let application: Awaited<ReturnType<typeof startScimApplication>>;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  application = await startScimApplication();
});
afterEach(async () => {
  await post('/disconnect');
  await application.close();
});

const getPage = (idp: 'acme' | 'northwind' = 'acme') => `${lab.idps.enterprise[idp].url}/scim`;
const browse = () => createBrowser(lab.idps.url);
const post = (path: string, fields: Record<string, string> = {}) =>
  browse().post(`${getPage()}${path}`, fields);
const connect = (dialect = 'okta', url = application.url) =>
  post('/connect', { url, token: TOKEN, dialect });
const assign = (id: string, assigned: 'yes' | 'no' = 'yes') => post(`/people/${id}`, { assigned });
const show = async () => (await browse().open(getPage())).html;

describe('provisioning', () => {
  it('as Okta: people come, change, go and come back; groups follow', async () => {
    expect((await connect()).status).toBe(200);
    await assign(NINA);
    expect(application.asked.every(({ token }) => token === `Bearer ${TOKEN}`)).toBe(true);
    expect(application.asked.at(-1)?.body).toMatchObject({
      userName: 'nina@acme.example',
      externalId: NINA,
      active: true,
    });
    const user = '"nina@acme.example"&startIndex=1&count=100';
    expect(application.takeLines()).toEqual([
      `GET ${BASE}/Users?startIndex=1&count=2`,
      `GET ${BASE}/Users?filter=userName eq ${user}`,
      `POST ${BASE}/Users`,
    ]);
    await post('/groups', { group: 'Engineering', pushed: 'yes' });
    await assign(OMAR);
    expect(application.takeLines().slice(-3)).toEqual([
      `GET ${BASE}/Users?filter=userName eq "omar@acme.example"&startIndex=1&count=100`,
      `POST ${BASE}/Users`,
      `PATCH ${BASE}/Groups/{id}`,
    ]);
    await assign(NINA, 'no');
    expect(application.asked.map(({ body }) => body)).toMatchObject([
      { Operations: [{ op: 'replace', value: { active: false } }] },
      { Operations: [{ op: 'remove', path: expect.stringMatching(/^members\[value eq "/) }] },
    ]);
    await assign(NINA);
    await post('/groups', { group: 'Engineering', pushed: 'no' });
    expect(application.takeLines().at(-1)).toBe(`DELETE ${BASE}/Groups/{id}`);
    expect(await show()).toContain('Unassign nina@acme.example');
  });

  it('as Entra ID: tests by a name that no one has, and sends truth values as text', async () => {
    await connect('entra');
    expect(application.takeLines()).toEqual([`GET ${BASE}/Users?filter=userName eq "{id}"`]);
    await assign(NINA);
    await assign(NINA, 'no');
    expect(application.asked.at(-1)?.body).toMatchObject({
      Operations: [{ op: 'Replace', path: 'active', value: 'False' }],
    });
    await post('/groups', { group: 'Engineering', pushed: 'yes' });
    expect(application.asked.at(-1)?.body).toMatchObject({ displayName: 'Engineering' });
    await assign(NINA);
    expect(application.asked.at(-1)?.body).toMatchObject({
      Operations: [{ op: 'Add', path: 'members', value: [{ $ref: null }] }],
    });
  });

  it('whom the identity provider disables is let go', async () => {
    await connect();
    await assign(OMAR);
    application.takeLines();
    const people = `${lab.idps.enterprise.acme.url}/people/${OMAR}/disabled`;
    await browse().post(people, { disabled: 'yes' });
    expect(application.takeLines()).toEqual([`PATCH ${BASE}/Users/{id}`]);
    await browse().post(people, { disabled: 'no' });
    expect(application.takeLines()).toEqual([`PATCH ${BASE}/Users/{id}`]);
  });

  it('says what was refused of whom, and goes on with the others', async () => {
    await connect();
    application.refusing.push(
      { status: 200, body: { Resources: [] } },
      { status: 403, body: { detail: 'Owners <stay>.' } },
    );
    await assign(NINA);
    expect(await show()).toContain('Owners &lt;stay&gt;.');
    await post('/push');
    expect(await show()).not.toContain('role="alert"');
    application.refusing.push({ status: 401, body: { detail: 'Token revoked.' } });
    await assign(OMAR);
    expect(await show()).toContain('<p role="alert">Token revoked.</p>');
    await post('/push');
    expect(application.takeLines().at(-1)).toBe(`POST ${BASE}/Users`);
  });

  it('keeps its connection over a restart, its token from the page', async () => {
    await connect();
    await assign(NINA);
    application.takeLines();
    await lab.restart();
    const page = await show();
    expect(page).toContain(application.url);
    expect(page).not.toContain(TOKEN);
    await post('/push');
    expect(application.takeLines()).toEqual([]);
  });

  it.each([
    'http://169.254.169.254/scim',
    'https://example.com/scim/v2/one',
    'http://localhost.evil.test/scim',
    'http://user:secret@localhost/scim',
    'file:///etc/passwd',
    'nowhere',
  ])('pushes no one to %s', async (url) => {
    const { status, html } = await connect('okta', url);
    expect(status).toBe(400);
    expect(html).toContain('is not a SCIM base URL on this machine');
  });

  it('refuses a token that does not hold, a form of another website, and the social provider', async () => {
    application.refusing.push({ status: 401, body: { detail: 'No.' } });
    expect(await connect()).toMatchObject({ status: 400 });
    expect(await show()).toContain('SCIM base URL');
    const fields = { url: application.url, token: TOKEN, dialect: 'okta' };
    const foreign = await browse().post(`${getPage()}/connect`, fields, 'https://evil.test');
    expect(foreign.status).toBe(403);
    expect((await browse().open(`${lab.idps.social.url}/scim`)).status).toBe(404);
  });
});

describe('a client', () => {
  const answers = (...list: readonly Response[]) => {
    const left = [...list];
    return () => left.shift() ?? Response.error();
  };

  it('SC-33 waits as long as it is told, or twice as long each time, and ends well', async () => {
    const waits: number[] = [];
    const exchanges: ScimExchange[] = [];
    const client = createScimClient({
      ...{ url: 'http://localhost', token: TOKEN },
      wait: async (ms) => void waits.push(ms),
      onExchange: (exchange) => exchanges.push(exchange),
      send: answers(
        new Response(null, { status: 429, headers: { 'retry-after': '7' } }),
        new Response(null, { status: 503 }),
        Response.json({ id: 'x' }),
      ),
    });
    expect((await client.call('GET /Users/x')).body.id).toBe('x');
    expect(waits).toEqual([7000, 1000]);
    expect(exchanges.map(({ status }) => status)).toEqual([429, 503, 200]);
  });

  it('gives up in the end', async () => {
    const client = createScimClient({
      ...{ url: 'http://localhost', token: TOKEN },
      wait: () => Promise.resolve(),
      send: () => new Response(null, { status: 503 }),
    });
    await expect(client.call('GET /Users')).rejects.toMatchObject({ status: 503 });
  });
});
