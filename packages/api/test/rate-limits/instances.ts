import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { expect } from 'vitest';
import { createApi } from '../../src/app.ts';
import { Limiter } from '../../src/limits/limiter.ts';
import { RATE_LIMITS, type RateLimits } from '../../src/limits/rate-limits.ts';
import { type Backend, startBackend } from '../suite/backend.ts';
import type { call, Target } from '../suite/target.ts';
import type { ClusterAddress } from '@gatehouse/testing/test-cluster';

const five = { points: 5, seconds: 600, block: 1 };
const twenty = { points: 20, seconds: 600, block: 5 };

/** Limits that a test can reach. */
export const TIGHT: RateLimits = {
  ...RATE_LIMITS,
  invite: { principal: five, unreachable: 'closed' },
  costly: { tenant: five, unreachable: 'closed' },
  write: { principal: twenty, unreachable: 'closed' },
  read: { principal: { ...twenty, block: 1 }, unreachable: 'open' },
  public: { address: five, unreachable: 'closed' },
  taken_slugs: { principal: five, address: { ...five, points: 8 }, unreachable: 'closed' },
  recovery: { principal: five, address: five, unreachable: 'closed' },
  sign_in: { address: five, unreachable: 'closed' },
  bad_credentials: { address: { ...five, block: 1 }, unreachable: 'open' },
};

/** Two instances of the app on one database, and the way to stop them. */
export interface Instances {
  readonly backend: Backend;
  readonly first: Target;
  readonly second: Target;
  stop(): Promise<void>;
}

/** Each instance has counters of its own in front of the shared ones. */
export async function startInstances(cluster: ClusterAddress): Promise<Instances> {
  const backend = await startBackend(cluster, 'http://127.0.0.1');
  const servers: Server[] = [];
  const start = async (): Promise<Target> => {
    const deps = { ...backend.deps, limiter: new Limiter(backend.deps.db, TIGHT) };
    const server = createServer(getRequestListener(createApi(deps).fetch));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    servers.push(server);
    return { ...backend.target, origin };
  };
  return {
    backend,
    first: await start(),
    second: await start(),
    stop: async () => {
      for (const server of servers) server.close();
      await backend.stop();
    },
  };
}

/** At most 200 connections at once: beyond its backlog, the system resets those that wait. */
export async function flood(count: number, send: (at: number) => ReturnType<typeof call>) {
  const answers: Awaited<ReturnType<typeof call>>[] = [];
  while (answers.length < count) {
    const start = answers.length;
    const length = Math.min(200, count - start);
    answers.push(...(await Promise.all(Array.from({ length }, (_, at) => send(start + at)))));
  }
  const passed = answers.filter(({ status }) => status < 300);
  const refused = answers.filter(({ status }) => status === 429);
  expect(passed.length + refused.length).toBe(count);
  return { passed: passed.length, refused };
}
