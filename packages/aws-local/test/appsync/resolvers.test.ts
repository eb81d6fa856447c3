import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { compileResolver } from '../../src/appsync/resolvers/code.ts';
import type { ResolverContext } from '../../src/appsync/resolvers/context.ts';
import { returns, startLab } from './lab.ts';

const ASK = `import { util } from '@aws-appsync/utils';
export function request(ctx) {
  return {
    method: 'GET',
    resourcePath: ctx.args.path ?? '/things/' + util.urlEncode('a b/c'),
    params: { query: { limit: 2, none: null }, headers: { authorization: ctx.request.headers.authorization } },
  };
}
export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  if (ctx.result.statusCode !== 200) util.error('refused', 'Upstream', { seen: ctx.result.statusCode });
  return JSON.parse(ctx.result.body).name;
}`;

const FIRST = `import { runtime } from '@aws-appsync/utils';
export function request(ctx) {
  ctx.stash.seen = ['first'];
  return { operation: 'Invoke', payload: { early: ctx.args.early, from: 'first' } };
}
export function response(ctx) { return ctx.result; }`;

const SECOND = `import { runtime } from '@aws-appsync/utils';
export function request(ctx) {
  if (ctx.prev.result.early) runtime.earlyReturn({ name: 'early' });
  return { operation: 'Invoke', payload: { before: ctx.prev.result.from, seen: ctx.stash.seen } };
}
export function response(ctx) { return { name: ctx.result.before + ':' + ctx.result.seen[0] }; }`;

const AROUND = `export function request(ctx) { return {}; }
export function response(ctx) { return ctx.prev.result.name; }`;

describe('resolvers of AppSync', () => {
  let lab: Awaited<ReturnType<typeof startLab>>;
  let headers: { authorization: string };
  const asked: IncomingMessage[] = [];
  const upstream = createServer((request, response) => {
    asked.push(request);
    if (request.url?.startsWith('/moved')) response.writeHead(302, { location: '/things' });
    response.end('{"name":"thing"}');
  });

  beforeAll(async () => {
    upstream.listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    const endpoint = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
    const local = (field: string, code: string) => ({
      type: 'Query',
      field,
      code,
      dataSource: 'none',
    });
    lab = await startLab({
      schema: `type Query {
        http(path: String): String piped(early: Boolean): String direct(a: Int): String
        failing: String partly: String loop: String reach: String broken: String at: AWSDateTime
      }`,
      dataSources: {
        none: { type: 'NONE' },
        api: { type: 'HTTP', endpoint },
        echo: { type: 'AWS_LAMBDA', invoke: (payload) => Promise.resolve(payload) },
        show: { type: 'AWS_LAMBDA', invoke: (event) => Promise.resolve(JSON.stringify(event)) },
        down: { type: 'AWS_LAMBDA', invoke: () => Promise.reject(new Error('it broke')) },
      },
      resolvers: [
        { type: 'Query', field: 'http', code: ASK, dataSource: 'api' },
        {
          ...{ type: 'Query', field: 'piped', code: AROUND },
          pipeline: [
            { dataSource: 'echo', code: FIRST },
            { dataSource: 'echo', code: SECOND },
          ],
        },
        { type: 'Query', field: 'direct', dataSource: 'show' },
        { type: 'Query', field: 'failing', dataSource: 'down' },
        local('partly', returns(`(util.appendError('half', 'Half', { n: 1 }), 'some')`)),
        local('loop', returns('(() => { for (;;); })()')),
        local(
          'reach',
          returns(`[typeof process, typeof fetch, typeof require, typeof setTimeout].join()`),
        ),
        local('broken', returns('ctx.result.no.such')),
        local('at', returns(`'yesterday'`)),
      ],
    });
    headers = { authorization: await lab.pool.sign() };
  });
  afterAll(async () => {
    await lab.close();
    upstream.close();
  });
  const ask = async (query: string) => (await lab.ask(query, headers)).body;

  it('an HTTP data source is asked as the code says, and follows no one elsewhere', async () => {
    expect(await ask('{ http }')).toEqual({ data: { http: 'thing' } });
    expect(asked[0]?.url).toBe('/things/a+b%2Fc?limit=2');
    expect(asked[0]?.headers.authorization).toBe(headers.authorization);
    const moved = await ask('{ http(path: "/moved") }');
    expect(moved.errors).toMatchObject([
      { message: 'refused', errorType: 'Upstream', data: { seen: 302 }, path: ['http'] },
    ]);
    const elsewhere = await ask('{ http(path: "@evil.example/") }');
    expect(elsewhere.errors?.[0]?.errorType).toBe('Code');
    expect(asked).toHaveLength(2);
  });

  it('a pipeline hands on results and the stash, and can end early', async () => {
    expect(await ask('{ piped }')).toEqual({ data: { piped: 'first:first' } });
    expect(await ask('{ piped(early: true) }')).toEqual({ data: { piped: 'early' } });
  });

  it('a Lambda function without code gets the whole context', async () => {
    const event = JSON.parse(
      String((await ask('query q($n: Int) { d: direct(a: $n) }')).data?.['d']),
    ) as object;
    expect(event).toMatchObject({
      ...{ arguments: {}, source: null, prev: null, stash: {} },
      identity: { sub: 'user-mia' },
      request: { headers: { authorization: headers.authorization } },
      info: { fieldName: 'direct', parentTypeName: 'Query', selectionSetList: [] },
    });
    expect((await ask('{ failing }')).errors).toMatchObject([
      { message: 'it broke', errorType: 'Lambda:Unhandled' },
    ]);
  });

  it('code that fails fails its field, and reaches nothing of this process', async () => {
    const { data, errors } = await ask('{ partly loop reach broken at }');
    const nothing = 'undefined,undefined,undefined,undefined';
    expect(data).toEqual({ partly: 'some', loop: null, reach: nothing, broken: null, at: null });
    expect(errors).toHaveLength(4);
    expect(errors).toContainEqual(
      expect.objectContaining({
        message: 'half',
        errorType: 'Half',
        data: { n: 1 },
        path: ['partly'],
      }),
    );
    expect(errors?.some(({ message }) => message.includes('timed out'))).toBe(true);
    expect(errors?.some(({ message }) => message.includes('valid AWSDateTime'))).toBe(true);
  });

  it('takes code as AppSync does, and no other', () => {
    const both = 'export function request(ctx) {}\nexport function response(ctx) {}\n';
    const run = (code: string) =>
      compileResolver(code, 'test').run('request', { stash: {} } as ResolverContext, {
        ...{ mode: 'API_KEY', field: { type: 'Query', field: 'a' }, errors: [], invalidations: [] },
      }).value;
    for (const code of [
      'export function request(ctx) {}',
      `import fs from 'node:fs';\n${both}`,
      `import { rds } from '@aws-appsync/utils';\n${both}`,
      `export const more = 1;\n${both}`,
    ]) {
      expect(() => compileResolver(code, 'test')).toThrow();
    }
    const asynchronous = both.replace(
      'export function request(ctx) {}',
      'export function request(ctx) { return (async () => 1)(); }',
    );
    expect(() => run(asynchronous)).toThrow('may not be async');
    const evaluated = both.replace(
      '(ctx) {}',
      `(ctx) { return [].constructor.constructor('return 1')(); }`,
    );
    expect(() => run(evaluated)).toThrow();
    const util = `import { util } from '@aws-appsync/utils';\n`;
    const dynamo = `${util}${both.replace('(ctx) {}', '(ctx) { return util.dynamodb.toMapValues({}); }')}`;
    expect(() => run(dynamo)).toThrow('toMapValues');
  });
});
