import { createApi } from '@gatehouse/api/app';
import { createMcp } from '@gatehouse/api/mcp/app';
import { createOAuth } from '@gatehouse/api/oauth/app';
import { createScim } from '@gatehouse/api/scim/app';
import { getRequestListener } from '@hono/node-server';
import { createLogger } from '@gatehouse/telemetry';
import { getConnectionName, readRelease } from '@gatehouse/prisma/release';
import { orExit } from '@gatehouse/telemetry/or-exit';
import { serveMetrics } from '@gatehouse/telemetry/serve-metrics';
import { startTelemetry } from '@gatehouse/telemetry/telemetry';
import { getEnv } from './src/env.ts';
import { answerFor } from './src/http/answer-for.ts';
import { createFrontServer } from './src/http/front-server.ts';
import { shutDownOnSignal } from './src/http/shut-down.ts';
import { createPageDrawer, type PageDrawer } from './src/page-threads/draw-pages.ts';
import { keepPages } from './src/page-threads/keep-pages.ts';
import { startPageThreads } from './src/page-threads/page-threads.ts';
import { getComposition } from './src/server/composition.ts';
import { onceDatabaseAnswers } from './src/server/once-database-answers.ts';
import { sayOnce } from './src/server/say-once.ts';

// Next looks for its configuration from the working directory, wherever that is.
process.chdir(import.meta.dirname);
const env = await orExit(getEnv);
const dev = env.NODE_ENV === 'development';
const origin = new URL(env.APP_ORIGIN);

const log = createLogger({ name: 'web', level: env.LOG_LEVEL });

const release = await readRelease();
const migrations = release.map(({ name }) => name);
// Every connection of this process and its threads: who wants to take something away looks who is there.
process.env['PGAPPNAME'] = getConnectionName('web', release);

/** Draws pages in threads, or for hot reload in this one. */
function createPages(): Promise<PageDrawer> {
  const count = dev ? 0 : (env.PAGE_THREADS ?? 1);
  if (count === 0) return createPageDrawer(env);
  return startPageThreads({
    count,
    script: new URL('src/page-threads/page-thread.ts', import.meta.url),
    onError: (error) => log.error({ err: error }, 'a thread of pages has ended'),
  });
}

const [{ deps, tokens, close }, pages] = await Promise.all([
  orExit(() => onceDatabaseAnswers(getComposition)),
  createPages(),
]);
const stopTelemetry = await startTelemetry({
  service: 'gatehouse-web',
  metrics: deps.metrics,
  environment: process.env,
});
deps.metrics.include(pages.readMetrics);

let stopping = false;
const migrated = sayOnce(
  () => deps.db.assertMigrated(migrations),
  (error) => log.warn({ err: error }, 'not ready'),
);
const parts = answerFor(1_000, () =>
  Promise.all([tokens.hydrate(), deps.db.assertRestricted(), migrated(), pages.ready()]),
);
const api = createApi({ ...deps, trustedProxies: 1 });
const server = createFrontServer({
  host: origin.host,
  secure: origin.protocol === 'https:',
  proxies: env.TRUSTED_PROXIES,
  // To the API, the front server is the one proxy that tells addresses.
  api: getRequestListener(api.fetch),
  mcp: getRequestListener(createMcp({ ...deps, trustedProxies: 1 }, api).fetch),
  oauth: getRequestListener(createOAuth({ ...deps, trustedProxies: 1 }).fetch),
  scim: getRequestListener(createScim({ ...deps, trustedProxies: 1 }).fetch),
  pages: dev ? pages.draw : keepPages(pages.draw),
  // Anyone may ask: the database hears of it once a second.
  ready: () => (stopping ? Promise.reject(new Error('stopping')) : parts()),
  onError: (error) => log.error({ err: error }, 'request failed'),
  // Hot reload: Next listens for it on its own server alone.
  upgrade: dev ? (...upgrade) => pages.idle?.emit('upgrade', ...upgrade) : null,
});

const metrics =
  env.METRICS_PORT === undefined ? null : await serveMetrics(env.METRICS_PORT, deps.metrics);

shutDownOnSignal({
  server,
  onStop: () => (stopping = true),
  lameDuck: dev ? 0 : env.LAME_DUCK_SECONDS * 1_000,
  patience: dev ? 0 : 10_000,
  endStreams: () => deps.live?.close(),
  release: async () => {
    metrics?.close();
    await stopTelemetry();
    await pages.close();
    await close();
  },
});

server.listen(env.PORT, env.HOST, () => {
  log.info({ address: origin.origin }, 'web is ready');
});
