import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTxtResolver } from '@gatehouse/services/dns';
import { freePort } from '@gatehouse/testing/ports';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../name-server.ts', import.meta.url));

let folder: string;
let port: number;
let child: ReturnType<typeof fork>;

async function start(): Promise<void> {
  child = fork(PROGRAM, ['--port', String(port), '--folder', folder], { stdio: 'ignore' });
  await vi.waitFor(
    async () => expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200),
    { timeout: 15_000 },
  );
}

async function stop(): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-dns-'));
  port = await freePort();
  await start();
});

afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true, force: true });
});

const look = (name: string) => createTxtResolver([`127.0.0.1:${port}`]).lookUp(name);

const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers,
  });

describe('the name server of this machine', () => {
  it('answers with what was published, also after a new start, until it is removed', async () => {
    const record = { name: '_x.A.test.', value: 'Token=1' };
    expect(await look('_x.a.test')).toEqual([{ records: [] }]);
    expect((await send({ ...record, act: 'publish' })).status).toBe(303);
    expect(await look('_x.a.test')).toEqual([{ records: ['Token=1'] }]);
    await stop();
    await start();
    expect(await look('_X.a.test')).toEqual([{ records: ['Token=1'] }]);
    await send({ name: '_x.a.test', value: 'Token=1', act: 'remove' });
    expect(await look('_x.a.test')).toEqual([{ records: [] }]);
  });

  it('shows what a link names, and publishes nothing of it', async () => {
    const url = `http://127.0.0.1:${port}/?name=_y.a.test&value=%22%3E%3Cb%3E`;
    const page = await (await fetch(url, { headers: { 'sec-fetch-site': 'cross-site' } })).text();
    expect(page).toContain('value="_y.a.test"');
    expect(page).not.toContain('"><b>');
    expect(await look('_y.a.test')).toEqual([{ records: [] }]);
  });

  it('H3 lets no page of another site publish', async () => {
    const fields = { name: '_z.a.test', value: '1', act: 'publish' };
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await send(fields, foreign)).status).toBe(403);
    expect((await send(fields, { origin: 'http://localhost:3000' })).status).toBe(403);
    expect(await look('_z.a.test')).toEqual([{ records: [] }]);
  });
});
