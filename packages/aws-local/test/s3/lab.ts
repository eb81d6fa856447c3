import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
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
      region: REGION,
      endpoint: server.url,
      maxAttempts: 1,
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

/** How a call ended: `ok`, or the name of its error. */
export const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
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
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, path, method, headers: { host: `${host}:${port}`, ...headers } },
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
