import { randomUUID } from 'node:crypto';
import type { MakeRequest } from './load.ts';
import type { Stage } from './stage.ts';

/** Every request that is measured, by name. */
export function getRequests(stage: Stage, host: string, apiKey: string) {
  const { tenants, writtenTo, sessionCookie, accessToken } = stage;
  const get = (path: string, headers: readonly string[] = []) =>
    Buffer.from([`GET ${path} HTTP/1.1`, `host: ${host}`, ...headers, '', ''].join('\r\n'));
  const toCookieHeader = (token: string) => `cookie: ${sessionCookie}=${token}`;
  const spread = (make: (tenant: (typeof tenants)[number]) => Buffer): MakeRequest => {
    const all = tenants.map(make);
    return (index) => all[index % all.length] as Buffer;
  };
  const first = tenants[0]?.slug ?? '';
  const always =
    (request: Buffer): MakeRequest =>
    () =>
      request;
  const list = (slug: string) => `/api/v1/tenants/${slug}/projects`;
  const bySession = (path: (slug: string) => string) =>
    spread(({ slug, owner }) => get(path(slug), [toCookieHeader(owner.sessionToken)]));
  return {
    nothing: always(get('/api/v1/nothing')),
    empty: always(get('/empty')),
    list: bySession(list),
    members: bySession((slug) => `/api/v1/tenants/${slug}/members`),
    bareList: bySession((slug) => `/projects/${slug}`),
    bareTogether: bySession((slug) => `/together/projects/${slug}`),
    bareMembers: bySession((slug) => `/members/${slug}`),
    listByToken: always(get(list(first), [`authorization: Bearer ${accessToken}`])),
    listByKey: always(get(list(first), [`authorization: Bearer ${apiKey}`])),
    write: (index: number) => {
      const tenant = writtenTo[index % writtenTo.length];
      const body = JSON.stringify({ name: `Bench ${randomUUID()}` });
      return Buffer.from(
        [
          `POST ${list(tenant?.slug ?? '')} HTTP/1.1`,
          `host: ${host}`,
          toCookieHeader(tenant?.owner.sessionToken ?? ''),
          'sec-fetch-site: same-origin',
          'content-type: application/json',
          `content-length: ${body.length}`,
          '',
          body,
        ].join('\r\n'),
      );
    },
  };
}

/** An API key of the first tenant, made through the API. */
export async function makeApiKey(stage: Stage, origin: string): Promise<string> {
  const [tenant] = stage.tenants;
  const response = await fetch(`${origin}/api/v1/tenants/${tenant?.slug}/api-keys`, {
    method: 'POST',
    headers: {
      cookie: `${stage.sessionCookie}=${tenant?.owner.sessionToken}`,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name: 'Bench', permissions: ['projects:read'] }),
  });
  const { token } = (await response.json()) as { token?: string };
  if (token === undefined) throw new Error(`no API key: ${response.status}`);
  return token;
}
