import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { createClock } from './clock.ts';
import { createDelivery, type SmtpAddress } from './delivery/delivery.ts';
import type { Emulator, EmulatorConfig } from './emulator.ts';
import { createFaults } from './faults/faults.ts';
import { createSigningKeys } from './model/signing-keys.ts';
import { createApp, type AppParts } from './server/app.ts';
import { createRequestLog } from './server/request-log.ts';
import { createTrust, isLoopback } from './server/trust.ts';
import { requireKeyPair } from './sigv4/key-pair.ts';
import type { KeyPair } from './sigv4/verify-signature.ts';
import { sweep } from './store/expiring.ts';
import { openMemoryStore } from './store/memory-store.ts';
import { importState } from './store/snapshot.ts';
import type { Store } from './store/store.ts';
import {
  createInvoker,
  targetsInFile,
  targetsInMap,
  type TriggerTarget,
} from './triggers/invoke.ts';
import { createTriggers } from './triggers/triggers.ts';

/** Settings of an embedded Cognito. Give `dataDir` or `memory: true`. */
export interface CognitoOptions {
  /** 0 (the default) takes a free port. */
  readonly port?: number;
  /** Address to bind, 127.0.0.1 unless told; any but loopback needs `exposed`. */
  readonly host?: string;
  /** Allows to bind beyond loopback: whoever reaches the emulator can read codes and give orders. */
  readonly exposed?: boolean;
  /** Folder of the durable store; created when missing. */
  readonly dataDir?: string;
  /** Keep everything in memory and forget it at the end. */
  readonly memory?: boolean;
  /** Where mail goes, beside the outbox. */
  readonly smtp?: SmtpAddress;
  /** Sender of mail. */
  readonly mailFrom?: string;
  /** Origin that browsers and servers use, if it is not `http://{host}:{port}`. */
  readonly publicUrl?: string;
  /** Base of `iss`; default is `publicUrl`. */
  readonly issuerBase?: string;
  readonly region?: string;
  /** Twelve digits. */
  readonly accountId?: string;
  /** Port of the control API (faults, clock, keys, state); off when absent, 0 takes a free one. */
  readonly controlPort?: number;
  /** Address of the control API: 127.0.0.1 unless told, whatever `host` is. */
  readonly controlHost?: string;
  /** State to begin with, as `GET /state` of the control API exports it; replaces what is there. */
  readonly seed?: string;
  /** Functions behind the ARNs of LambdaConfig. */
  readonly triggers?: Readonly<Record<string, TriggerTarget>>;
  /** Module with such functions; read again when it changes. */
  readonly triggersFile?: string;
  /** Only signatures of this pair are accepted; any signature is when there is none. */
  readonly keyPair?: KeyPair;
  /** Host names that are served beside loopback ones and that of `publicUrl`. */
  readonly allowedHosts?: readonly string[];
  /** Origins of pages that may do what programs may. */
  readonly allowedOrigins?: readonly string[];
  /** Called with defects and lost mail; default writes to stderr. */
  readonly report?: (error: unknown) => void;
}

/** A running embedded Cognito. */
export interface RunningCognito {
  /** Origin without a trailing slash; also the endpoint for the SDK. */
  readonly url: string;
  /** Origin of the control API, if it is on. */
  readonly controlUrl: string | undefined;
  /** Stops the server and closes the store. */
  close(): Promise<void>;
}

const SWEEP_EVERY = 10_000;

function requireLoopback(host: string, exposed: boolean | undefined): void {
  if (!exposed && !isLoopback(host))
    throw new TypeError(`${host} is reachable by others; say that they may be let in (exposed)`);
}

const urlHost = (host: string) => (host.includes(':') ? `[${host}]` : host);

async function openStore({ dataDir, memory }: CognitoOptions): Promise<Store> {
  if (memory) return openMemoryStore();
  if (!dataDir) throw new TypeError('startCognito needs dataDir or memory: true');
  const { openLmdbStore } = await import('./store/lmdb-store.ts');
  return openLmdbStore(dataDir);
}

