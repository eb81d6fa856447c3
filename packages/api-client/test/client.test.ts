import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ApiProblem, createApiClient, allItems } from '../src/client.ts';
import { apiTypes, TYPES_FILE } from './make-types.ts';

const project = { id: 'x', name: 'Site', version: 1 };

/** A server that answers from a list, and keeps what it was sent. */
function getServer(...answers: readonly (() => Response)[]) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (!answer) throw new TypeError('no answer');
    return answer();
  };
  return { requests, client: createApiClient({ origin: 'http://api.test', token: 'gh_x', fetch }) };
}

const path = { tenant: 'acme' };

describe('the typed client', () => {
  it('has the types of the OpenAPI document as it is now', { timeout: 60_000 }, async () => {
    expect(await readFile(TYPES_FILE, 'utf8')).toBe(await apiTypes());
  });

  it('is small: below 6 kB compressed, with what it needs', async () => {
    const library = createRequire(import.meta.url).resolve('openapi-fetch');
    const sources = await Promise.all(
      ['../src/client.ts', '../src/problem.ts'].map((file) =>
        readFile(new URL(file, import.meta.url), 'utf8'),
      ),
    );
    const code = sources.map((source) => stripTypeScriptTypes(source));
    const bundle = (await readFile(library, 'utf8')) + code.join('');
    expect(gzipSync(bundle).length).toBeLessThan(6_000);
  });

  it('sends the token, and an idempotency key with every POST', async () => {
    const { client, requests } = getServer(() => Response.json(project, { status: 201 }));
    const send = (headers = {}) =>
      client.POST('/tenants/{tenant}/projects', {
        params: { path },
        body: { name: 'Site' },
        headers,
      });
    expect((await send()).data?.name).toBe('Site');
    await send();
    await send({ 'idempotency-key': 'mine' });
    expect(requests[0]?.url).toBe('http://api.test/api/v1/tenants/acme/projects');
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer gh_x');
    const keys = requests.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBe('mine');
  });

  it('throws a refusal with its code, its fields and when to come back', async () => {
    const refusal = { title: 'Too many requests.', code: 'rate.limited', requestId: 'r1' };
    const headers = { 'retry-after': '7', 'content-type': 'application/problem+json' };
    const { client } = getServer(() => Response.json(refusal, { status: 429, headers }));
    const error: unknown = await client.GET('/me').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({
      status: 429,
      code: 'rate.limited',
      message: 'Too many requests.',
      retryAfter: 7,
      requestId: 'r1',
    });
  });

  it('throws what cannot be read, and no answer at all, as problems too', async () => {
    const { client } = getServer(() => new Response('<html>', { status: 502 }));
    await expect(client.GET('/me')).rejects.toMatchObject({
      status: 502,
      code: 'answer.unreadable',
    });
    await expect(getServer().client.GET('/me')).rejects.toMatchObject({
      status: 0,
      code: 'network.unreachable',
    });
  });

  it('walks through all pages of a list', async () => {
    const page = (name: string, nextCursor: string | null) => () =>
      Response.json({ items: [{ ...project, name }], nextCursor });
    const { client, requests } = getServer(
      page('One', 'c1'),
      page('Two', 'c2'),
      page('Three', null),
    );
    const names: string[] = [];
    const projects = allItems((cursor) =>
      client.GET('/tenants/{tenant}/projects', { params: { path, query: { cursor, limit: 1 } } }),
    );
    for await (const { name } of projects) names.push(name);
    expect(names).toEqual(['One', 'Two', 'Three']);
    expect(requests.map(({ url }) => new URL(url).searchParams.get('cursor'))).toEqual([
      null,
      'c1',
      'c2',
    ]);
  });
});
