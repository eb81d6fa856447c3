/** A thread that draws pages, for requests that the front server has judged and cleaned. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { startTelemetry } from '@gatehouse/telemetry/telemetry';
import { getEnv } from '../env.ts';
import { getComposition } from '../server/composition.ts';
import { createPageDrawer } from './draw-pages.ts';
import type { FromThread, ToThread } from './messages.ts';

const { socketPath } = workerData as { readonly socketPath: string };
const tell = (message: FromThread) => parentPort?.postMessage(message);

const [{ deps, close }, drawer] = await Promise.all([getComposition(), createPageDrawer(getEnv())]);
const stopTelemetry = await startTelemetry({
  service: 'gatehouse-web',
  // The main thread sends what all have counted.
  metrics: null,
  environment: process.env,
});
// Time limits are those of the front server, whose headers here have grown by a few.
const limits = { requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 0 };
const server = createServer({ ...limits, maxHeaderSize: 32 * 1024 }, (request, response) => {
  drawer.draw(request, response).catch((error: unknown) => {
    deps.log.error({ err: error }, 'request failed');
    response.destroy();
  });
});
server.listen(socketPath);
await once(server, 'listening');

parentPort?.on('message', (message: ToThread) => {
  if (message === 'stop') void stop();
  else void deps.metrics.read().then((families) => tell({ kind: 'metrics', families }));
});
tell({ kind: 'ready' });

/** The front server has no more requests by now. */
async function stop(): Promise<void> {
  server.close();
  server.closeAllConnections();
  await stopTelemetry();
  await drawer.close();
  await close();
  process.exit(0);
}
