import { Server } from 'node:http';
import { createApi } from '@gatehouse/api/app';
import { getRequestListener } from '@hono/node-server';
import { orExit } from '@gatehouse/telemetry/or-exit';
import { serveMetrics } from '@gatehouse/telemetry/serve-metrics';
import { startTelemetry } from '@gatehouse/telemetry/telemetry';
import { inSpan, SpanKind } from '@gatehouse/telemetry/trace';
import next from 'next';
import { getEnv } from './src/env.ts';
import { answerFor } from './src/http/answer-for.ts';
import { createFrontServer } from './src/http/front-server.ts';
import { shutDownOnSignal } from './src/http/shut-down.ts';
import { getComposition } from './src/server/composition.ts';
import { onceDatabaseAnswers } from './src/server/once-database-answers.ts';

// Next looks for its configuration from the working directory, wherever that is.
process.chdir(import.meta.dirname);
const env = await orExit(getEnv);
const dev = env.NODE_ENV === 'development';
const origin = new URL(env.APP_ORIGIN);

const { deps, tokens, close } = await orExit(() => onceDatabaseAnswers(getComposition));
const stopTelemetry = await startTelemetry({
  service: 'gatehouse-web',
  metrics: deps.metrics,
  environment: process.env,
});
// Next would take every upgrade of the server it is given (CVE-2026-44578): it gets an idle one.
const idle = new Server();
const pages = next({
  dev,
  dir: import.meta.dirname,
  hostname: env.HOST,
  port: env.PORT,
  httpServer: idle,
});
await pages.prepare();

const showPage = pages.getRequestHandler();
const server = createFrontServer({
  host: origin.host,
  secure: origin.protocol === 'https:',
  proxies: env.TRUSTED_PROXIES,
  // To the API, the front server is the one proxy that tells addresses.
  api: getRequestListener(createApi({ ...deps, trustedProxies: 1 }).fetch),
  pages: (request, response) => {
    // No address: it may hold a search, or the link of an invitation.
    const attributes = { 'http.request.method': request.method ?? '' };
    return inSpan('page', { kind: SpanKind.SERVER, attributes }, async (span) => {
      await showPage(request, response);
      span?.setAttribute('http.response.status_code', response.statusCode);
    });
  },
  // Anyone may ask: the database hears of it once a second.
  ready: answerFor(1_000, () => Promise.all([tokens.hydrate(), deps.db.assertRestricted()])),
  onError: (error) => deps.log.error({ err: error }, 'request failed'),
  // Hot reload: Next listens for it on its own server alone.
  upgrade: dev ? (request, socket, head) => idle.emit('upgrade', request, socket, head) : null,
});

const metrics =
  env.METRICS_PORT === undefined ? null : await serveMetrics(env.METRICS_PORT, deps.metrics);

shutDownOnSignal({
  server,
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
  deps.log.info({ address: origin.origin }, 'web is ready');
});
