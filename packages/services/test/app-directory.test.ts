import { createGuardedFetch, type GuardedFetch } from '@gatehouse/sso/net/guarded-fetch';
import { describe, expect, it } from 'vitest';
import { createAppDirectory } from '../src/connected-apps/index.ts';

const ID = 'https://app.example/oauth/client.json';
const DOCUMENT = {
  client_id: ID,
  client_name: 'Desk agent',
  redirect_uris: ['https://app.example/back', 'http://127.0.0.1:3000/back'],
  token_endpoint_auth_method: 'none',
};

/** A directory over one document, and how often that was fetched. */
function directory(document: unknown, status = 200) {
  const state = { fetched: 0, now: 0 };
  const fetch: GuardedFetch = async () => {
    state.fetched += 1;
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    return { status, text };
  };
  return { state, apps: createAppDirectory(fetch, () => state.now) };
}

const refusal = { code: 'invalid_client' };

describe('an app whose client id is an address (AG-51)', () => {
  it('is what the document there says, which is asked for once in five minutes', async () => {
    const { apps, state } = directory(DOCUMENT);
    expect(apps.isRemote(ID)).toBe(true);
    const client = await apps.getClient(ID);
    expect(client).toEqual({
      id: ID,
      name: 'Desk agent',
      redirectUris: DOCUMENT.redirect_uris,
    });
    await apps.getClient(ID);
    expect([state.fetched, apps.isRemote(ID)]).toEqual([1, false]);
    state.now += 300_001;
    await apps.getClient(ID);
    expect(state.fetched).toBe(2);
  });

  it('may be answered at its own host and the person’s computer alone', async () => {
    const elsewhere = ['https://evil.example/back', 'https://app.example:8443/back'];
    const { apps } = directory({
      ...DOCUMENT,
      redirect_uris: [...elsewhere, ...DOCUMENT.redirect_uris],
    });
    expect((await apps.getClient(ID)).redirectUris).toEqual(DOCUMENT.redirect_uris);
  });

  it.each<[string, unknown, number?]>([
    ['of another id', { ...DOCUMENT, client_id: `${ID}?` }],
    ['without one', { ...DOCUMENT, client_id: undefined }],
    ['of an app with a secret', { ...DOCUMENT, token_endpoint_auth_method: 'private_key_jwt' }],
    ['with an address that no app may have', { ...DOCUMENT, redirect_uris: ['x://y'] }],
    ['that is too long', { ...DOCUMENT, client_uri: 'x'.repeat(10_240) }],
    ['that is no JSON', '<html>'],
    ['that is null', 'null'],
    ['that is not found', DOCUMENT, 404],
  ])(
    'is refused with a document %s, and asked no more for a moment',
    async (_, document, status) => {
      const { apps, state } = directory(document, status);
      await expect(apps.getClient(ID)).rejects.toMatchObject(refusal);
      await expect(apps.getClient(ID)).rejects.toMatchObject(refusal);
      expect(state.fetched).toBe(1);
    },
  );

  it.each([
    'http://app.example/client.json',
    'https://app.example',
    'https://app.example/',
    'https://app.example/a/../client.json',
    'https://APP.example/client.json',
    'https://user@app.example/client.json',
    'https://app.example/client.json#x',
    'https://app.example/client.json?x=1',
    'https://app.example:443/client.json',
    `https://app.example/${'x'.repeat(300)}`,
    'registered.',
    `registered.${Buffer.from('["x"]').toString('base64url')}`,
    '',
  ])('is not asked for at %j', async (id) => {
    const { apps, state } = directory({ ...DOCUMENT, client_id: id });
    await expect(apps.getClient(id)).rejects.toMatchObject(refusal);
    expect(state.fetched).toBe(0);
  });

  it.each([
    ['https://10.0.0.1/client.json', []],
    ['https://169.254.169.254/latest/client.json', []],
    ['https://[::1]/client.json', []],
    ['https://127.0.0.1/client.json', []],
    ['https://app.example:8443/client.json', ['8.8.8.8']],
    ['https://app.example/client.json', ['192.168.0.7']],
    ['https://app.example/client.json', ['8.8.8.8', '10.0.0.1']],
  ])('never leads this server into its own network: %s at %j', async (id, addresses) => {
    const fetch = createGuardedFetch({ allowLoopback: false }, async () => addresses);
    await expect(createAppDirectory(fetch).getClient(id)).rejects.toMatchObject(refusal);
  });
});
