import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAnswering } from '../ports.ts';

const PROGRAM = ['/usr/sbin/haproxy', '/usr/local/sbin/haproxy', '/opt/homebrew/bin/haproxy'].find(
  existsSync,
);

/** Whether this machine has an HAProxy: it is no part of the packages that npm installs. */
export const HAS_HAPROXY = PROGRAM !== undefined;

/**
 * What all of ours have in common. A server is asked every 200 ms and believed at once; on a busy
 * machine it may take its time to answer.
 */
const DEFAULTS = [
  'defaults',
  '  timeout connect 10s',
  '  timeout client 65s',
  '  timeout server 65s',
  '  timeout check 10s',
  '  default-server check inter 200ms fall 1 rise 1',
];

/**
 * Starts HAProxy and waits until it takes connections.
 * @param listenOn the port of 127.0.0.1 that the configuration binds
 * @param sections of its configuration, line by line
 */
export async function startHaproxy(
  listenOn: number,
  sections: readonly string[],
): Promise<{ close(): Promise<void> }> {
  if (PROGRAM === undefined) throw new Error('HAProxy is not installed.');
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-haproxy-'));
  const configuration = join(folder, 'haproxy.cfg');
  await writeFile(configuration, [...DEFAULTS, ...sections, ''].join('\n'));
  const server = spawn(PROGRAM, ['-db', '-f', configuration], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  }
  const ended = once(server, 'exit');
  const orphan = () => void server.kill('SIGKILL');
  process.once('exit', orphan);
  for (let tries = 0; !(await isAnswering(listenOn)); tries += 1) {
    if (server.exitCode !== null || tries === 100) throw new Error(`HAProxy failed.\n${log}`);
    await sleep(50);
  }
  return {
    async close() {
      process.off('exit', orphan);
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
