import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { checkPorts } from '../check-port.ts';
import { identify, isAlive } from '../process-identity.ts';
import { type ServiceOptions, startService } from '../service.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-service-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function service(code: string): Promise<ServiceOptions> {
  const script = join(folder, 'service.mjs');
  await writeFile(script, code);
  const logFile = join(folder, 'service.log');
  return {
    name: 'thing',
    args: [script],
    cwd: folder,
    env: { PATH: process.env['PATH'], NODE_ENV: 'test' },
    logFile,
    healthy: async () => (await readFile(logFile, 'utf8')).includes('ready'),
    signal: new AbortController().signal,
  };
}

describe('startService', () => {
  it('waits until the program is healthy, and stops it', async () => {
    const started = vi.fn();
    const options = await service(`console.log('ready'); setInterval(() => undefined, 1000);`);
    const running = await startService(options, started);
    const identity = identify(running.pid);

    expect(started).toHaveBeenCalledWith(running.pid);
    expect(isAlive(identity)).toBe(true);
    await running.stop();
    expect(isAlive(identity)).toBe(false);
    await running.exited;
  });

  it('shows the end of the log when the program ends', async () => {
    const options = await service(`console.error('no such table'); process.exit(3);`);
    await expect(startService(options, vi.fn())).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/The thing ended.*no such table/s),
      remedy: expect.stringContaining('service.log'),
    });
  });

  it('gives up when it is told to', async () => {
    const options = await service(`setInterval(() => undefined, 1000);`);
    const signal = AbortSignal.timeout(300);
    await expect(startService({ ...options, signal }, vi.fn())).rejects.toThrow('not become ready');
  });
});

describe('checkPorts', () => {
  it('names the port that is taken, its use, and a way out', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;

    const ports = { web: 0, cognito: 0, postgres: taken, mailbox: 0, smtp: 0, idps: 0, dns: 0 };
    await expect(checkPorts(ports)).rejects.toMatchObject({
      message: `Port ${taken}, for the Postgres, is in use by another program.`,
      remedy: expect.stringContaining(`--postgres-port ${taken + 1}`),
    });
    server.close();
  });
});
