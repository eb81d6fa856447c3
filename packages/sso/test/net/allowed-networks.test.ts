import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGuardedFetch } from '../../src/net/guarded-fetch.ts';
import { isAllowedDestination } from '../../src/net/is-allowed-destination.ts';
import { isInNetworks } from '../../src/net/is-in-networks.ts';
import type { Refusal } from '../../src/refusal.ts';

const strict = { allowLoopback: false };
const getCode = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: Refusal) => error.code,
  );

describe('a message to an address that a tenant names', () => {
  let server: Server;
  let port: number;
  let heard: string[] = [];
  let bodies: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      heard.push(request.url ?? '');
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        bodies.push(body);
        if (request.url === '/there') response.writeHead(307, { location: `/private` });
        response.write('x'.repeat(2_000));
        // Never ends by itself.
        if (request.url !== '/endless') response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  beforeEach(() => {
    heard = [];
    bodies = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  describe('inside', () => {
    afterEach(() => expect(heard).toEqual([]));

    it.each([
      'http://127.0.0.1:PORT/',
      'https://127.0.0.1./',
      'https://localhost./',
      'https://169.254.169.254/latest/meta-data/',
      'https://169.254.169.254./',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://[::ffff:127.0.0.1]/',
      'https://[64:ff9b::7f00:1]/',
      'https://[2002:7f00:1::]/',
      'https://user:pass@example.com/',
      'https://①②⑦.⓪.⓪.①/',
    ])('is not sent: %s', async (text) => {
      const url = text.replace('PORT', String(port));
      const fetch = createGuardedFetch(strict, () => Promise.resolve(['127.0.0.1']));
      expect(await getCode(fetch(url, { json: '{}' }))).toBe('address_refused');
      expect(await isAllowedDestination(url, strict, () => Promise.resolve(['127.0.0.1']))).toBe(
        false,
      );
    });

    it('is not sent where a name leads to a private address, or to one among public ones', async () => {
      for (const addresses of [['10.0.0.1'], ['93.184.216.34', '192.168.1.1'], ['fd00::1']]) {
        const resolve = () => Promise.resolve(addresses);
        const fetch = createGuardedFetch(strict, resolve);
        expect(await getCode(fetch('https://intranet.test/', { json: '{}' }))).toBe(
          'address_refused',
        );
      }
    });
  });

  it('is not followed to where an answer points', async () => {
    const fetch = createGuardedFetch({ allowLoopback: true });
    const sent = fetch(`http://localhost:${port}/there`, { json: '{}', firstBytes: 10 });
    expect(await getCode(sent)).toBe('provider_redirects');
    expect(heard).toEqual(['/there']);
  });

  it('is sent as JSON, and the answer is read no further than asked', async () => {
    const fetch = createGuardedFetch({ allowLoopback: true });
    const url = `http://localhost:${port}/endless`;
    const answer = await fetch(url, { json: '{"a":1}', firstBytes: 1_024, timeLimitMs: 4_000 });
    expect(answer).toEqual({ status: 200, text: 'x'.repeat(1_024) });
    expect(bodies).toEqual(['{"a":1}']);
  });
});

describe('networks of the installation', () => {
  const rules = { allowLoopback: false, allowedNetworks: ['10.1.0.0/16', 'fd00:1::/48'] };
  const leadsTo = (address: string) =>
    isAllowedDestination('https://intranet.test/', rules, () => Promise.resolve([address]));

  it.each(['10.1.2.3', 'fd00:1::5', '93.184.216.34'])('may be reached: %s', async (address) => {
    expect(await leadsTo(address)).toBe(true);
  });

  it.each([
    '10.2.0.1',
    'fd00:2::1',
    '::ffff:10.1.2.3',
    '127.0.0.1',
    '169.254.169.254',
    'fe80::1%1',
  ])('hold no other: %s', async (address) => {
    expect(await leadsTo(address)).toBe(false);
  });

  it('are none unless the operator lists some', () => {
    expect(isInNetworks([], '10.1.2.3')).toBe(false);
  });
});
