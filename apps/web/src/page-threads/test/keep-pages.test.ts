import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepPages } from '../keep-pages.ts';

let server: Server;
let drawn = 0;
let headers: Record<string, string> = {};
let status = 200;

beforeAll(async () => {
  const draw = keepPages((request, response) => {
    drawn += 1;
    const nonce = `${drawn}`.padStart(24, 'n');
    response.statusCode = status;
    const sent = {
      'Content-Type': 'text/html',
      'Content-Security-Policy': `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      ...headers,
    };
    for (const [name, value] of Object.entries(sent)) response.setHeader(name, value);
    response.write(`<html lang="${request.headers['accept-language']}">`);
    response.end(`<script nonce="${nonce}"></script>${request.headers.cookie ?? ''}`);
    return Promise.resolve();
  });
  server = createServer((request, response) => void draw(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let path = '';
let count = 0;

/** Each test has an address of its own. */
beforeEach(() => {
  headers = {};
  status = 200;
  count += 1;
  path = `/sign-in?returnTo=${count}`;
});

async function ask(asked: Record<string, string> = {}, to = path) {
  const { port } = server.address() as AddressInfo;
  const before = drawn;
  const answer = await fetch(`http://127.0.0.1:${port}${to}`, { headers: asked });
  const text = await answer.text();
  const policy = answer.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  return { text, nonce, isNew: drawn > before, headers: answer.headers };
}

describe('a page for everyone', () => {
  it('is drawn once, and has another nonce in each answer', async () => {
    const answers = [await ask(), await ask(), await ask({ 'accept-encoding': 'identity' })];
    expect(answers.map(({ isNew }) => isNew)).toEqual([true, false, false]);
    expect(new Set(answers.map(({ nonce }) => nonce)).size).toBe(3);
    for (const { text, nonce } of answers) expect(text).toContain(`<script nonce="${nonce}">`);
    expect(answers[1]?.headers.get('content-encoding')).toBe('gzip');
    expect(answers[1]?.headers.get('vary')).toContain('Accept-Encoding');
  });

  it.each<[string, Record<string, string>]>([
    ['language', { 'accept-language': 'de' }],
    ['chosen language', { cookie: 'locale=de' }],
    ['theme', { cookie: 'theme=dark' }],
    ['time zone', { cookie: 'time_zone=Europe%2FBerlin' }],
  ])('is another one for another %s', async (_, asked) => {
    await ask();
    expect((await ask(asked)).isNew).toBe(true);
    expect((await ask(asked)).isNew).toBe(false);
    expect((await ask()).isNew).toBe(false);
  });

  it.each<[string, Record<string, string>]>([
    ['a session', { cookie: 'theme=dark; gatehouse.sid=secret' }],
    ['an invitation', { cookie: 'gatehouse.invite=secret' }],
    ['a cookie that it does not know', { cookie: 'other' }],
    ['a navigation', { rsc: '1' }],
    ['a prefetch', { 'next-router-prefetch': '1' }],
    ['a part', { range: 'bytes=0-9' }],
  ])('is not given to whom has %s, nor kept from them', async (_, asked) => {
    expect((await ask(asked)).isNew).toBe(true);
    expect((await ask(asked)).isNew).toBe(true);
    expect((await ask()).isNew).toBe(true);
    expect((await ask()).text).not.toContain('secret');
  });

  it.each(['/sign-in?error=denied', '/t/acme', '/sign-in?returnTo=a&x=1', '/invite'])(
    'is not %s',
    async (to) => {
      await ask({}, to);
      expect((await ask({}, to)).isNew).toBe(true);
    },
  );

  it.each<[string, number, Record<string, string>]>([
    ['sets a cookie', 200, { 'Set-Cookie': 'a=1' }],
    ['is no page', 200, { 'Content-Type': 'application/json' }],
    ['has no nonce', 200, { 'Content-Security-Policy': '' }],
    ['has failed', 500, {}],
  ])('is not kept when it %s', async (_, code, sent) => {
    [status, headers] = [code, sent];
    await ask();
    [status, headers] = [200, {}];
    expect((await ask()).isNew).toBe(true);
  });
});
