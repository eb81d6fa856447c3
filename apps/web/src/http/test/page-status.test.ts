import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askForStatus, takeStatus } from '../page-status.ts';

const server = createServer((request, response) => {
  takeStatus(request, response);
  const headers = new Headers(request.headers as Record<string, string>);
  const [, wanted = '', status = ''] = (request.url ?? '').split('/');
  if (wanted === 'forged') headers.set('x-gatehouse-answer', 'forged');
  const heard = wanted === '' || askForStatus(headers, Number(wanted) || 404);
  if (status !== '') response.statusCode = Number(status);
  response.end(String(heard));
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

it.each([
  ['/', {}, 200, 'true'],
  ['/404', {}, 404, 'true'],
  ['/403', {}, 403, 'true'],
  // Whoever has chosen a status already means it.
  ['/404/307', {}, 307, 'true'],
  ['/404', { rsc: '1' }, 200, 'false'],
  ['/forged', {}, 200, 'false'],
])('%s with %j is answered %i', async (path, headers, status, text) => {
  const response = await fetch(origin + path, { headers, redirect: 'manual' });
  expect([response.status, await response.text()]).toEqual([status, text]);
});

it('nobody listens under a host that runs Next alone', () => {
  expect(askForStatus(new Headers(), 404)).toBe(false);
});
