import { request } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';

import { type Client, fileFor, openGateway, openLambda } from './lab.ts';

const TIME = Date.UTC(2020, 2, 12, 19, 3, 58);

/** Values that are another each time. */
const VARYING = {
  requestId: expect.stringMatching(/^[\da-f-]{36}$/),
  extendedRequestId: expect.any(String),
};

describe('events', () => {
  const lambda = openLambda({ functions: { echo: { file: fileFor('echo') } } });
  let http: Client;
  let rest: Client;

  beforeAll(async () => {
    const routes = [
      { route: 'POST /my/{thing}', function: 'echo' },
      { route: 'POST /old/{thing}', function: 'echo', payload: '1.0' },
      { route: 'GET /t/{proxy+}', function: 'echo' },
    ] as const;
    const shared = { lambda, now: () => TIME } as const;
    http = await openGateway({ type: 'http', ...shared, routes: [...routes, DEFAULT] });
    rest = await openGateway({ type: 'rest', ...shared, routes });
  });

  const post = (client: Client, path: string) =>
    client.send(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'test',
        cookie: 'one=1; two=2',
        'x-forwarded-for': '203.0.113.7',
        'X-Two': 'a, b',
      },
      body: '{"ä":1}',
    });

  it('of format 2.0', async () => {
    const { json } = await post(http, '/my/path?p=1&p=2&q=%C3%A4%20');
    const { host, ...headers } = json['headers'] as Record<string, string>;
    expect({ ...json, headers }).toEqual({
      version: '2.0',
      routeKey: 'POST /my/{thing}',
      rawPath: '/my/path',
      rawQueryString: 'p=1&p=2&q=%C3%A4%20',
      cookies: ['one=1', 'two=2'],
      headers: {
        ...BROWSER,
        'content-length': '8',
        'content-type': 'application/json',
        'user-agent': 'test',
        'x-forwarded-for': '203.0.113.7, 127.0.0.1',
        'x-forwarded-port': expect.any(String),
        'x-forwarded-proto': 'http',
        'x-two': 'a, b',
      },
      queryStringParameters: { p: '1,2', q: 'ä ' },
      requestContext: {
        ...{ accountId: '000000000000', apiId: 'local', stage: '$default' },
        domainName: host,
        domainPrefix: '127',
        http: {
          ...{ method: 'POST', path: '/my/path', protocol: 'HTTP/1.1' },
          ...{ sourceIp: '127.0.0.1', userAgent: 'test' },
        },
        requestId: VARYING.requestId,
        routeKey: 'POST /my/{thing}',
        time: '12/Mar/2020:19:03:58 +0000',
        timeEpoch: TIME,
      },
      pathParameters: { thing: 'path' },
      body: '{"ä":1}',
      isBase64Encoded: false,
    });
  });

  it('of a REST API, and of format 1.0', async () => {
    const event = {
      httpMethod: 'POST',
      headers: expect.objectContaining({ cookie: 'one=1; two=2' }),
      multiValueHeaders: expect.objectContaining({
        'X-Forwarded-For': ['203.0.113.7, 127.0.0.1'],
        'content-type': ['application/json'],
      }),
      queryStringParameters: { p: '2' },
      multiValueQueryStringParameters: { p: ['1', '2'] },
      pathParameters: { thing: 'path' },
      stageVariables: null,
      body: '{"ä":1}',
      isBase64Encoded: false,
    };
    const context = {
      ...{ accountId: '000000000000', apiId: 'local', httpMethod: 'POST', protocol: 'HTTP/1.1' },
      ...VARYING,
      domainName: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      domainPrefix: '127',
      identity: {
        ...{ accessKey: null, accountId: null, caller: null, cognitoIdentityId: null },
        ...{ cognitoAuthenticationProvider: null, cognitoAuthenticationType: null },
        ...{ cognitoIdentityPoolId: null, principalOrgId: null, user: null, userArn: null },
        ...{ sourceIp: '127.0.0.1', userAgent: 'test' },
      },
      requestTime: '12/Mar/2020:19:03:58 +0000',
      requestTimeEpoch: TIME,
    };
    expect((await post(rest, '/prod/my/path?p=1&p=2')).json).toEqual({
      ...event,
      resource: '/my/{thing}',
      path: '/my/path',
      requestContext: {
        ...context,
        ...{ resourceId: '/my/{thing}', resourcePath: '/my/{thing}' },
        ...{ path: '/prod/my/path', stage: 'prod' },
      },
    });
    expect((await post(http, '/old/path?p=1&p=2')).json).toEqual({
      ...event,
      version: '1.0',
      resource: '/old/{thing}',
      path: '/old/path',
      requestContext: {
        ...context,
        ...{ resourceId: '/old/{thing}', resourcePath: '/old/{thing}' },
        ...{ path: '/old/path', stage: '$default' },
      },
    });
  });

  it('have no body, no parameters and no cookies where there are none', async () => {
    const v2 = (await http.get('/t/x')).json;
    for (const field of ['body', 'cookies', 'queryStringParameters']) {
      expect(v2).not.toHaveProperty(field);
    }
    expect(v2['rawQueryString']).toBe('');
    expect((await rest.get('/prod/t/x')).json).toMatchObject({
      body: null,
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
    });
  });

  it('hold other bodies than text in base64', async () => {
    const { json } = await http.send('/my/picture', {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: new Uint8Array([255, 0, 1]),
    });
    expect(json).toMatchObject({ body: '/wAB', isBase64Encoded: true });
  });

  it('GW-14 of an HTTP API have the path decoded, and nothing after a decoded ?', async () => {
    const { json } = await http.get('/t/a%2Fb%20%23%C3%A4%3Fadmin=1?real=1');
    expect(json).toMatchObject({
      rawPath: '/t/a/b #ä',
      rawQueryString: 'real=1',
      pathParameters: { proxy: 'a/b #ä' },
    });
    const { json: encoded } = await rest.get('/prod/t/a%2Fb%20?real=1');
    expect(encoded).toMatchObject({ path: '/t/a%2Fb%20' });
  });

  it('take the most specific route, and $default last', async () => {
    expect((await http.get('/else')).json).toMatchObject({ routeKey: '$default' });
    expect((await http.get('/t/x/y')).json).toMatchObject({ routeKey: 'GET /t/{proxy+}' });
  });

  it('are for this machine alone', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = request(http.url, { headers: { host: 'gateway.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.once('error', reject).end();
    });
    expect(status).toBe(403);
  });
});

const DEFAULT = { route: '$default', function: 'echo' } as const;

/** What fetch adds. */
const BROWSER = {
  accept: '*/*',
  'accept-encoding': expect.any(String),
  'accept-language': '*',
  'sec-fetch-mode': 'cors',
};
