import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NINA, startLab, type Lab } from './lab.ts';
import { createSamlApplication } from './saml-application.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.close());

/** By hand: fetch would not send these headers. */
function send(path: string, method: string, headers: Record<string, string>): Promise<number> {
  const { port } = new URL(lab.idps.url);
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
    response.resume().on('end', () => resolve(response.statusCode ?? 0));
  })
    .on('error', reject)
    .end();
  return promise;
}

const PATHS = ['/', '/acme', '/acme/saml/metadata', '/acme/oidc/.well-known/openid-configuration'];

it.each(PATHS)('H3: %s is served under its own host name only', async (path) => {
  const { host, port } = new URL(lab.idps.url);
  expect(await send(path, 'GET', { host })).toBe(200);
  for (const foreign of ['evil.test', `evil.test:${port}`, `localhost.evil.test:${port}`, '']) {
    expect(await send(path, 'GET', { host: foreign })).toBe(403);
  }
});

it.each([
  `/acme/people/${NINA}/disabled`,
  '/acme/people',
  '/acme/applications/oidc',
  '/acme/applications/saml',
  '/acme/saml/start',
  '/acme/sign-out',
  '/northwind/directory/people',
])('H3: %s takes no form of another site', async (path) => {
  const { host, port } = new URL(lab.idps.url);
  const origins = [
    'http://evil.test',
    'http://localhost:3999',
    `https://localhost:${port}`,
    'null',
  ];
  for (const origin of origins) expect(await send(path, 'POST', { host, origin })).toBe(403);
  expect(await send(path, 'POST', { host })).toBe(403);
});

it('H3: a sign-in takes no form of another site', async () => {
  const acme = createSamlApplication(lab.idps.enterprise.acme.saml.ssoUrl);
  const { browser, page } = await acme.begin();
  expect(await browser.post(page.url, { person: NINA }, 'http://evil.test')).toMatchObject({
    status: 403,
  });
});

it('H3: is shown in no frame, and lets no other origin read', async () => {
  const { headers } = await fetch(lab.idps.enterprise.acme.url, {
    headers: { origin: 'http://evil.test' },
  });
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

it('listens on loopback only', async () => {
  const { port } = new URL(lab.idps.url);
  const addresses = Object.values(networkInterfaces())
    .flat()
    .flatMap((one) => (one && !one.internal && one.family === 'IPv4' ? [one.address] : []));
  for (const host of addresses) {
    const { promise, resolve } = Promise.withResolvers<string>();
    const socket = connect({ host, port: Number(port) })
      .on('connect', () => resolve('connected'))
      .on('error', () => resolve('refused'));
    expect(await promise).toBe('refused');
    socket.destroy();
  }
});
