import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createListener, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createGuardedFetch } from '../../src/net/guarded-fetch.ts';
import type { Resolve } from '../../src/net/resolve-addresses.ts';
import type { Refusal } from '../../src/refusal.ts';

const strict = { allowLoopback: false };
const lenient = { allowLoopback: true };

const getCode = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: Refusal) => error.code,
  );

describe('FE-47 addresses inside', () => {
  let connections = 0;
  const listener = createListener((socket) => {
    connections += 1;
    socket.destroy();
  });
  let port: number;
  beforeAll(async () => {
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    ({ port } = listener.address() as AddressInfo);
  });
  afterAll(() => listener.close());
  afterEach(() => expect(connections).toBe(0));

  it.each([
    'http://127.0.0.1:PORT/',
    'https://127.0.0.1:PORT/',
    'https://localhost:PORT/',
    'https://[::1]:PORT/',
    'http://idp.test/',
    'https://idp.test:8443/',
    'https://user:secret@idp.test/',
    'https://idp.test/#x',
    'file:///etc/passwd',
    'ftp://idp.test/',
    'data:application/json,{}',
    'idp.test',
    '',
  ])('are refused as a text: %s', async (text) => {
    let asked = 0;
    const fetch = createGuardedFetch(strict, () => {
      asked += 1;
      return Promise.resolve(['127.0.0.1']);
    });
    expect(await getCode(fetch(text.replace('PORT', String(port))))).toBe('address_refused');
    expect(asked).toBe(0);
  });

  it.each([
    'https://169.254.169.254/latest/meta-data/',
    'https://2852039166/',
    'https://0xa9fea9fe/',
    'https://0251.0376.0251.0376/',
    'https://[::ffff:169.254.169.254]/',
    'https://[fd00:ec2::254]/',
    'https://0.0.0.0/',
    'https://10.0.0.1/',
    'https://[64:ff9b::a9fe:a9fe]/',
  ])('are refused in every notation: %s', async (text) => {
    const fetch = createGuardedFetch(strict);
    expect(await getCode(fetch(text))).toBe('address_refused');
  });

  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['172.31.0.1'],
    ['192.168.0.1'],
    ['100.64.0.1'],
    ['169.254.169.254'],
    ['0.0.0.0'],
    ['198.18.0.1'],
    ['224.0.0.1'],
    ['255.255.255.255'],
    ['::1'],
    ['::'],
    ['fe80::1'],
    ['fe80::1%eth0'],
    ['fc00::1'],
    ['fd00:ec2::254'],
    ['::ffff:10.0.0.1'],
    ['64:ff9b::10.0.0.1'],
    ['2002:a00:1::'],
    ['2001:0:1::1'],
    ['2001:db8::1'],
    ['ff02::1'],
    ['93.184.216.34', '127.0.0.1'],
    ['2606:2800:220:1::1', '::1'],
    ['no address'],
  ])('are refused behind a name: %s', async (...addresses) => {
    const fetch = createGuardedFetch(strict, () => Promise.resolve(addresses));
    expect(await getCode(fetch('https://idp.test/'))).toBe('address_refused');
  });

  it('are refused behind a name in development too, but for this machine itself', async () => {
    const fetch = createGuardedFetch(lenient, () => Promise.resolve(['127.0.0.1']));
    expect(await getCode(fetch('https://idp.test/'))).toBe('address_refused');
    const elsewhere = createGuardedFetch(lenient, () => Promise.resolve(['10.0.0.1']));
    expect(await getCode(elsewhere(`http://localhost:${port}/`))).toBe('address_refused');
    expect(await getCode(elsewhere('http://10.0.0.1/'))).toBe('address_refused');
  });

  it('are refused where a public address redirects to them', async () => {
    const server = await serve((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end(),
    );
    expect(await getCode(createGuardedFetch(lenient)(server.url))).toBe('provider_redirects');
    server.close();
  });
});

async function serve(listener: RequestListener, host = '127.0.0.1') {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://${host}:${port}/`, port, close };
}

describe('answers', () => {
  it('come from the very address that was looked at, whatever else the name leads to', async () => {
    const server = await serve((request, response) => response.end(request.headers.host));
    const asked: string[] = [];
    const host = `localhost:${server.port}`;
    const resolveTo =
      (address: string): Resolve =>
      (hostname) => {
        asked.push(hostname);
        return Promise.resolve([address]);
      };
    const fetch = createGuardedFetch(lenient, resolveTo('127.0.0.1'));
    expect(await fetch(`http://${host}/`)).toEqual({ status: 200, text: host });
    expect(asked).toEqual(['localhost']);
    // Nothing listens there, though the name would lead to where something does.
    const elsewhere = createGuardedFetch(lenient, resolveTo('127.0.0.9'));
    expect(await getCode(elsewhere(`http://${host}/`))).toMatch(/^provider_/);
    server.close();
  });

  it('to a form are answers to a POST, and carry its headers', async () => {
    const server = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, headers } = request;
        const body = Buffer.concat(chunks).toString();
        response.end(
          JSON.stringify([method, headers['content-type'], headers.authorization, body]),
        );
      });
    });
    const fetch = createGuardedFetch(lenient);
    const form = new URLSearchParams({ a: 'b c' });
    const { text } = await fetch(server.url, { form, headers: { authorization: 'Bearer x' } });
    expect(JSON.parse(text)).toEqual([
      'POST',
      'application/x-www-form-urlencoded',
      'Bearer x',
      'a=b+c',
    ]);
    server.close();
  });

  it('are no longer than a megabyte', async () => {
    let isCut = false;
    const server = await serve((_, response) => {
      response.on('close', () => (isCut = !response.writableFinished));
      response.write('x'.repeat(1024 * 1024));
      response.write('x');
    });
    expect(await getCode(createGuardedFetch(lenient)(server.url))).toBe(
      'provider_answer_too_large',
    );
    await expect.poll(() => isCut).toBe(true);
    server.close();
  });

  it('take no longer than five seconds, a name that never resolves included', async () => {
    const server = await serve((_, response) => response.write('x'));
    const start = performance.now();
    const never = createGuardedFetch(strict, () => new Promise(() => undefined));
    const codes = await Promise.all([
      getCode(createGuardedFetch(lenient)(server.url)),
      getCode(never('https://idp.test/')),
    ]);
    expect(codes).toEqual(['provider_too_slow', 'provider_too_slow']);
    expect(performance.now() - start).toBeGreaterThan(4900);
    server.close();
  });

  it('are missing when no one listens, or no one has the name', async () => {
    const server = await serve(() => undefined);
    server.close();
    expect(await getCode(createGuardedFetch(lenient)(server.url))).toBe('provider_unreachable');
    for (const resolve of [
      () => Promise.resolve([]),
      () => Promise.reject(new Error('ENOTFOUND')),
    ]) {
      const fetch = createGuardedFetch(strict, resolve);
      expect(await getCode(fetch('https://idp.test/'))).toBe('provider_unreachable');
    }
  });
});
