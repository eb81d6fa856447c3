import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  ListIdentityProvidersCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { startCognito } from '@gatehouse/cognito-emulator';
import { createCognitoGateway, type CognitoGateway } from '@gatehouse/cognito';
import { definePool } from '@gatehouse/cognito/pool-file';
import { provisionPool } from '@gatehouse/cognito/provision-pool';
import { provisionUser } from '@gatehouse/cognito/provision-user';
import { Database } from '@gatehouse/db/database';
import { createLogger } from '@gatehouse/telemetry';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import { freePort } from '@gatehouse/testing/ports';
import pg from 'pg';
import { inject, vi } from 'vitest';
import { createSignInDeps } from '#src/auth/create-sign-in-deps.ts';
import { readEnv } from '#src/env.ts';
import { compose, type Composition } from '#src/server/composition.ts';
import { type Instance, startApp } from './app-server.ts';

const REGION = 'eu-central-1';
export const PASSWORD = 'correct-horse-battery-staple';

/** Two instances of the app over HTTP, with a pool, a database and a worker's role of their own. */
export class BridgeStack {
  readonly origin: string;
  readonly database: TestDatabase;
  /** As superuser. */
  readonly admin: pg.Pool;
  /** As the worker has it. */
  readonly workerDb: Database;
  readonly gateway: CognitoGateway;
  readonly hostedUrl: string;
  readonly compositions: readonly Composition[];
  readonly instances: readonly Instance[];
  /** What both instances have logged. */
  readonly log: string[];
  readonly providerSecret: string;
  readonly #target: Target;
  readonly #controlUrl: string;
  readonly #close: () => Promise<void>;

  private constructor(parts: Pick<BridgeStack, PublicParts> & Private) {
    this.origin = parts.origin;
    this.database = parts.database;
    this.admin = parts.admin;
    this.workerDb = parts.workerDb;
    this.gateway = parts.gateway;
    this.hostedUrl = parts.hostedUrl;
    this.compositions = parts.compositions;
    this.instances = parts.instances;
    this.log = parts.log;
    this.providerSecret = parts.providerSecret;
    this.#target = parts.target;
    this.#controlUrl = parts.controlUrl;
    this.#close = parts.close;
  }

