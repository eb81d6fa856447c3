import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';

/** What the upstream says of its people, by subject. */
export type People = Map<string, Record<string, unknown>>;

/** The upstream's client, that is, the user pool. */
export const UPSTREAM_CLIENT = { id: 'pool', secret: 'upstream-secret-of-thirty-two-bytes!' };

function settings(people: People, redirectUri: string): Configuration {
  return {
    clients: [
      {
        client_id: UPSTREAM_CLIENT.id,
        client_secret: UPSTREAM_CLIENT.secret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['given_name', 'family_name', 'groups'],
    },
    pkce: { required: () => false },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people.get(id) }),
    }),
    cookies: { keys: ['test'] },
    features: { devInteractions: { enabled: true } },
  };
}

/** A real OpenID provider on loopback, and people who sign in there. */
export async function startOidcIdp(redirectUri: string) {
  const people: People = new Map();
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, settings(people, redirectUri));
  server.on('request', provider.callback());

  /** ProviderDetails of a pool that trusts this upstream. */
  const details = {
    client_id: UPSTREAM_CLIENT.id,
    client_secret: UPSTREAM_CLIENT.secret,
    authorize_scopes: 'openid email profile',
    oidc_issuer: issuer,
    attributes_request_method: 'GET',
  };

  /**
   * Signs someone in, as a browser would, from the app's redirect to its callback.
   * @returns the callback's address, not followed
   */
  async function signIn(authorizeUrl: string, subject: string): Promise<string> {
    const jar = new Map<string, string>();
    let next = new URL(authorizeUrl);
    let body: URLSearchParams | undefined;
    for (let hop = 0; hop < 12; hop += 1) {
      const response = await fetch(next, {
        method: body ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(body ? { body } : {}),
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        jar.set(name, value);
      }
      body = undefined;
      const location = response.headers.get('location');
      if (location?.startsWith(redirectUri)) return location;
      if (location) {
        next = new URL(location, issuer);
        continue;
      }
      const page = await response.text();
      const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
      if (prompt === '') throw new Error(`the upstream says: ${page.slice(0, 500)}`);
      body = new URLSearchParams({ prompt, login: subject, password: 'any' });
    }
    throw new Error('the upstream sends the browser around in circles');
  }

  return {
    issuer,
    details,
    people,
    signIn,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What `startOidcIdp` gives. */
export type OidcIdp = Awaited<ReturnType<typeof startOidcIdp>>;
