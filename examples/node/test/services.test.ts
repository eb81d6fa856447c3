import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { freePort } from '@gatehouse/testing/ports';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CLIENT_ID, Forge, GROUP, TENANT_ID, USER_ID } from './forge.ts';

const HERE = fileURLToPath(new URL('..', import.meta.url));

/** A Python that has what examples/python needs; undefined on machines without one. */
function findPython(): string | undefined {
  return ['python3', '/usr/bin/python3'].find((command) => {
    try {
      execFileSync(command, ['-c', 'import flask, jwt, cryptography'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

const python = findPython();

const SERVICES = [
  { name: 'examples/node', command: process.execPath, file: `${HERE}main.ts` },
  { name: 'examples/python', command: python, file: `${HERE}../python/app.py` },
];

const MISSING = 'is not run: there is no Python here with flask, pyjwt and cryptography';

describe.each(SERVICES)('$name', ({ command, file }) => {
  if (command === undefined) {
    it.skip(MISSING, () => undefined);
    return;
  }
  const forge = new Forge();
  let issuing: Server;
  let service: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    issuing = createServer((_request, response) => response.end(forge.jwks));
    await new Promise<void>((resolve) => issuing.listen(0, '127.0.0.1', resolve));
    forge.issuer = `http://127.0.0.1:${(issuing.address() as AddressInfo).port}/eu-central-1_Example`;
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const env = { PATH: process.env['PATH'], ISSUER: forge.issuer, PORT: String(port) };
    service = spawn(command, [file], {
      env: { ...env, CLIENT_IDS: `another,${CLIENT_ID}` },
      stdio: 'ignore',
    });
    await vi.waitFor(() => call('/me', ''), { timeout: 20_000, interval: 100 });
  });
  afterAll(async () => {
    issuing.close();
    service.kill('SIGTERM');
    if (service.exitCode === null) await once(service, 'exit');
  });

  async function call(path: string, authorization: string) {
    const response = await fetch(origin + path, { headers: { authorization } });
    return { status: response.status, body: await response.json(), headers: response.headers };
  }
  const bearer = (path: string, token: string) => call(path, `Bearer ${token}`);

  it('PC-40 says who calls with an access token of the pool', async () => {
    const { status, body, headers } = await bearer('/me', forge.token());
    expect([status, body]).toEqual([200, { userId: USER_ID, groups: [GROUP] }]);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('PC-41 has a report for admins of the very tenant, and for no one else', async () => {
    const report = async (groups: unknown, tenantId: string = TENANT_ID) =>
      (await bearer(`/tenants/${tenantId}/report`, forge.token({ 'cognito:groups': groups })))
        .status;
    expect(await report([GROUP])).toBe(200);
    expect(await report([GROUP.replace(':admin', ':owner')])).toBe(200);
    for (const groups of [
      undefined,
      [],
      [GROUP.replace(':admin', ':member')],
      [GROUP.toUpperCase()],
      [`x${GROUP}`, `${GROUP}x`, ` ${GROUP}`],
      ['admin', 'platform:operator'],
    ]) {
      expect(await report(groups), JSON.stringify(groups)).toBe(403);
    }
    expect(await report([GROUP], crypto.randomUUID())).toBe(403);
    expect(await report([GROUP], 'nonsense')).toBe(404);
  });

  it.each(Object.entries(new Forge().forgeries()).map(([name]) => name))(
    'PC-42 refuses %s',
    async (name) => {
      const { status, body, headers } = await bearer('/me', forge.forgeries()[name]?.() ?? '');
      expect([status, body]).toEqual([401, { error: 'unauthorized' }]);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    },
  );

  it('PC-42 takes a token nowhere but behind Bearer', async () => {
    const token = forge.token();
    for (const header of ['', token, `Basic ${token}`, `Bearer`, `Bearer ${token} x`]) {
      expect((await call('/me', header)).status, header.slice(0, 10)).toBe(401);
    }
    expect((await call(`/me?access_token=${token}`, '')).status).toBe(401);
  });
});
