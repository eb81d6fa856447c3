import { QUEUES } from '@gatehouse/db/queue/queues';
import { startFaultProxy } from '@gatehouse/testing/fault-proxy';
import { freePort } from '@gatehouse/testing/ports';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import type { Victim } from '@gatehouse/testing/victim';

import { createInstallation } from '../fleet/installation.ts';
import { PROCESSES, type ProcessName } from './schedule.ts';

/** A whole Gatehouse of its own: Postgres, embedded Cognito, mailbox, two web replicas, a worker. */
export type World = Awaited<ReturnType<typeof createWorld>>;

/**
 * Starts everything but the processes of ours, which `start` does.
 * @param preload a module that the web replicas load before anything else
 */
export async function createWorld(preload?: { module: string; env: NodeJS.ProcessEnv }) {
  const cluster = await startTestCluster(QUEUES, { durable: true });
  const ports = { 'web-1': await freePort(), 'web-2': await freePort(), worker: await freePort() };
  const installation = await createInstallation(
    cluster.address,
    `http://localhost:${ports['web-1']}`,
  );
  const { database } = installation;
  const proxies = {
    'web-1': await startFaultProxy(database.adminUrl),
    'web-2': await startFaultProxy(database.adminUrl),
    worker: await startFaultProxy(database.adminUrl),
  };
  const program = (name: ProcessName, url: string) => ({
    name,
    port: ports[name],
    databaseUrl: proxies[name].urlFor(url),
  });
  const web = (name: 'web-1' | 'web-2') =>
    installation.web({
      ...program(name, database.appUrl),
      ...(preload && { preload: preload.module, env: preload.env }),
    });
  const victims: Readonly<Record<ProcessName, Victim>> = {
    'web-1': web('web-1'),
    'web-2': web('web-2'),
    worker: installation.worker(program('worker', database.workerUrl)),
  };
  let crashing = Promise.resolve();
  return {
    ...installation,
    proxies,
    victims,
    ports,
    /** `kill -9` of Postgres and a new start, one at a time. */
    crashPostgres: () => (crashing = crashing.then(() => cluster.crash())),
    start: () => Promise.all(PROCESSES.map((name) => victims[name].start())),
    async stop(): Promise<void> {
      await Promise.all(PROCESSES.map((name) => victims[name].kill()));
      await installation.stop();
      await Promise.all(PROCESSES.map((name) => proxies[name].close()));
      await cluster.stop();
    },
  };
}
