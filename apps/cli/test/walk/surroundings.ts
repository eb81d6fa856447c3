import { randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { startCognito } from '@gatehouse/cognito-emulator';
import { startMailbox } from '@gatehouse/testing/mailbox';
import { freePort } from '@gatehouse/testing/ports';
import { type ReverseProxy, startReverseProxy } from '@gatehouse/testing/reverse-proxy';
import pg from 'pg';
import type { ClusterAddress } from '@gatehouse/testing/test-cluster';
import { Typist } from './typist.ts';

export const REGION = 'eu-central-1';

/** Everything around the commands: what an operator would have before the first of them. */
export interface Surroundings {
  /** Where `settings.env` is. */
  readonly folder: string;
  readonly typist: Typist;
  readonly proxy: ReverseProxy;
  /** As superuser of the database. */
  readonly admin: pg.Client;
  readonly origin: string;
  readonly ports: { readonly web: readonly number[]; readonly worker: readonly number[] };
  readonly cognito: {
    readonly url: string;
    readonly keyPair: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  close(): Promise<void>;
}

/** Adds lines to the settings, as one types them into an editor. */
export async function settle(
  folder: string,
  lines: Readonly<Record<string, string>>,
): Promise<void> {
  const text = Object.entries(lines).map(([name, value]) => `${name}='${value}'\n`);
  await appendFile(join(folder, 'settings.env'), text.join(''));
}

/** Starts the embedded Cognito, a mailbox and a proxy, makes a database, and writes the settings. */
export async function startSurroundings(cluster: ClusterAddress): Promise<Surroundings> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-walk-'));
  const typist = new Typist(join(folder, 'settings.env'));
  const free = await Promise.all(Array.from({ length: 6 }, () => freePort()));
  const [cognitoPort = 0, appPort = 0, ...rest] = free;
  const ports = { web: rest.slice(0, 2), worker: rest.slice(2) };
  const origin = `https://localhost:${appPort}`;
  const keyPair = {
    accessKeyId: `walk${randomBytes(8).toString('hex')}`,
    secretAccessKey: randomBytes(24).toString('hex'),
  };
  const publicUrl = `https://localhost:${cognitoPort}`;
  const at = { region: REGION, port: cognitoPort, publicUrl, tls: true, keyPair };
  const emulator = await startCognito({ ...at, dataDir: join(folder, 'cognito') });
  const tlsFolder = dirname(emulator.caFile ?? '');
  const [key, cert, ca] = await Promise.all(
    ['key.pem', 'cert.pem', 'ca.pem'].map((name) => readFile(join(tlsFolder, name), 'utf8')),
  );
  setDefaultCACertificates([...getCACertificates('default'), ca ?? '']);
  const proxy = await startReverseProxy(appPort, { key: key ?? '', cert: cert ?? '' }, ports.web);

  const name = `walk_${randomBytes(6).toString('hex')}`;
  const owner = new pg.Client({ connectionString: cluster.adminUrl });
  await owner.connect();
  await owner.query(`create database ${name}`);
  const url = (user?: string, password?: string) => {
    const made = new URL(cluster.adminUrl);
    made.pathname = name;
    if (user !== undefined) made.username = user;
    if (password !== undefined) made.password = password;
    return made.href;
  };
  const admin = new pg.Client({ connectionString: url() });
  await admin.connect();
  const mailbox = await startMailbox();
  const cleanUps = [
    () => typist.close(),
    () => proxy.close(),
    () => emulator.close(),
    () => mailbox.close(),
    () => admin.end(),
    () => owner.query(`drop database ${name} with (force)`),
    () => owner.end(),
    () => rm(folder, { recursive: true }),
  ];

  await typist.type('cp .env.example settings.env');
  const key32 = () => randomBytes(33).toString('base64');
  await settle(folder, {
    APP_ORIGIN: origin,
    HOST: '127.0.0.1',
    TRUSTED_PROXIES: '1',
    DATABASE_URL: url('gatehouse_app', cluster.appPassword),
    WORKER_DATABASE_URL: url('gatehouse_worker', cluster.workerPassword),
    DATABASE_ADMIN_URL: url(),
    AUTH_SECRET: key32(),
    SSO_PROVIDER_SECRET: key32(),
    SESSION_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    INVITATION_KEY: key32(),
    SMTP_URL: mailbox.url,
    AUDIT_HEADS_FOLDER: folder,
    // What only the embedded Cognito needs.
    GATEHOUSE_EMBEDDED: '1',
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: publicUrl,
    AWS_ACCESS_KEY_ID: keyPair.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keyPair.secretAccessKey,
    NODE_EXTRA_CA_CERTS: emulator.caFile ?? '',
  });
  return {
    folder,
    typist,
    proxy,
    admin,
    origin,
    ports,
    cognito: { url: publicUrl, keyPair },
    close: async () => {
      for (const cleanUp of cleanUps) await cleanUp();
    },
  };
}
