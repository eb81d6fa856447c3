import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client, S3ServiceException, type S3ClientConfig } from '@aws-sdk/client-s3';
import { createCredentials, type SessionClaims } from '@gatehouse/iam-local/credentials';
import { createRoles, type Role } from '@gatehouse/iam-local/roles';
import { createKeyPair } from '@gatehouse/iam-local/sigv4';
import { allRoles } from '@gatehouse/infra/roles';
import { startS3, type BucketDefinition } from '../../src/s3/index.ts';

export const REGION = 'eu-central-1';
export const ORIGIN = 'http://localhost:3000';
export const BUCKET = 'gatehouse-files';
const ACCOUNT = '000000000000';
export const KEY = new Uint8Array(32).fill(9);

const shipped = allRoles({
  ...{ region: REGION, accountId: ACCOUNT, bucket: BUCKET },
  identityPoolId: `${REGION}:00000000-0000-0000-0000-000000000000`,
});

/** The SDK warns of what these tests do on purpose. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

export interface LabOptions {
  readonly folder?: string;
  readonly roles?: readonly Role[];
  readonly buckets?: readonly (string | BucketDefinition)[];
  readonly now?: () => number;
}

const member = shipped.find(({ name }) => name.includes('member')) as Role;
const guest = shipped.find(({ name }) => name.includes('guest')) as Role;

/** A role beside the shipped ones. */
export const customRole = (
  name: string,
  statements: Role['policies'][string]['Statement'],
): Role => ({
  ...member,
  name,
  arn: `arn:aws:iam::${ACCOUNT}:role/${name}`,
  policies: { own: { Version: '2012-10-17', Statement: statements } },
});

/** An S3 in a folder of its own, and clients of it. */
export async function openLab(options: LabOptions = {}) {
  const { now = Date.now } = options;
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'gatehouse-s3-'));
  const keyPair = createKeyPair();
  const credentials = createCredentials({ key: KEY, now });
  const server = await startS3({
    port: 0,
    folder,
    credentials,
    roles: createRoles([...shipped, ...(options.roles ?? [])]),
    buckets: options.buckets ?? [BUCKET],
    corsOrigins: [ORIGIN],
    keyPair,
    region: REGION,
    accountId: ACCOUNT,
    now,
  });
  const clients: S3Client[] = [];
  const connect = (config: S3ClientConfig) => {
    const client = new S3Client({
      ...{ region: REGION, endpoint: server.url, maxAttempts: 1, logger: SILENT },
      ...config,
    });
    clients.push(client);
    return client;
  };
  const issue = (claims: Partial<SessionClaims> = {}) =>
    credentials.issue({
      ...{ roleArn: member.arn, sessionName: 'CognitoIdentityCredentials' },
      ...{ tags: { tenant: 'A', access: 'write' }, transitiveTagKeys: [], sessionPolicies: [] },
      ...{ guest: false, issuedAt: Math.floor(now() / 1000) },
      ...{ expiresAt: Math.floor(now() / 1000) + 3600 },
      ...claims,
    });
  const asTenant = (tenant: string, config: S3ClientConfig = {}) =>
    connect({ credentials: issue({ tags: { tenant, access: 'write' } }), ...config });
  return {
    server,
    folder,
    keyPair,
    issue,
    connect,
    root: connect({ credentials: keyPair }),
    a: asTenant('A'),
    b: asTenant('B'),
    asTenant,
    asRole: (name: string) =>
      connect({ credentials: issue({ roleArn: customRole(name, []).arn }) }),
    asGuest: () => connect({ credentials: issue({ roleArn: guest.arn, guest: true, tags: {} }) }),
    /** Files of content, finished or not. */
    async listFiles(): Promise<string[]> {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((one) => one.isFile() && !one.parentPath.startsWith(join(folder, 'records')))
        .map(({ name }) => name);
    },
    async close() {
      for (const client of clients) client.destroy();
      await server.close();
      if (options.folder === undefined) await rm(folder, { recursive: true });
    },
  };
}

export type Lab = Awaited<ReturnType<typeof openLab>>;

/** How a call ended: `ok`, or the name of its error; its status where a HEAD has no name. */
export const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error: unknown) => {
      if (!(error instanceof S3ServiceException)) return String(error);
      return error.name === 'Unknown' ? `${error.$metadata.httpStatusCode}` : error.name;
    },
  );

export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

interface RawRequest {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** A request whose path, headers and body go out as they are: no client has normalized them. */
export function sendRaw(
  url: string,
  { method = 'GET', headers = {}, body }: RawRequest = {},
): Promise<RawResponse> {
  const [, host = '', port = '', path = ''] = /^http:\/\/([^:/]+):(\d+)(.*)$/.exec(url) ?? [];
  const length: Record<string, string> =
    body === undefined || 'transfer-encoding' in headers
      ? {}
      : { 'content-length': `${Buffer.byteLength(body)}` };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        headers: { host: `${host}:${port}`, ...length, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The code of an error document. */
export const errorCode = ({ text }: RawResponse): string =>
  /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? '';

/** A signed request that has not been sent. */
export interface SignedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
}

class Captured extends Error {
  readonly request: SignedRequest;
  constructor(request: SignedRequest) {
    super('captured');
    this.request = request;
  }
}

interface HttpRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly query: Record<string, string | string[]>;
  readonly headers: Record<string, string>;
}

/** What the SDK would send for a call, signed; nothing is sent. */
export async function capture(
  client: S3Client,
  call: (client: S3Client) => Promise<unknown>,
): Promise<SignedRequest> {
  const name = 'capture';
  client.middlewareStack.add(
    () => (args) => {
      const { method, hostname, port, path, query, headers } = args.request as HttpRequest;
      const pairs = Object.entries(query).map(
        ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`,
      );
      const search = pairs.length > 0 ? `?${pairs.join('&')}` : '';
      throw new Captured({ method, url: `http://${hostname}:${port}${path}${search}`, headers });
    },
    { step: 'deserialize', priority: 'low', name },
  );
  try {
    await call(client);
    throw new Error('nothing was captured');
  } catch (error) {
    if (error instanceof Captured) return error.request;
    throw error;
  } finally {
    client.middlewareStack.remove(name);
  }
}