/**
 * How long an idle connection stays open, in milliseconds. With Node's five seconds, a client that was
 * busy for that long writes into a connection that is just being closed, and sees ECONNRESET.
 */
const KEEP_ALIVE = 75_000;

function listen(port: number, host: string, fetch: Parameters<typeof serve>[0]['fetch']) {
  return new Promise<{ server: ServerType; port: number }>((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, (info: AddressInfo) =>
      resolve({ server, port: info.port }),
    );
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEEP_ALIVE;
    server.once('error', reject);
  });
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

function createEmulator(config: EmulatorConfig, store: Store, options: CognitoOptions): Emulator {
  const clock = createClock();
  const report = options.report ?? ((error: unknown) => console.error(error));
  const from = options.mailFrom ?? 'no-reply@verificationemail.com';
  const finders = [
    targetsInMap(options.triggers ?? {}),
    ...(options.triggersFile ? [targetsInFile(options.triggersFile)] : []),
  ];
  return {
    config,
    store,
    clock,
    keys: createSigningKeys(store),
    delivery: createDelivery(clock, options.smtp, from, report),
    triggers: createTriggers(config.region, createInvoker(finders)),
  };
}

async function startControl(port: number, host: string, { emulator, control, trust }: AppParts) {
  const { createControlApp } = await import('./control/control-app.ts');
  return listen(port, host, createControlApp(emulator, control, trust).fetch);
}

/**
 * Starts an embedded Cognito. Not for production: it keeps codes readable and trusts every program of
 * this machine (with `keyPair`, those that have it).
 *
 * @returns when requests are answered
 * @throws when the port is taken, the store cannot be opened, or the address is not loopback
 */
export async function startCognito(options: CognitoOptions): Promise<RunningCognito> {
  const host = options.host ?? '127.0.0.1';
  const controlHost = options.controlHost ?? '127.0.0.1';
  for (const address of [host, controlHost]) requireLoopback(address, options.exposed);
  const keyPair = options.keyPair && requireKeyPair(options.keyPair);
  const trusted = {
    hosts: [host, controlHost].map(urlHost).concat(options.allowedHosts ?? []),
    origins: options.allowedOrigins ?? [],
  };
  createTrust(trusted); // throws now, not when the port is taken already
  const store = await openStore(options);
  const report = options.report ?? ((error: unknown) => console.error(error));
  // The address is known only after binding, so requests wait for the app behind this reference.
  const ready: { app?: ReturnType<typeof createApp> } = {};
  const { server, port } = await listen(options.port ?? 0, host, (request, env) =>
    ready.app ? ready.app.fetch(request, env) : new Response(null, { status: 503 }),
  ).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const url = `http://${urlHost(host)}:${port}`;
  const publicUrl = (options.publicUrl ?? url).replace(/\/$/, '');
  const config: EmulatorConfig = {
    region: options.region ?? 'us-east-1',
    accountId: options.accountId ?? '000000000000',
    publicUrl,
    issuerBase: (options.issuerBase ?? publicUrl).replace(/\/$/, ''),
  };
  const emulator = createEmulator(config, store, options);
  if (options.seed !== undefined) await importState(store, options.seed);
  const enabled = options.controlPort !== undefined;
  const control = { faults: createFaults(), log: createRequestLog(), enabled };
  const trust = createTrust({ ...trusted, publicUrl });
  const parts: AppParts = { emulator, control, trust, keyPair, report };
  ready.app = createApp(parts);
  const controlServer =
    options.controlPort === undefined
      ? undefined
      : await startControl(options.controlPort, controlHost, parts);
  const sweeper = setInterval(() => {
    sweep(store, emulator.clock.now(), 1000).catch(report);
  }, SWEEP_EVERY).unref();
  return {
    url,
    controlUrl: controlServer && `http://${urlHost(controlHost)}:${controlServer.port}`,
    async close() {
      clearInterval(sweeper);
      if (controlServer) await closeServer(controlServer.server);
      await closeServer(server);
      await emulator.delivery.close();
      await store.close();
    },
  };
}
