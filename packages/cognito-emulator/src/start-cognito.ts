import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerType } from '@hono/node-server';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock } from './clock.ts';
import { createCodes } from './delivery/codes.ts';
import { createDelivery } from './delivery/delivery.ts';
import type { Emulator, EmulatorConfig } from './emulator.ts';
import { createFaults } from './faults/faults.ts';
import { createIam, requireIamOptions } from './iam.ts';
import { isPoolId } from './model/chosen-ids.ts';
import { createSigningKeys } from './model/signing-keys.ts';
import type { DomainRecord } from './operations/domains/_domain.ts';
import type { CognitoOptions, RunningCognito } from './options.ts';
import { createApp } from './server/app.ts';
import type { AppParts } from './server/app-parts.ts';
import { closeServer, listen, urlHost } from './server/listen.ts';
import { createRequestLog } from './faults/request-log.ts';
import { createTrust, isLoopback } from './trust.ts';
import { requireKeyPair } from '@gatehouse/iam-local/key-pair';
import { sweep } from './store/expiring.ts';
import { openMemoryStore } from './store/memory-store.ts';
import { importState } from './store/snapshot.ts';
import type { Store } from './store/store.ts';
import { defaultThreatLists, readThreatLists } from './model/threat-lists.ts';
import { createInvoker, targetsInFile, targetsInMap } from './triggers/invoke.ts';
import { requireLambdaEndpoint, targetsAtEndpoint } from './triggers/lambda-endpoint.ts';
import { triggerFolder } from './triggers/trigger-folder.ts';
import { createTriggers } from './triggers/triggers.ts';

const SWEEP_EVERY_MS = 10_000;

function requireLoopback(host: string, exposed: boolean | undefined): void {
  if (!exposed && !isLoopback(host)) {
    throw new TypeError(`${host} is reachable by others; say that they may be let in (exposed)`);
  }
}

function requirePoolIds(ids: readonly string[], region: string): void {
  const wrong = ids.find((id) => !isPoolId(id, region));
  if (wrong === undefined) return;
  throw new TypeError(`${wrong} is no id of a pool: ${region}_ and letters or digits are`);
}

async function openStore({ dataDir, memory }: CognitoOptions): Promise<Store> {
  if (memory) return openMemoryStore();
  if (!dataDir) throw new TypeError('startCognito needs dataDir or memory: true');
  const { openLmdbStore } = await import('./store/lmdb-store.ts');
  return openLmdbStore(dataDir);
}

function createEmulator(config: EmulatorConfig, store: Store, options: CognitoOptions): Emulator {
  const clock = createClock();
  const report = options.report ?? ((error: unknown) => console.error(error));
  const from = options.mailFrom ?? 'no-reply@verificationemail.com';
  const { triggers = {}, triggersFile, triggersFolder } = options;
  const arnBase = `arn:aws:lambda:${config.region}:${config.accountId}:function:`;
  const folder = triggersFolder ? triggerFolder(triggersFolder, arnBase) : undefined;
  const finders = [
    targetsInMap(triggers),
    ...(triggersFile ? [targetsInFile(triggersFile)] : []),
    ...(folder ? [folder.find] : []),
    ...(options.lambdaEndpoint === undefined
      ? []
      : [targetsAtEndpoint(requireLambdaEndpoint(options.lambdaEndpoint))]),
  ];
  return {
    config,
    store,
    clock,
    keys: createSigningKeys(store),
    codes: createCodes(),
    delivery: createDelivery(clock, options.smtp, from, report),
    iam: createIam(store, clock, options),
    loginProviders: options.loginProviders ?? {},
    threatLists: readThreatLists(options.threatLists ?? {}, defaultThreatLists),
    triggers: createTriggers(config.region, createInvoker(finders), folder?.attached),
  };
}

/** Names of pools' own domains. */
const listCustomDomains = (store: Store) =>
  [...store.range<DomainRecord>('domains', { prefix: '' })]
    .filter(([, { custom }]) => custom)
    .map(([name]) => name);

/**
 * The certificate is kept with the state, or for this run where there is none. It is for the names that
 * are known at the start: another needs another authority, which no client trusts yet.
 */
