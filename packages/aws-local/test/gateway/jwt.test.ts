import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CLIENT, type Issuer, startIssuer } from './issuer.ts';
import { type Client, fileFor, openGateway, openLambda } from './lab.ts';

describe('the JWT authorizer of an HTTP API', () => {
  let issuer: Issuer;
  let other: Issuer;
  let http: Client;
  const lambda = openLambda({ functions: { echo: { file: fileFor('echo') } } });

  beforeAll(async () => {
    [issuer, other] = await Promise.all([startIssuer(), startIssuer()]);
    http = await openGateway({
      type: 'http',
      lambda,
      authorizers: { pool: { type: 'jwt', issuer: issuer.url, audience: [CLIENT] } },
      routes: [
        { route: 'GET /open', function: 'echo', authorizer: 'pool' },
        { route: 'GET /old', function: 'echo', authorizer: 'pool', payload: '1.0' },
        { route: 'GET /scoped', function: 'echo', authorizer: 'pool', scopes: ['a/read', 'a/all'] },
      ],
    });
  });

  afterAll(() => Promise.all([issuer.close(), other.close()]));

  it('GW-01 without a token: 401, and a challenge', async () => {
    const { status, text, headers } = await http.get('/open');
    expect([status, text]).toEqual([401, '{"message":"Unauthorized"}']);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('apigw-requestid')).toBeTruthy();
  });

  it('GW-02 tokens of others, old ones and forged ones: 401, and the function is not asked', async () => {
    const second = Math.floor(Date.now() / 1_000);
    const tokens: Record<string, string> = {
      'another issuer': await other.sign(),
      'the claim of another issuer': await issuer.sign({ iss: other.url }),
      'another client': await issuer.sign({ client_id: 'else' }),
      'another audience, whatever the client': await issuer.sign({ aud: 'else' }),
      expired: await issuer.sign({ exp: second - 1 }),
      'not yet': await issuer.sign({ nbf: second + 60 }),
      'made tomorrow': await issuer.sign({ iat: second + 86_400, exp: second + 90_000 }),
      'no end': await issuer.sign({ exp: undefined }),
      HS256: await issuer.signSymmetric(),
      'an unknown key': await issuer.sign({}, { kid: 'k2' }),
      'a key of the same name': await issuer.forge(),
      'no token': 'abc',
      'no signature': (await issuer.sign()).split('.').slice(0, 2).join('.') + '.',
    };
    for (const [name, token] of Object.entries(tokens)) {
      const { status, text, headers } = await http.get('/open', {
        authorization: `Bearer ${token}`,
      });
      expect([status, text], name).toEqual([401, '{"message":"Unauthorized"}']);
      expect(headers.get('www-authenticate'), name).toMatch(
        /^Bearer scope="" error="invalid_token" error_description="[^"]+"$/,
      );
    }
  });

  it('says which audience it misses in the words of AWS', async () => {
    const token = await issuer.sign({ client_id: 'else' });
    const { headers } = await http.get('/open', { authorization: token });
    expect(headers.get('www-authenticate')).toBe(
      'Bearer scope="" error="invalid_token" error_description="the token does not have a valid audience"',
    );
  });

  it('GW-03 without a scope of the route: 403', async () => {
    const token = await issuer.sign({ scope: 'a/write openid' });
    const { status, text, headers } = await http.get('/scoped', { authorization: token });
    expect([status, text]).toEqual([403, '{"message":"Forbidden"}']);
    expect(headers.get('www-authenticate')).toContain('error="insufficient_scope"');

    const granted = await http.get('/scoped', {
      authorization: `bearer ${await issuer.sign({ scope: 'openid a/all' })}`,
    });
    expect(granted.json['requestContext']).toMatchObject({
      authorizer: { jwt: { scopes: ['openid', 'a/all'] } },
    });
  });

  it('GW-04 an ID token passes where the route has no scopes', async () => {
    const token = await issuer.sign({ token_use: 'id', aud: CLIENT, client_id: undefined });
    expect((await http.get('/open', { authorization: token })).status).toBe(200);
  });

  it('GW-06 claims are texts, and groups a text with brackets; scopes are null without any', async () => {
    const token = await issuer.sign({
      'cognito:groups': ['g1', 'g2'],
      email_verified: true,
      exp: 4_000_000_000,
    });
    const { json } = await http.get('/open', { authorization: token });
    const { authorizer } = json['requestContext'] as { authorizer: { jwt: { claims: object } } };
    expect(authorizer).toMatchObject({
      jwt: {
        claims: { 'cognito:groups': '[g1 g2]', email_verified: 'true', exp: '4000000000' },
        scopes: null,
      },
    });
    const old = await http.get('/old', { authorization: token });
    expect(old.json['requestContext']).toMatchObject({
      authorizer: { claims: authorizer.jwt.claims, scopes: null },
    });
  });

  it('GW-08 what a client says of itself is no claim', async () => {
    const token = await issuer.sign({ 'cognito:groups': ['g1'] });
    const { json } = await http.get('/open', {
      authorization: token,
      'x-amzn-request-context': '{"authorizer":{"jwt":{"claims":{"sub":"eve"}}}}',
      'x-tenant': 'other',
    });
    expect(json['requestContext']).toMatchObject({
      authorizer: { jwt: { claims: { sub: 'ada', 'cognito:groups': '[g1]' } } },
    });
  });
});
