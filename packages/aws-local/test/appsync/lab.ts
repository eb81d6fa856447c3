import { createHash, createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createCredentials, type SessionClaims } from '@gatehouse/iam-local/credentials';
import { createRoles } from '@gatehouse/iam-local/roles';
import { createKeyPair } from '@gatehouse/iam-local/sigv4';
import { SignatureV4 } from '@smithy/signature-v4';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { WebSocket } from 'ws';

import { type ApiDefinition, startAppSync } from '../../src/appsync/index.ts';

export const REGION = 'eu-central-1';
const ACCOUNT = '000000000000';
export const CLIENT_ID = 'web1client';
export const KEY = 'da2-local1234567890';

export const SCHEMA = `
type Query {
  open: String
  dump: String @aws_api_key @aws_iam @aws_cognito_user_pools
  admin: String @aws_cognito_user_pools(cognito_groups: ["admins"])
  keyOnly: String @aws_api_key
  signed: String @aws_iam
  locked: String @aws_iam
  note(tenant: ID!): Note
  folder: Folder
  slow: String
}
type Folder { name: String folder: Folder }
type Note @aws_cognito_user_pools @aws_iam {
  tenant: ID!
  text: String
  secret: String @aws_cognito_user_pools(cognito_groups: ["admins"])
}
type Removal @aws_iam { tenant: ID! sub: ID! }
type Mutation {
  addNote(tenant: ID!, text: String!): Note @aws_cognito_user_pools @aws_iam
  remove(tenant: ID!, sub: ID!): Removal @aws_iam
}
type Subscription {
  onNote(tenant: ID!): Note @aws_subscribe(mutations: ["addNote"])
  onAnyNote(tenant: ID): Note @aws_subscribe(mutations: ["addNote"])
  onAdminNote: Note @aws_subscribe(mutations: ["addNote"]) @aws_cognito_user_pools(cognito_groups: ["admins"])
}
`;

/** Resolver code that returns an expression of `ctx`, without a data source. */
export const returns = (
  expression: string,
) => `import { util, extensions } from '@aws-appsync/utils';
export function request(ctx) { return { payload: null }; }
export function response(ctx) { return ${expression}; }
`;

/** People have the claim `tenants` here; in the product the server is asked. */
const ON_NOTE = `import { util, extensions } from '@aws-appsync/utils';
export function request(ctx) { return { payload: null }; }
export function response(ctx) {
  const { tenant } = ctx.args;
  const { sub, claims } = ctx.identity;
  if (!claims.tenants.includes(tenant)) util.error('There is no such tenant.', 'NotFound');
  extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ tenant: { eq: tenant } }));
  extensions.setSubscriptionInvalidationFilter(
    util.transform.toSubscriptionFilter({ tenant: { eq: tenant }, sub: { eq: sub } }),
  );
  return null;
}
`;

const REMOVE = `import { extensions } from '@aws-appsync/utils';
export function request(ctx) { return { payload: ctx.args }; }
export function response(ctx) {
  extensions.invalidateSubscriptions({ subscriptionField: 'onNote', payload: ctx.result });
  return ctx.result;
}
`;

const local = (type: string, field: string, code: string) => ({
  ...{ type, field, code, dataSource: 'none' },
});

const ROLES = {
  signer: ['Query/fields/dump', 'Query/fields/signed', 'Mutation/fields/addNote'],
  guest: ['Query/fields/dump'],
};

/** Node's own, in the form that the signer wants. */
class Hash {
  readonly #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', secret as string);
  }
  update(data: string | ArrayBuffer | ArrayBufferView) {
    this.#hash.update(data as string);
  }
  digest() {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }
}