async function openTls(options: CognitoOptions, host: string, store: Store) {
  const { tls, dataDir, publicUrl, allowedHosts = [] } = options;
  if (!tls) return undefined;
  const { keptTlsIdentity } = await import('./crypto/kept-tls-identity.ts');
  const folder = dataDir ? join(dataDir, 'tls') : mkdtempSync(join(tmpdir(), 'cognito-tls-'));
  const publicName = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
  const own = ['localhost', '127.0.0.1', '::1', host, ...publicName, ...allowedHosts];
  const read = () => {
    const names = [...own, ...listCustomDomains(store)];
    const unbracketed = names.map((name) => name.replace(/^\[|\]$/g, ''));
    return keptTlsIdentity(folder, [...new Set(unbracketed)], Date.now());
  };
  const first = read();
  return {
    ...first,
    forget: () => void (dataDir ?? rmSync(folder, { recursive: true, force: true })),
    /** Takes the domains in that a seed has made. */
    renew(server: ServerType) {
      const { key, cert } = read();
      if (cert !== first.cert && 'setSecureContext' in server) {
        server.setSecureContext({ key, cert });
      }
    },
  };
}

async function startSeed(emulator: Emulator, file: string, report: (error: unknown) => void) {
  const { keepSeed } = await import('./seed/keep-seed.ts');
  return keepSeed(emulator, file, report);
}

async function startControl(port: number, host: string, { emulator, control, trust }: AppParts) {
  const { createControlApp } = await import('./control/control-app.ts');
  return listen({ port, host, fetch: createControlApp(emulator, control, trust).fetch });
}

/**
 * Starts an embedded Cognito. Not for production: it keeps codes readable and trusts every program of
 * this machine (with `keyPair`, those that have it).
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
  const region = options.region ?? 'us-east-1';
  // These throw now, not when the port is taken already.
  requirePoolIds(options.poolIds ?? [], region);
  createTrust(trusted);
  if (options.lambdaEndpoint !== undefined) requireLambdaEndpoint(options.lambdaEndpoint);
  await requireIamOptions(options);
  const store = await openStore(options);
  const tls = await openTls(options, host, store);
  const report = options.report ?? ((error: unknown) => console.error(error));
  // The address is known only after binding, so requests wait for the app behind this reference.
  const ready: { app?: ReturnType<typeof createApp> } = {};
  const { server, port } = await listen({
    port: options.port ?? 0,
    host,
    fetch: (request, env) =>
      ready.app ? ready.app.fetch(request, env) : new Response(null, { status: 503 }),
    tls,
  }).catch(async (error: unknown) => {
    await store.close();
    tls?.forget();
    throw error;
  });
  const url = `${tls ? 'https' : 'http'}://${urlHost(host)}:${port}`;
  const publicUrl = (options.publicUrl ?? url).replace(/\/$/, '');
  const awsIssuer = `https://cognito-idp.${region}.amazonaws.com`;
  const issuerBase = options.issuerBase === 'aws' ? awsIssuer : (options.issuerBase ?? publicUrl);
  const config: EmulatorConfig = {
    region,
    accountId: options.accountId ?? '000000000000',
    publicUrl,
    issuerBase: issuerBase.replace(/\/$/, ''),
    poolIds: options.poolIds ?? [],
  };
  const emulator = createEmulator(config, store, options);
  if (options.seed !== undefined) await importState(store, options.seed);
  const { seedFile } = options;
  const dropSeed =
    seedFile === undefined
      ? undefined
      : await startSeed(emulator, seedFile, report).catch(async (error: unknown) => {
          await closeServer(server);
          await store.close();
          tls?.forget();
          throw error;
        });
  tls?.renew(server);
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
  }, SWEEP_EVERY_MS).unref();
  return {
    url,
    controlUrl: controlServer && `http://${urlHost(controlHost)}:${controlServer.port}`,
    caFile: tls?.caFile,
    async close() {
      clearInterval(sweeper);
      dropSeed?.();
      if (controlServer) await closeServer(controlServer.server);
      await closeServer(server);
      await emulator.delivery.close();
      await store.close();
      tls?.forget();
    },
  };
}
