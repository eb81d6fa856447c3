import { z } from '@hono/zod-openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInput } from '../src/pipeline/parse-input.ts';
import { readJson } from '../src/pipeline/read-json.ts';
import { getError } from './get-error.ts';

const ORIGIN = 'https://app.example.com';

describe('parsing input', () => {
  const schema = z.strictObject({
    name: z.string().min(1, 'must not be empty'),
    tags: z.array(z.strictObject({ id: z.number() })).optional(),
  });

  it('returns what the schema says', () => {
    expect(parseInput(schema, { name: 'a' })).toEqual({ name: 'a' });
  });

  it('names every field at fault by its path, unknown ones too', async () => {
    const error = await getError(() =>
      parseInput(schema, { name: '', role: 'owner', tags: [{ id: 1, tenantId: 'x' }] }),
    );
    expect(error?.code).toBe('input.invalid');
    expect(error?.fields).toEqual({
      name: 'must not be empty',
      role: 'is not known here',
      'tags.0.tenantId': 'is not known here',
    });
  });

  it('answers 64 kB of faults with a few kB', async () => {
    const many = Array.from({ length: 4_000 }, (_, at) => ({ [`${at}`.padStart(12, 'k')]: 1 }));
    const unknown = Object.assign({}, ...many) as object;
    const list = z.strictObject({ list: z.array(z.enum(['a', 'b'])) });
    for (const [by, value] of [
      [schema, unknown],
      [schema, { name: '', tags: Array(4_000).fill({ id: 'x' }) }],
      [list, { list: Array(9_000).fill('zzzz') }],
      [z.strictObject({ ['x'.repeat(9_000)]: z.string().min(3, 'y'.repeat(9_000)) }), {}],
    ] as const) {
      const fields = (await getError(() => parseInput(by, value)))?.fields ?? {};
      expect(Object.keys(fields).length).toBeLessThanOrEqual(20);
      expect(Object.keys(fields).length).toBeGreaterThan(0);
      expect(JSON.stringify(fields).length).toBeLessThan(20 * 320);
    }
    const planted = JSON.parse('{"__proto__":1,"name":"a"}') as object;
    expect((await getError(() => parseInput(schema, planted)))?.fields).toHaveProperty('__proto__');
  });

  it('calls the whole of it body, and cuts long names', async () => {
    expect((await getError(() => parseInput(schema, null)))?.fields).toHaveProperty('body');
    const long = await getError(() => parseInput(schema, { name: 'a', ['x'.repeat(5_000)]: 1 }));
    expect(Object.keys(long?.fields ?? {})).toEqual(['x'.repeat(100)]);
  });
});

describe('reading JSON', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
    new Request(ORIGIN, { method: 'POST', body, headers: { 'content-type': type } });
  const getCode = async (request: Request) =>
    (await getError(() => readJson(request)))?.code ?? null;

  it('takes any JSON value in UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const text = JSON.stringify(value);
        expect(await readJson(post(text))).toEqual(JSON.parse(text));
      }),
    );
    expect(await getCode(post('{}', 'Application/JSON; charset="UTF-8"'))).toBeNull();
  });

  it.each<[string, string]>([
    ['text/plain', '{}'],
    ['application/x-www-form-urlencoded', 'a=1'],
    ['application/json; charset=utf-16', '{}'],
    ['application/json, text/plain', '{}'],
    ['application/jsonp', '{}'],
    ['', '{}'],
  ])('takes no %j', async (type, body) => {
    expect(await getCode(post(body, type))).toBe('input.media_type');
  });

  it('passes over one byte order mark', async () => {
    expect(await readJson(post('\ufeff{"a":1}'))).toEqual({ a: 1 });
  });

  it.each(['', '{', '{"a":1,}', "{'a':1}", '\ufeff\ufeff{}', '\ufeff', 'undefined'])(
    '%j is malformed',
    async (body) => {
      expect(await getCode(post(body))).toBe('input.malformed');
    },
  );

  it('takes no broken UTF-8, and no more than 64 KiB however it comes', async () => {
    expect(await getCode(post(new Uint8Array([0x22, 0xff, 0x22])))).toBe('input.malformed');
    const big = JSON.stringify('a'.repeat(64 * 1024));
    expect(await getCode(post(big))).toBe('input.too_large');
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([big]).stream(),
      duplex: 'half',
    };
    expect(await getCode(new Request(ORIGIN, init as RequestInit))).toBe('input.too_large');
  });
});
