import { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity';
import { S3Client } from '@aws-sdk/client-s3';
import { inSpan, SpanKind } from '@gatehouse/telemetry/trace';
import { createSessionCache } from './session-cache.ts';
import { DEFAULT_TIMEOUTS_MS, type StorageSettings, type StorageTimeouts } from './settings.ts';
import { toStorageError } from './storage-error.ts';
import type { StoreSession } from './store-session.ts';
import { vendCredentials, type VendedCredentials } from './vend-credentials.ts';

/** What every operation of the gateway is given. */
export interface Connection {
  readonly settings: StorageSettings;
  readonly timeouts: StorageTimeouts;
  readonly identity: CognitoIdentityClient;
  /**
   * Runs one operation within its deadline, as the session.
   * @throws StorageError whatever fails
   */
  call<T>(
    operation: string,
    session: StoreSession,
    run: (clients: SessionClients, abortSignal: AbortSignal) => Promise<T>,
    timeoutMs?: number,
  ): Promise<T>;
  /**
   * The same for a call of the server itself to the identity pool.
   * @throws StorageError whatever fails
   */
  ask<T>(operation: string, run: (abortSignal: AbortSignal) => Promise<T>): Promise<T>;
  /** A client that signs URLs with these credentials; who asks for it ends it. */
  signerFor(credentials: VendedCredentials): S3Client;
  close(): void;
}

/** Clients of the store with one session's credentials. */
export interface SessionClients {
  /** Calls the store. */
  readonly s3: S3Client;
  /** Signs URLs for browsers, which may know the store by another address. */
  readonly signer: S3Client;
  readonly credentials: VendedCredentials;
}

/** Prepares the clients; nothing is sent yet. */
export function openConnection(settings: StorageSettings): Connection {
  const timeouts = { ...DEFAULT_TIMEOUTS_MS, ...settings.timeouts };
  const { endpoints = {} } = settings;
  const requestHandler = {
    connectionTimeout: timeouts.connect,
    requestTimeout: timeouts.attempt,
    throwOnRequestTimeout: true,
  };
  const shared = { region: settings.region, maxAttempts: 3, retryMode: 'standard' } as const;
  const identity = new CognitoIdentityClient({
    ...shared,
    requestHandler,
    ...(endpoints.identity !== undefined && { endpoint: endpoints.identity }),
    ...(settings.credentials && { credentials: settings.credentials }),
  });
  const s3Client = (endpoint: string | undefined, credentials: VendedCredentials) =>
    new S3Client({
      ...shared,
      requestHandler,
      credentials,
      // A checksum of an empty body would be signed into the URLs.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    });
  const signerFor = (credentials: VendedCredentials) =>
    s3Client(settings.origin ?? endpoints.s3, credentials);
  const sessions = createSessionCache<SessionClients>(async (session) => {
    const credentials = await vendCredentials(
      identity,
      settings,
      session,
      AbortSignal.timeout(timeouts.operation),
    );
    return {
      credentials,
      s3: s3Client(endpoints.s3, credentials),
      signer: signerFor(credentials),
    };
  });
  const observed = async <T>(operation: string, run: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const tell = (result: string) =>
      settings.onCall?.(operation, result, (performance.now() - started) / 1_000);
    const attributes = { 'rpc.system': 'aws-api', 'rpc.method': operation };
    return inSpan(`storage ${operation}`, { kind: SpanKind.CLIENT, attributes }, async () => {
      try {
        const answer = await run();
        tell('ok');
        return answer;
      } catch (error) {
        const failure = toStorageError(operation, error);
        tell(failure.code);
        throw failure;
      }
    });
  };
  return {
    settings,
    timeouts,
    identity,
    signerFor,
    call: (operation, session, run, timeoutMs = timeouts.operation) =>
      observed(operation, async () =>
        run(await sessions.get(session), AbortSignal.timeout(timeoutMs)),
      ),
    ask: (operation, run) =>
      observed(operation, () => run(AbortSignal.timeout(timeouts.operation))),
    close: () => {
      identity.destroy();
      sessions.clear(({ s3, signer }) => {
        s3.destroy();
        signer.destroy();
      });
    },
  };
}
