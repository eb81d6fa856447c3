import { beforeAll, describe, expect, it } from 'vitest';

import { type Client, fileFor, openGateway, openLambda } from './lab.ts';

const FUNCTIONS = {
  echo: { file: fileFor('echo') },
  check: { file: fileFor('group-check'), concurrency: 1 },
};

describe('a Lambda authorizer', () => {
  const lambda = openLambda({ functions: FUNCTIONS });
  let http: Client;
  let rest: Client;
  let time = Date.now();

  beforeAll(async () => {
    http = await openGateway({
      type: 'http',
      lambda,
      now: () => time,
      authorizers: {
        check: { type: 'lambda', function: 'check' },
        keeping: { type: 'lambda', function: 'check', cacheSeconds: 60 },
      },
      routes: [
        { route: 'GET /a', function: 'echo', authorizer: 'check' },
        { route: 'GET /kept/a', function: 'echo', authorizer: 'keeping' },
        { route: 'GET /kept/b', function: 'echo', authorizer: 'keeping' },
      ],
    });
    rest = await openGateway({
      type: 'rest',
      lambda,
      authorizers: {
        token: { type: 'lambda', function: 'check', event: 'token' },
        keeping: { type: 'lambda', function: 'check', event: 'token', cacheSeconds: 60 },
      },
      routes: [
        { route: 'GET /a', function: 'echo', authorizer: 'token' },
        { route: 'GET /kept/{name}', function: 'echo', authorizer: 'keeping' },
      ],
    });
  });

  const seen = async (client: Client, path: string, authorization: string) => {
    const { status, text } = await client.get(path, authorization ? { authorization } : {});
    return [status, status === 200 ? '' : text];
  };

  it('lets through with a context, or refuses', async () => {
    const { json } = await http.get('/a', { authorization: 'yes' });
    expect(json['requestContext']).toMatchObject({ authorizer: { lambda: { tenant: 'acme' } } });
    expect(await seen(http, '/a', 'no')).toEqual([403, '{"message":"Forbidden"}']);
    expect(await seen(http, '/a', '')).toEqual([401, '{"message":"Unauthorized"}']);
    expect(await seen(http, '/a', 'none')).toEqual([401, '{"message":"Unauthorized"}']);
    expect(await seen(http, '/a', 'broken')).toEqual([500, '{"message":"Internal Server Error"}']);
  });

  it('is asked each time, unless it is told how long its answer counts', async () => {
    const asked = async (path: string) => {
      const { json } = await http.get(path, { authorization: 'yes' });
      const { authorizer } = json['requestContext'] as {
        authorizer: { lambda: { asked: number } };
      };
      return authorizer.lambda.asked;
    };
    const first = await asked('/a');
    expect(await asked('/a')).toBe(first + 1);
    const kept = await asked('/kept/a');
    // For all routes, whatever it was asked about.
    expect(await asked('/kept/b')).toBe(kept);
    time += 61_000;
    expect(await asked('/kept/b')).toBe(kept + 1);
  });

  it('of a REST API answers with a policy', async () => {
    const { json } = await rest.get('/prod/a', { authorization: 'yes' });
    expect(json['requestContext']).toMatchObject({
      authorizer: { principalId: 'ada', tenant: 'acme', asked: expect.stringMatching(/^\d+$/) },
    });
    expect(await seen(rest, '/prod/a', 'no')).toEqual([
      403,
      '{"Message":"User is not authorized to access this resource with an explicit deny"}',
    ]);
    expect(await seen(rest, '/prod/a', 'nothing')).toEqual([
      403,
      '{"Message":"User is not authorized to access this resource"}',
    ]);
    expect(await seen(rest, '/prod/a', 'none')).toEqual([401, '{"message":"Unauthorized"}']);
  });

  it('a policy that is kept counts for what it names alone', async () => {
    expect((await rest.get('/prod/kept/a', { authorization: 'yes' })).status).toBe(200);
    expect(await seen(rest, '/prod/kept/b', 'yes')).toEqual([
      403,
      '{"Message":"User is not authorized to access this resource"}',
    ]);
  });
});
