import { describe, expect, it } from 'vitest';
import type { callApi } from '../src/api-client.ts';
import { getApiUrl } from '../src/api-url.ts';

describe('URLs of the API', () => {
  it('encodes each part of a path, and the query', () => {
    const url = getApiUrl('/tenants/{tenant}/members/{userId}', {
      path: { tenant: 'a/b?c', userId: '1&2' },
    });
    expect(url).toBe('/api/v1/tenants/a%2Fb%3Fc/members/1%262');
    expect(
      getApiUrl('/tenants/{tenant}/members', {
        path: { tenant: 'acme' },
        query: { search: 'ada & co', limit: 6 },
      }),
    ).toBe('/api/v1/tenants/acme/members?search=ada+%26+co&limit=6');
  });

  it('needs no request where a path has no parts', () => {
    expect(getApiUrl('/me')).toBe('/api/v1/me');
  });
});

/** Checked by the compiler, never run. */
export async function misuse(call: typeof callApi): Promise<void> {
  const path = { tenant: 'acme' };
  // @ts-expect-error no such path
  await call('GET', '/tenants/{tenant}/memberz', { path });
  // @ts-expect-error the path is not there for this method
  await call('DELETE', '/tenants/{tenant}/members', { path });
  // @ts-expect-error a part of the path is missing
  await call('GET', '/tenants/{tenant}/members');
  // @ts-expect-error no such parameter
  await call('GET', '/tenants/{tenant}/members', { path, query: { serch: 'ada' } });
  // @ts-expect-error the body is missing
  await call('POST', '/tenants/{tenant}/projects', { path });
  // @ts-expect-error a field of the body has another name
  await call('POST', '/tenants/{tenant}/projects', { path, body: { title: 'Apollo' } });
  // @ts-expect-error not a language that the API knows
  await call('POST', '/me/preferences', { body: { locale: 'fr' } });
  const { ended } = await call('POST', '/me/sessions/end-others');
  // @ts-expect-error a number
  ended satisfies string;
}
