import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

import { toCognitoError } from './cognito-error.ts';
import { inSpan, SpanKind } from '@gatehouse/telemetry/trace';
import type { Pace } from './pace.ts';

/** An app client of the pool. */
export interface AppClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Which pool and client to talk to, and how patiently. */
export interface CognitoSettings {
  region: string;
  userPoolId: string;
  clientId: string;
  clientSecret: string;
  /** The client that the bridge of SSO signs in with. */
  ssoClient?: AppClient;
  /** Another address than AWS': the embedded Cognito. */
  endpoint?: string;
  /** By default the SDK looks for them: environment, instance or task role. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  timeouts?: Partial<CognitoTimeouts>;
  /** Asked before each request, repetitions included. By default none waits. */
  pace?: Pace;
  /** Told of each operation: its result, `ok` or the code of the error, and how long it took. */
  onCall?: (operation: string, result: string, seconds: number) => void;
}

/** All in milliseconds. */
export interface CognitoTimeouts {
  /** Until a connection is made. */
  connect: number;
  /** Until one attempt is answered. */
  attempt: number;
  /** Until the operation, with its repetitions, is given up. */
  operation: number;
}

/** An open connection: what every operation of the gateway is given. */
export interface Connection {
  settings: CognitoSettings;
  /**
   * Runs one operation within its deadline.
   *
   * @throws CognitoError whatever fails
   */
  call<T>(
    operation: string,
    run: (client: CognitoIdentityProviderClient, deadline: Deadline) => Promise<T>,
  ): Promise<T>;
  close(): void;
}

/** Second argument of the SDK's `send`. */
export interface Deadline {
  abortSignal: AbortSignal;
}

const DEFAULT_TIMEOUTS_MS: CognitoTimeouts = { connect: 1_000, attempt: 3_000, operation: 5_000 };

/** The client that a token is of: the web app's own where none is named. */
export function clientFrom({ settings }: Connection, name: 'sso' | undefined): AppClient {
  if (name === undefined) return settings;
  if (!settings.ssoClient) throw new Error('there is no app client of the bridge');
  return settings.ssoClient;
}

/** Prepares the SDK's client; nothing is sent yet. AWS advises against `adaptive` for many tenants. */
export function openConnection(settings: CognitoSettings): Connection {
  const timeouts = { ...DEFAULT_TIMEOUTS_MS, ...settings.timeouts };
  const client = new CognitoIdentityProviderClient({
    region: settings.region,
    ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint }),
    ...(settings.credentials === undefined ? {} : { credentials: settings.credentials }),
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: timeouts.connect,
      requestTimeout: timeouts.attempt,
      throwOnRequestTimeout: true,
    },
  });
  const { pace } = settings;
  if (pace) {
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (request) => {
          await pace((commandName ?? '').replace(/Command$/, ''));
          return next(request);
        },
      { step: 'finalizeRequest', name: 'pace', priority: 'low' },
    );
  }
  return {
    settings,
    async call(operation, run) {
      const started = performance.now();
      const tell = (result: string) =>
        settings.onCall?.(operation, result, (performance.now() - started) / 1_000);
      const attributes = { 'rpc.system': 'aws-api', 'rpc.method': operation };
      return inSpan(`cognito ${operation}`, { kind: SpanKind.CLIENT, attributes }, async () => {
        try {
          const abortSignal = AbortSignal.timeout(timeouts.operation);
          const answer = await run(client, { abortSignal });
          tell('ok');
          return answer;
        } catch (error) {
          const failure = toCognitoError(operation, error);
          tell(failure.code);
          throw failure;
        }
      });
    },
    close: () => client.destroy(),
  };
}