  static async open(): Promise<BridgeStack> {
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const cognito = await startCognito({ memory: true, region: REGION, controlPort: 0 });
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    const database = await createTestDatabase(inject('postgres'));
    const providerSecret = randomBytes(33).toString('base64');
    const sdk = { region: REGION, endpoint: cognito.url, credentials };
    const pool = await provisionPool(sdk, {
      pool: definePool({ name: 'bridge' }),
      clientName: 'web',
      domainPrefix: `bridge-${randomBytes(6).toString('hex')}`,
      appOrigin: origin,
      signUpOpen: true,
      socialProviders: [],
      ssoProviderSecret: providerSecret,
    });
    vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
    const env = readEnv({
      NODE_ENV: 'test',
      GATEHOUSE_EMBEDDED: '1',
      LOG_LEVEL: 'silent',
      RATE_LIMIT_FACTOR: '1000',
      APP_ORIGIN: origin,
      DATABASE_URL: database.appUrl,
      COGNITO_REGION: REGION,
      COGNITO_USER_POOL_ID: pool.userPoolId,
      COGNITO_CLIENT_ID: pool.clientId,
      COGNITO_CLIENT_SECRET: pool.clientSecret,
      COGNITO_ACCOUNT_CLIENT_ID: pool.accountClientId,
      COGNITO_ACCOUNT_CLIENT_SECRET: pool.accountClientSecret,
      COGNITO_SSO_CLIENT_ID: pool.ssoClientId,
      COGNITO_SSO_CLIENT_SECRET: pool.ssoClientSecret,
      SSO_PROVIDER_SECRET: providerSecret,
      COGNITO_ISSUER: `${cognito.url}/${pool.userPoolId}`,
      COGNITO_HOSTED_URL: cognito.url,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.url,
      AUTH_SECRET: randomBytes(33).toString('base64'),
      SESSION_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      INVITATION_KEY: randomBytes(32).toString('base64'),
    });
    const log: string[] = [];
    const logger = createLogger(
      { name: 'web', level: 'trace' },
      { write: (line) => void log.push(line) },
    );
    const compositions = [compose(env), compose(env)];
    const instances = compositions.map((composition): Instance => {
      const deps = { ...composition.deps, log: logger };
      return { deps, signIn: createSignInDeps(env, { ...composition, deps }) };
    });
    const server = await startApp(port, instances);
    const target = { ...sdk, ...pool };
    const gateway = createCognitoGateway(target);
    const workerDb = new Database({ url: database.workerUrl, poolSize: 2 });
    const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
    const close = async () => {
      await stop(server);
      for (const composition of compositions) await composition.close();
      gateway.close();
      await workerDb.close();
      await admin.end();
      await database.drop();
      await cognito.close();
    };
    return new BridgeStack({
      origin,
      database,
      admin,
      workerDb,
      gateway,
      hostedUrl: cognito.url,
      compositions,
      instances,
      log,
      providerSecret,
      target,
      controlUrl: cognito.controlUrl ?? '',
      close,
    });
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** A person of the pool with a password; returns their `sub`. */
  person(email: string, name = 'Ada Lovelace'): Promise<string> {
    return provisionUser(this.#target, { email, name, password: PASSWORD });
  }

  /**
   * Has the pool answer its other clients out of a session that the bridge began. The embedded Cognito
   * does that only for clients that have the provider; whether AWS looks is not documented.
   */
  async shareSessions(): Promise<void> {
    const { userPoolId: UserPoolId, clientId, accountClientId, ...sdk } = this.#target;
    const client = new CognitoIdentityProviderClient(sdk);
    for (const ClientId of [clientId, accountClientId]) {
      const described = await client.send(
        new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
      );
      const {
        ClientSecret: _,
        CreationDate: _c,
        LastModifiedDate: _m,
        ...as
      } = described.UserPoolClient ?? {};
      const SupportedIdentityProviders = ['COGNITO', 'GatehouseSso'];
      await client.send(
        new UpdateUserPoolClientCommand({
          ...as,
          UserPoolId,
          ClientId,
          SupportedIdentityProviders,
        }),
      );
    }
    client.destroy();
  }

  /** The names of the identity providers that the pool knows. */
  async listProviders(): Promise<(string | undefined)[]> {
    const { userPoolId: UserPoolId, ...sdk } = this.#target;
    const client = new CognitoIdentityProviderClient(sdk);
    const { Providers = [] } = await client.send(
      new ListIdentityProvidersCommand({ UserPoolId, MaxResults: 60 }),
    );
    client.destroy();
    return Providers.map(({ ProviderName }) => ProviderName);
  }

  /** Rows, asked for as superuser. */
  async rows(text: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
    return (await this.admin.query<Record<string, unknown>>(text, values)).rows;
  }

  /** Has the pool misbehave, until `heal`. */
  async break(operation: string, effect: string, more: object = {}): Promise<void> {
    await this.#control('POST', { operation, effect, ...more });
  }

  heal(): Promise<void> {
    return this.#control('DELETE');
  }

  async #control(method: string, body?: object): Promise<void> {
    const response = await fetch(`${this.#controlUrl}/faults`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} /faults: ${response.status}`);
  }
}

/** The pool with its clients. */
type Target = Parameters<typeof provisionUser>[0] & { readonly accountClientId: string };

type PublicParts =
  | 'admin'
  | 'compositions'
  | 'database'
  | 'gateway'
  | 'hostedUrl'
  | 'instances'
  | 'log'
  | 'origin'
  | 'providerSecret'
  | 'workerDb';

interface Private {
  readonly target: Target;
  readonly controlUrl: string;
  readonly close: () => Promise<void>;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
