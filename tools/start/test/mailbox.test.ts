import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from '@gatehouse/testing/ports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../mailbox.ts', import.meta.url));
const MAIL = [
  'HELO localhost',
  'MAIL FROM:<a@example.com>',
  'RCPT TO:<b@example.com>',
  'DATA',
  'Subject: Your code\r\nContent-Type: text/html\r\n\r\n<p>123456</p>\r\n.',
  'QUIT',
];

describe('mailbox', { timeout: 60_000 }, () => {
  let folder: string;
  let child: ChildProcess;
  let web: number;
  let smtp: number;

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'gatehouse-mail-')), 'mail');
    await mkdir(folder, { mode: 0o755 });
    [web, smtp] = await Promise.all([freePort(), freePort()]);
    child = spawn(
      process.execPath,
      [SCRIPT, '--web', String(web), '--smtp', String(smtp), '--folder', folder],
      { stdio: 'ignore' },
    );
    while ((await get('/healthz').catch(() => undefined)) !== 200) await sleep(100);
    await deliver();
    while (!(await (await fetch(`http://127.0.0.1:${web}/email`)).text()).includes('123456')) {
      await sleep(100);
    }
  }, 60_000);
  afterAll(async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await rm(join(folder, '..'), { recursive: true });
  });

  /** Sends the mail line by line, waiting for each answer. */
  async function deliver(): Promise<void> {
    const socket = connect(smtp, '127.0.0.1');
    for (const line of MAIL) {
      await once(socket, 'data');
      socket.write(`${line}\r\n`);
    }
    await once(socket, 'close');
  }

  /** Status of a request with exactly these headers; 0 when the connection is just cut. */
  function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
    return new Promise<number>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: web, path, method, headers, agent: false });
      sent.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('upgrade', (response, socket) => {
        socket.destroy();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ECONNRESET' ? resolve(0) : reject(error),
      );
      sent.end();
    });
  }

  const WEB_SOCKET = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  };
  const SOCKET_PATH = '/socket.io/?EIO=4&transport=websocket';

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this host', { origin: 'http://localhost:3000' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a picture', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['a frame', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' }],
    ['a rebound name', { host: 'evil.example' }],
    ['a name that begins with ours', { host: 'localhost.evil.example' }],
    ['our name with a dot', { host: 'localhost.' }],
  ])('H3: gives nothing to %s, and takes nothing', async (_, headers) => {
    for (const path of ['/', '/email', '/email/all', '/reloadMailsFromDirectory', '/config']) {
      expect(await get(path, headers), path).toBe(403);
    }
    expect(await get('/email/all', headers, 'DELETE')).toBe(403);
    expect(await get('/socket.io/?EIO=4&transport=polling', headers)).toBe(403);
    expect(await get(SOCKET_PATH, { ...WEB_SOCKET, ...headers })).toBe(0);
    expect(await (await fetch(`http://127.0.0.1:${web}/email`)).text()).toContain('123456');
  });

  it('H3: is open to programs, to its own pages and to links', async () => {
    const host = `localhost:${web}`;
    const own = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
    expect(await get('/email', own)).toBe(200);
    expect(await get(SOCKET_PATH, { ...WEB_SOCKET, ...own })).toBe(101);
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect(await get('/', link)).toBe(200);
    expect(await get('/reloadMailsFromDirectory', link)).toBe(403);
  });

  it('H3: takes no mail from a form that a page sends to its SMTP port', async () => {
    const sent = fetch(`http://127.0.0.1:${smtp}/`, { method: 'POST', body: MAIL.join('\r\n') });
    await expect(sent).rejects.toThrow();
    expect(await (await fetch(`http://127.0.0.1:${web}/email`)).json()).toHaveLength(1);
  });

  it('H14: keeps mail to its owner', async () => {
    const paths = [folder, ...(await readdir(folder)).map((name) => join(folder, name))];
    expect(paths.length).toBeGreaterThan(1);
    for (const path of paths) expect((await stat(path)).mode & 0o077, path).toBe(0);
  });
});
