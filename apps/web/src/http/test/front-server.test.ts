import { request, type IncomingMessage, type RequestOptions, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFrontServer } from '../front-server.ts';
import { SECURITY_HEADERS } from '../security-headers.ts';

const HOST = 'app.example';
const seen: { by: 'api' | 'mcp' | 'oauth' | 'pages' | 'scim'; request: IncomingMessage }[] = [];
const errors: unknown[] = [];
let ready = () => Promise.resolve();
let server: Server;

beforeAll(async () => {
  server = createFrontServer({
    host: HOST,
    secure: true,
    proxies: 1,
    api: (incoming, response) => {
      seen.push({ by: 'api', request: incoming });
      response.end('api');
    },
    mcp: (incoming, response) => {
      seen.push({ by: 'mcp', request: incoming });
      response.end('mcp');
    },
    oauth: (incoming, response) => {
      seen.push({ by: 'oauth', request: incoming });
      response.end('oauth');
    },
    scim: (incoming, response) => {
      seen.push({ by: 'scim', request: incoming });
      response.end('scim');
    },
    pages: (incoming, response) => {
      if (incoming.url === '/broken') throw new Error('broken');
      seen.push({ by: 'pages', request: incoming });
      response.end('pages');
    },
    ready: () => ready(),
    onError: (error) => errors.push(error),
    upgrade: null,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function port(): number {
  return (server.address() as AddressInfo).port;
}

async function ask(path: string, options: RequestOptions = {}) {
  const headers = { host: HOST, ...(options.headers as Record<string, string>) };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port: port(), path, ...options, headers }, resolve)
      .on('error', reject)
      .end();
  });
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode, headers: response.headers, body };
}

/** What the server answers to these bytes. */
function tell(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port(), '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
  });
}

describe('the front server', () => {
  it('sends whoever typed another name of this machine to the configured one', async () => {
    for (const host of ['127.0.0.1:3000', 'localhost', '[::1]:80']) {
      const { status, headers } = await ask('//evil.example/x?y=1', { headers: { host } });
      expect([status, headers.location]).toEqual([307, `https://${HOST}//evil.example/x?y=1`]);
    }
    const post = await ask('/', { method: 'POST', headers: { host: '127.0.0.1' } });
    expect(post.status).toBe(421);
  });

  it.each(['/t/%ff', '/t/%zz', '/%', '/api/v1/tenants/%c3%28'])(
    'refuses %s: its escapes are no text',
    async (path) => {
      expect((await ask(path)).status).toBe(400);
    },
  );

  it.each([
    ['/api/v1', 'api'],
    ['/api/v1/me', 'api'],
    ['/api/v1?x=1', 'api'],
    ['/api/v10/me', 'pages'],
    ['/', 'pages'],
    ['/t/acme/api/v1', 'pages'],
    ['/scim/v2/x/Users?count=1', 'scim'],
    ['/scim/v2', 'pages'],
  ])('sends %s to the %s', async (path, to) => {
    expect((await ask(path)).body).toBe(to);
  });

  it('answers for its own host only, but says to everyone that it lives', async () => {
    const before = seen.length;
    for (const host of ['evil.example', `${HOST}:81`, `${HOST}.evil.example`, '10.0.0.7']) {
      expect((await ask('/', { headers: { host } })).status).toBe(421);
    }
    expect(seen.length).toBe(before);
    expect((await ask('/healthz', { headers: { host: '10.0.0.7' } })).status).toBe(200);
    expect((await ask('/', { headers: { host: HOST.toUpperCase() } })).status).toBe(200);
  });

  it('says whether it is ready', async () => {
    expect((await ask('/readyz', { headers: { host: '10.0.0.7' } })).status).toBe(200);
    ready = () => Promise.reject(new Error('no keys yet'));
    expect((await ask('/readyz')).status).toBe(503);
    expect((await ask('/healthz')).status).toBe(200);
  });

  it('answers when a side fails, and says nothing of why', async () => {
    const { status, body } = await ask('/broken');
    expect([status, body]).toEqual([500, 'Internal Server Error\n']);
    expect(errors).toHaveLength(1);
  });

  it('refuses TRACE and unknown methods', async () => {
    for (const method of ['TRACE', 'PROPFIND', 'LINK']) {
      expect((await ask('/', { method })).status).toBe(405);
    }
    expect((await ask('/', { method: 'DELETE' })).status).toBe(200);
  });

  it('refuses a target that is not a path', async () => {
    expect((await ask('http://evil.example/')).status).toBe(400);
  });

  it('drops what only Next or we ourselves may say', async () => {
    const sent = {
      'x-middleware-subrequest': 'proxy',
      'X-Nextjs-Data': '1',
      'next-resume': '1',
      'x-matched-path': '/t/acme',
      'x-now-route-matches': '1',
      'x-nonce': 'mine',
      'Content-Security-Policy': "script-src 'nonce-mine'",
      'x-forwarded-host': 'evil.example',
      'x-gatehouse-path': '//evil.example',
      'x-mine': 'stays',
    };
    for (const path of ['/', '/api/v1/me']) {
      await ask(path, { headers: sent });
      const { headers, rawHeaders } = seen.at(-1)?.request ?? {};
      const names = rawHeaders?.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
      for (const name of Object.keys(sent).map((each) => each.toLowerCase())) {
        if (name === 'x-mine') continue;
        expect(headers).not.toHaveProperty(name);
        expect(names).not.toContain(name);
      }
      expect(headers?.['x-mine']).toBe('stays');
    }
  });

  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['forged, 203.0.113.9', '203.0.113.9'],
    ['forged', '127.0.0.1'],
  ])('behind one proxy that says %s, hands on %s alone', async (forwarded, address) => {
    await ask('/api/v1/me', { headers: { 'x-forwarded-for': forwarded } });
    const { headers, rawHeaders = [] } = seen.at(-1)?.request ?? {};
    expect(headers?.['x-forwarded-for']).toBe(address);
    const at = rawHeaders.map((name) => name.toLowerCase()).indexOf('x-forwarded-for');
    expect(rawHeaders[at + 1]).toBe(address);
    expect(rawHeaders.join()).not.toContain('forged');
  });

  it('puts the security headers on every answer but those of the API, which has its own', async () => {
    const answers = [
      await ask('/'),
      await ask('/healthz'),
      await ask('/api/v1/me', { headers: { host: 'evil.example' } }),
      await ask('/', { headers: { host: 'evil.example' } }),
      await ask('/', { method: 'TRACE' }),
    ];
    for (const { headers } of answers) {
      for (const { key, value } of SECURITY_HEADERS) expect(headers[key.toLowerCase()]).toBe(value);
      expect(headers['strict-transport-security']).toContain('max-age=63072000');
    }
  });

  it('HD-16 HD-17 refuses upgrades and smuggled requests, and hangs up', async () => {
    const upgrade = await tell(
      `GET / HTTP/1.1\r\nHost: ${HOST}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    expect(upgrade).toMatch(/^HTTP\/1\.1 400 /);
    const elsewhere = await tell(
      `GET http://169.254.169.254/latest/meta-data HTTP/1.1\r\nHost: ${HOST}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    expect(elsewhere).toMatch(/^HTTP\/1\.1 400 /);
    const smuggled = await tell(
      `POST / HTTP/1.1\r\nHost: ${HOST}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    );
    expect(smuggled).toMatch(/^HTTP\/1\.1 400 /);
  });
});