async function startPool() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const server = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pool`;
  const sign = (claims: JWTPayload = {}) =>
    new SignJWT({
      ...{ sub: 'user-mia', iss: issuer, token_use: 'access', client_id: CLIENT_ID },
      ...{ username: 'user-mia', tenants: ['acme'] },
      ...{ iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 900 },
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .sign(privateKey);
  return { issuer, sign, publicKey, close: () => server.close() };
}

/** An API with all three modes, its pool, and clients of each kind. */
export async function startLab(changes: Partial<ApiDefinition> = {}) {
  const pool = await startPool();
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-appsync-'));
  const arn = (path: string) => `arn:aws:appsync:${REGION}:${ACCOUNT}:apis/local/types/${path}`;
  const roles = Object.entries(ROLES).map(([name, fields]) => ({
    ...{
      arn: `arn:aws:iam::${ACCOUNT}:role/${name}`,
      name,
      roleId: `AROA${name.toUpperCase().padEnd(16, '0')}`,
    },
    trust: {
      Version: '2012-10-17',
      Statement: {
        ...{ Effect: 'Allow', Action: 'sts:AssumeRole' },
        Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
      },
    },
    policies: {
      fields: {
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action: 'appsync:GraphQL', Resource: fields.map(arn) },
      },
    },
    maxSessionSeconds: 3600,
  }));
  const rolesFile = join(folder, 'roles.json');
  await writeFile(rolesFile, JSON.stringify(roles));
  const credentials = createCredentials({ key: randomBytes(32) });
  const keyPair = createKeyPair();
  const reported: unknown[] = [];
  const server = await startAppSync({
    port: 0,
    schema: SCHEMA,
    auth: [
      { type: 'AMAZON_COGNITO_USER_POOLS', issuer: pool.issuer, appIdClientRegex: 'web.*' },
      { type: 'AWS_IAM' },
      {
        type: 'API_KEY',
        keys: [
          { id: KEY, expires: Date.now() / 1000 + 60 },
          { id: 'da2-old', expires: Date.now() / 1000 - 1 },
        ],
      },
    ],
    dataSources: { none: { type: 'NONE' } },
    resolvers: [
      local('Query', 'open', returns(`'yes'`)),
      local(
        'Query',
        'dump',
        returns('JSON.stringify({ identity: ctx.identity, by: util.authType() })'),
      ),
      local('Query', 'admin', returns(`'for admins'`)),
      local('Query', 'keyOnly', returns(`'by key'`)),
      local('Query', 'signed', returns(`'by signature'`)),
      local('Query', 'locked', returns(`'by no one'`)),
      local('Query', 'note', returns(`({ tenant: ctx.args.tenant, text: 't', secret: 's' })`)),
      local('Query', 'folder', returns(`({ name: 'a', folder: { name: 'b' } })`)),
      local('Mutation', 'addNote', returns(`({ ...ctx.args, secret: 's' })`)),
      local('Mutation', 'remove', REMOVE),
      local('Subscription', 'onNote', ON_NOTE),
    ],
    ...{ region: REGION, accountId: ACCOUNT, credentials, roles: createRoles(rolesFile), keyPair },
    ...{ queryDepthLimit: 8, resolverCountLimit: 50, introspection: false },
    report: (error) => reported.push(error),
    ...changes,
  });
  const endpoint = `${server.url}/graphql`;
  const sockets: WebSocket[] = [];

  /** Posts a query. @returns status and body */
  async function ask(query: string, headers: Record<string, string>, variables: object = {}) {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, body: (await response.json()) as Answered };
  }

  const session = (role: keyof typeof ROLES, extra: Partial<SessionClaims> = {}) => {
    const issuedAt = Math.floor(Date.now() / 1000);
    return credentials.issue({
      ...{
        roleArn: `arn:aws:iam::${ACCOUNT}:role/${role}`,
        sessionName: 'CognitoIdentityCredentials',
      },
      ...{ tags: {}, transitiveTagKeys: [], sessionPolicies: [], guest: role === 'guest' },
      ...{ issuedAt, expiresAt: issuedAt + 900, ...extra },
    });
  };

  /** Headers of a signed POST, as the SDK makes them. */
  async function signed(
    body: string,
    keys: { accessKeyId: string; secretAccessKey: string; sessionToken?: string } = keyPair,
    { path = '/graphql', signingDate = new Date() } = {},
  ) {
    const signer = new SignatureV4({
      ...{ credentials: keys, region: REGION, service: 'appsync', sha256: Hash },
    });
    const { headers } = await signer.sign(
      {
        ...{ method: 'POST', protocol: 'http:', hostname: '127.0.0.1', path, body },
        headers: { host: new URL(server.url).host, 'content-type': 'application/json' },
      },
      { signingDate },
    );
    return headers;
  }

  /** A query that is signed by the account, or by a session. */
  async function askSigned(query: string, keys?: Parameters<typeof signed>[1]) {
    return ask(query, await signed(JSON.stringify({ query, variables: {} }), keys));
  }

  /** A WebSocket with the messages that came. */
  async function open(header: object, protocols: string[] = ['graphql-ws']) {
    const encoded = Buffer.from(JSON.stringify(header)).toString('base64');
    const url = `${server.url.replace('http', 'ws')}/graphql/realtime?header=${encodeURIComponent(encoded)}&payload=e30=`;
    const socket = new WebSocket(url, protocols);
    sockets.push(socket);
    const messages: Message[] = [];
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    socket.on('message', (raw: Buffer) => {
      const message = JSON.parse(raw.toString()) as Message;
      if (message.type !== 'ka') messages.push(message);
      socket.emit('one');
    });
    await once(socket, 'open');
    const send = (message: unknown) => socket.send(JSON.stringify(message));
    /** The first message, of those that came or will come, which is of this kind. */
    const next = async (type: string, id?: string): Promise<Message> => {
      for (;;) {
        const at = messages.findIndex((one) => one.type === type && (!id || one.id === id));
        if (at >= 0) return messages.splice(at, 1)[0] as Message;
        await once(socket, 'one');
      }
    };
    return { socket, messages, closed, send, next };
  }

  /** The same, after its connection was acknowledged. */
  async function connect(authorization: string) {
    const host = new URL(server.url).host;
    const connection = await open({ host, Authorization: authorization });
    connection.send({ type: 'connection_init' });
    await connection.next('connection_ack');
    const start = (id: string, query: string, variables: object = {}, by = authorization) =>
      connection.send({
        ...{ id, type: 'start' },
        payload: {
          data: JSON.stringify({ query, variables }),
          extensions: { authorization: { host, Authorization: by } },
        },
      });
    return { ...connection, start };
  }

  return {
    ...{ pool, server, endpoint, credentials, keyPair, reported, host: new URL(server.url).host },
    ...{ ask, askSigned, session, signed, open, connect },
    async close() {
      for (const socket of sockets) socket.terminate();
      await server.close();
      pool.close();
    },
  };
}

interface Answered {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { message: string; errorType: string; path?: unknown; data?: unknown }[];
}

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: Answered & { connectionTimeoutMs?: number };
}
