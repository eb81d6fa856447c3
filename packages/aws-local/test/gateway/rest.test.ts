import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Issuer, startIssuer } from './issuer.ts';
import { type Client, fileFor, openGateway, openLambda } from './lab.ts';

describe('a REST API', () => {
  let issuer: Issuer;
  let rest: Client;
  const lambda = openLambda({
    functions: { echo: { file: fileFor('echo') }, bad: { file: fileFor('misbehaving') } },
  });

  beforeAll(async () => {
    issuer = await startIssuer();
    rest = await openGateway({
      type: 'rest',
      lambda,
      authorizers: { pool: { type: 'cognito', issuers: [issuer.url] } },
      routes: [
        { route: 'GET /open', function: 'echo', authorizer: 'pool' },
        { route: 'GET /scoped', function: 'echo', authorizer: 'pool', scopes: ['a/read'] },
      ],
    });
  });

  afterAll(() => issuer.close());

  it('GW-05 a method without scopes wants an ID token, one with scopes an access token', async () => {
    const [access, id, read] = await Promise.all([
      issuer.sign(),
      issuer.sign({ token_use: 'id', aud: 'any client' }),
      issuer.sign({ scope: 'a/read' }),
    ]);
    const status = async (path: string, authorization: string) =>
      (await rest.get(path, { authorization })).status;
    expect(await status('/prod/open', access)).toBe(401);
    expect(await status('/prod/open', id)).toBe(200);
    expect(await status('/prod/scoped', id)).toBe(401);
    expect(await status('/prod/scoped', access)).toBe(403);
    expect(await status('/prod/scoped', read)).toBe(200);
  });

  it('GW-01 GW-02 refuses with its own headers', async () => {
    const second = Math.floor(Date.now() / 1_000);
    for (const authorization of [
      '',
      'abc',
      await issuer.sign({ token_use: 'id', exp: second - 1 }),
      await issuer.sign({ token_use: 'id', iss: 'https://else.example' }),
      await issuer.forge({ token_use: 'id' }),
      await issuer.signSymmetric(),
    ]) {
      const { status, text, headers } = await rest.get('/prod/open', { authorization });
      expect([status, text], authorization).toEqual([401, '{"message":"Unauthorized"}']);
      expect(headers.get('x-amzn-errortype')).toBe('UnauthorizedException');
      expect(headers.get('www-authenticate')).toBeNull();
      expect(headers.get('x-amzn-requestid')).toBeTruthy();
    }
  });

  it('GW-06 groups are joined by commas', async () => {
    const authorization = await issuer.sign({ token_use: 'id', 'cognito:groups': ['g1', 'g2'] });
    const { json } = await rest.get('/prod/open', { authorization });
    expect(json['requestContext']).toMatchObject({
      authorizer: { claims: { sub: 'ada', 'cognito:groups': 'g1,g2' } },
    });
  });

  it('knows no path but its own, and those below its stage', async () => {
    for (const path of ['/prod/else', '/open', '/prod', '/production/open']) {
      const { status, text, headers } = await rest.get(path);
      expect([status, text], path).toEqual([403, '{"message":"Missing Authentication Token"}']);
      expect(headers.get('x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
    }
  });

  it('GW-12 a function that throws, takes too long or answers too much', async () => {
    const lab = {
      type: 'rest',
      lambda,
      routes: [{ route: 'GET /{way}', function: 'bad' }],
    } as const;
    const [patient, hasty] = await Promise.all([
      openGateway(lab),
      openGateway({ ...lab, integrationTimeoutMs: 200 }),
    ]);
    const answer = async (way: string, client = patient) => {
      const { status, text } = await client.get(`/prod/${way}`);
      return [status, text];
    };
    const failed = [502, '{"message": "Internal server error"}'];
    expect(await answer('throws')).toEqual(failed);
    expect(await answer('isLarge')).toEqual(failed);
    expect(await answer('isPlain')).toEqual(failed);
    expect(await answer('hangs', hasty)).toEqual([
      504,
      '{"message": "Endpoint request timed out"}',
    ]);
    expect(await answer('isFine')).toEqual([200, 'fine']);
  });
});
