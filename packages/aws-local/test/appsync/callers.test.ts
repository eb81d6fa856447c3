import { once } from 'node:events';
import { request } from 'node:http';

import { exportSPKI, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startAppSync } from '../../src/appsync/index.ts';
import { CLIENT_ID, KEY, SCHEMA, startLab } from './lab.ts';

const OPEN = '{ open }';
const DUMP = '{ dump }';

describe('who calls AppSync', () => {
  let lab: Awaited<ReturnType<typeof startLab>>;
  beforeAll(async () => {
    lab = await startLab();
  });
  afterAll(() => lab.close());

  const as = async (claims: JWTPayload = {}) => ({ authorization: await lab.pool.sign(claims) });
  const refusal = (message: string) => ({
    status: 401,
    body: { errors: [{ errorType: 'UnauthorizedException', message }] },
  });
  const dumped = ({ body }: Awaited<ReturnType<typeof lab.ask>>) =>
    JSON.parse(String(body.data?.['dump'])) as { identity: Record<string, unknown>; by: string };

  it('AS-01 without a proof, or with a bad one, no one is let in', async () => {
    expect(await lab.ask(OPEN, {})).toEqual(refusal('Valid authorization header not provided.'));
    const unreadable = refusal('Unable to parse JWT token.');
    expect(await lab.ask(OPEN, { authorization: 'x' })).toEqual(unreadable);
    const good = await lab.pool.sign();
    expect(await lab.ask(OPEN, { authorization: `Bearer ${good}` })).toEqual(unreadable);
    const changed = `${good.slice(0, -6)}${good.endsWith('AAAAAA') ? 'BBBBBB' : 'AAAAAA'}`;
    expect(await lab.ask(OPEN, { authorization: changed })).toEqual(unreadable);
    const past = Math.floor(Date.now() / 1000) - 1;
    expect(await lab.ask(OPEN, await as({ exp: past }))).toEqual(refusal('Token has expired.'));
    const foreign = await as({ iss: 'http://127.0.0.1:9/other' });
    expect(await lab.ask(OPEN, foreign)).toEqual(unreadable);
    expect((await lab.ask(OPEN, await as())).body).toEqual({ data: { open: 'yes' } });
  });

  it('AS-01 takes no algorithm but the pool’s', async () => {
    const claims = { sub: 'x', iss: lab.pool.issuer, token_use: 'access', client_id: CLIENT_ID };
    const whole = { ...claims, username: 'x', exp: Math.floor(Date.now() / 1000) + 60 };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = `${part({ alg: 'none', kid: 'k1' })}.${part(whole)}.`;
    const key = new TextEncoder().encode(await exportSPKI(lab.pool.publicKey));
    const hs256 = await new SignJWT(whole)
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .sign(key);
    for (const authorization of [none, hs256]) {
      expect((await lab.ask(OPEN, { authorization })).status).toBe(401);
    }
  });

  it('AS-05 refuses tokens of an app client that is not named', async () => {
    for (const client_id of ['other', 'xweb1', 'other|web1', undefined]) {
      expect((await lab.ask(OPEN, await as({ client_id }))).status).toBe(401);
    }
    const id = { token_use: 'id', aud: 'other', 'cognito:username': 'mia' };
    expect((await lab.ask(OPEN, await as(id))).status).toBe(401);
    expect((await lab.ask(OPEN, await as({ ...id, aud: 'web2' }))).status).toBe(200);
  });

  it('AS-06 a resolver sees who calls, with typed claims and groups as a list', async () => {
    const claims = { 'cognito:groups': ['g1', 'g2'], auth_time: 7, email_verified: true };
    const { identity, by } = dumped(await lab.ask(DUMP, await as(claims)));
    expect(by).toBe('User Pool Authorization');
    expect(identity).toMatchObject({
      ...{ sub: 'user-mia', username: 'user-mia', issuer: lab.pool.issuer },
      ...{ groups: ['g1', 'g2'], sourceIp: ['127.0.0.1'], defaultAuthStrategy: 'ALLOW' },
      claims: { ...claims, client_id: CLIENT_ID },
    });
    const { identity: without } = dumped(await lab.ask(DUMP, await as()));
    expect(without['groups']).toBeNull();
  });

  it('AS-06 by key there is no identity, and by signature there is the session', async () => {
    expect(dumped(await lab.ask(DUMP, { 'x-api-key': KEY }))).toEqual({
      ...{ identity: null, by: 'API Key Authorization' },
    });
    const member = lab.session('signer', {
      ...{ identityId: 'eu-central-1:1', identityPoolId: 'eu-central-1:p' },
      amr: ['authenticated', 'idp/p', 'idp/p:CognitoSignIn:mia'],
    });
    expect(dumped(await lab.askSigned(DUMP, member))).toEqual({
      by: 'IAM Authorization',
      identity: {
        accountId: '000000000000',
        cognitoIdentityPoolId: 'eu-central-1:p',
        cognitoIdentityId: 'eu-central-1:1',
        cognitoIdentityAuthType: 'authenticated',
        cognitoIdentityAuthProvider: '"idp/p","idp/p:CognitoSignIn:mia"',
        sourceIp: ['127.0.0.1'],
        userArn: 'arn:aws:sts::000000000000:assumed-role/signer/CognitoIdentityCredentials',
        username: 'AROASIGNER0000000000:CognitoIdentityCredentials',
      },
    });
  });

  it('AS-02 a field of admins is refused alone, and groups come from the token only', async () => {
    const query = '{ open admin }';
    const path = ['admin'];
    const message = 'Not Authorized to access admin on type Query';
    const forged = { ...(await as()), 'cognito-groups': 'admins', 'x-amzn-groups': 'admins' };
    for (const headers of [await as(), await as({ 'cognito:groups': ['admin'] }), forged]) {
      const { status, body } = await lab.ask(query, headers, { 'cognito:groups': ['admins'] });
      expect(status).toBe(200);
      expect(body.data).toEqual({ open: 'yes', admin: null });
      expect(body.errors).toMatchObject([{ path, message, errorType: 'Unauthorized', data: null }]);
    }
    const admin = await as({ 'cognito:groups': ['admins'] });
    expect((await lab.ask(query, admin)).body.data).toEqual({ open: 'yes', admin: 'for admins' });
  });

  it('AS-02 a field in a type with a directive is refused, under an alias and in a fragment too', async () => {
    const query =
      'query { note(tenant: "acme") { x: secret ...n } } fragment n on Note { secret text }';
    const { body } = await lab.ask(query, await as());
    expect(body.data).toEqual({ note: { x: null, secret: null, text: 't' } });
    expect(body.errors?.map(({ message }) => message)).toEqual([
      'Not Authorized to access secret on type Note',
      'Not Authorized to access secret on type Note',
    ]);
  });

  it('a key opens what is for keys, and nothing else', async () => {
    const { body } = await lab.ask('{ keyOnly open signed }', { 'x-api-key': KEY });
    expect(body.data).toEqual({ keyOnly: 'by key', open: null, signed: null });
    for (const key of ['da2-old', 'da2-unknown', '']) {
      expect((await lab.ask('{ keyOnly }', { 'x-api-key': key })).status).toBe(401);
    }
    const both = { 'x-api-key': KEY, ...(await as()) };
    expect((await lab.ask('{ keyOnly open }', both)).status).toBe(401);
    expect((await lab.ask('{ keyOnly }', await as())).body.data).toEqual({ keyOnly: null });
  });

  it('a mode that the API does not have lets no one in', async () => {
    const { issuer } = lab.pool;
    const only = await startLab({
      schema: 'type Query { open: String }',
      auth: [{ type: 'AMAZON_COGNITO_USER_POOLS', issuer }],
      resolvers: [],
    });
    expect((await only.ask(OPEN, { 'x-api-key': KEY })).status).toBe(401);
    expect((await only.askSigned(OPEN)).status).toBe(401);
    await only.close();
  });

  it('a signature holds for one body, one address, 15 minutes and what its role allows', async () => {
    const body = JSON.stringify({ query: '{ signed }', variables: {} });
    const headers = await lab.signed(body);
    expect((await lab.ask('{ signed }', headers)).body).toEqual({
      data: { signed: 'by signature' },
    });
    const replayed = await lab.ask('{ locked }', headers);
    expect(replayed).toMatchObject({
      ...{ status: 403, body: { errors: [{ errorType: 'InvalidSignatureException' }] } },
    });
    const late = new Date(Date.now() - 16 * 60_000);
    const old = await lab.signed(body, undefined, { signingDate: late });
    expect((await lab.ask('{ signed }', old)).body.errors?.[0]?.message).toBe('Signature expired');
    const elsewhere = await lab.signed(body, undefined, { path: '/graphql/connect' });
    expect((await lab.ask('{ signed }', elsewhere)).status).toBe(403);
    const wrong = await lab.signed(body, { ...lab.keyPair, secretAccessKey: 'x'.repeat(40) });
    expect((await lab.ask('{ signed }', wrong)).status).toBe(403);
    const over = lab.session('signer', { expiresAt: Math.floor(Date.now() / 1000) - 1 });
    const { body: expired } = await lab.askSigned('{ signed }', over);
    expect(expired.errors?.[0]?.errorType).toBe('ExpiredTokenException');

    const { body: allowed } = await lab.askSigned('{ signed locked open }', lab.session('signer'));
    expect(allowed.data).toEqual({ signed: 'by signature', locked: null, open: null });
    const { body: guest } = await lab.askSigned('{ dump signed }', lab.session('guest'));
    expect(guest.data).toMatchObject({ dump: expect.any(String), signed: null });
  });

  it('answers under no other name than its own', async () => {
    const { port } = new URL(lab.server.url);
    const sent = request({
      port,
      method: 'POST',
      path: '/graphql',
      headers: { host: 'evil.example' },
    });
    sent.end('{}');
    const [response] = (await once(sent, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(403);
  });

  it('AS-03 a schema with @aws_auth is refused, with the line', async () => {
    const schema = SCHEMA.replace(
      'admin: String @aws_cognito_user_pools',
      'admin: String @aws_auth',
    );
    await expect(startLab({ schema })).rejects.toThrow('Line 5: @aws_auth');
  });

  it('refuses what AppSync would not take', async () => {
    const shared = { port: 0, dataSources: {}, resolvers: [] };
    const { credentials } = lab;
    const roles = { find: () => undefined };
    const start = (schema: string, defaultAction?: 'DENY') =>
      startAppSync({
        ...{ ...shared, schema, credentials, roles },
        auth: [
          {
            type: 'AMAZON_COGNITO_USER_POOLS',
            issuer: lab.pool.issuer,
            ...(defaultAction && { defaultAction }),
          },
          { type: 'AWS_IAM' },
        ],
      });
    const wrong = [
      'type Query { a: String @aws_lambda }',
      'type Query { a: AWSPhone }',
      'type Query { a: String } type Mutation { b: Int } type Subscription { c: String @aws_subscribe(mutations: ["b"]) }',
      'type Query { a: String } type Subscription { c: String @aws_subscribe(mutations: ["b"]) }',
    ];
    for (const schema of wrong) await expect(start(schema)).rejects.toThrow();
    await expect(start('type Query { a: String }', 'DENY')).rejects.toThrow('only mode');
  });
});

describe('what one request may ask of AppSync', () => {
  let lab: Awaited<ReturnType<typeof startLab>>;
  let headers: { authorization: string };
  beforeAll(async () => {
    lab = await startLab();
    headers = { authorization: await lab.pool.sign() };
  });
  afterAll(() => lab.close());
  const refused = async (query: string) => {
    const { status, body } = await lab.ask(query, headers);
    expect(status).toBe(200);
    expect(body.data).toBeNull();
    return body.errors?.[0]?.message;
  };

  it('AS-12 refuses depth, aliases and fragments without end before anything runs', async () => {
    const deep = `{ folder { ${'folder { '.repeat(50)} name ${'}'.repeat(50)} } }`;
    expect(await refused(deep)).toBe('Query depth 52 exceeds limit of 8.');
    const hidden = `{ folder { ...f } } fragment f on Folder { ${'folder { '.repeat(8)} name ${'}'.repeat(8)} }`;
    expect(await refused(hidden)).toContain('exceeds limit of 8');
    const aliases = Array.from({ length: 10_000 }, (_, n) => `a${n}: open`).join(' ');
    expect(await refused(`{ ${aliases} }`)).toContain('limit of 50 reached');
    const levels = Array.from(
      { length: 30 },
      (_, n) => `fragment f${n} on Folder { ...f${n + 1} ...f${n + 1} }`,
    );
    const wide = `{ folder { ...f0 } } ${levels.join(' ')} fragment f30 on Folder { name }`;
    expect(await refused(wide)).toContain('more than 2000 fields');
    expect(await refused(`{ folder { ${'name '.repeat(30_000)} } }`)).toContain('2000 fields');
    expect(await refused(`{ ${'a '.repeat(60_000)} }`)).toContain('token');
    await refused('{ folder { ...f } } fragment f on Folder { folder { ...f } }');
  });

  it('AS-12 does not tell its schema where introspection is off', async () => {
    expect(await refused('{ __schema { types { name } } }')).toContain('introspection');
    expect(await refused('{ __type(name: "Note") { name } }')).toContain('introspection');
  });

  it('refuses what is not of the schema, a body that is none, and one that is too big', async () => {
    expect(await refused('{ secrets }')).toBe(
      `Validation error of type FieldUndefined: Field 'secrets' in type 'Query' is undefined @ 'secrets'`,
    );
    const post = async (body: string) =>
      (await fetch(lab.endpoint, { method: 'POST', headers, body })).status;
    expect(await post('')).toBe(400);
    expect(await post('{')).toBe(400);
    expect(await post('{"query":1}')).toBe(400);
    expect(await post(JSON.stringify({ query: 'subscription { onAnyNote { text } }' }))).toBe(400);
    expect(await post('x'.repeat(1_100_000))).toBe(413);
    expect(lab.reported).toEqual([]);
  });
});
