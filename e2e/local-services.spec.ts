import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type Browser, chromium, type Page } from '@playwright/test';

import { chromiumLaunch } from './support/browser.ts';
import { expect, test } from './support/fixtures.ts';

const site = createServer((_, response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>a page</p>'),
);
let browser: Browser;
let port: number;

test.beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  ({ port } = site.address() as AddressInfo);
  const { args = [], ...launch } = chromiumLaunch();
  const rules = '--host-resolver-rules=MAP evil.example 127.0.0.1';
  browser = await chromium.launch({ ...launch, args: [...args, rules] });
});
test.afterAll(async () => {
  await browser.close();
  site.close();
});

/** What `fetch` is given in the page. */
interface Sent {
  readonly method?: string;
  readonly mode?: 'no-cors';
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** What a script of the page can read of an answer; null when the browser or the server refuses. */
const read = (page: Page, url: string, init: Sent = {}): Promise<string | null> =>
  page.evaluate(
    async ([address, options]) => {
      const response = await fetch(address, options).catch(() => null);
      return response?.ok && response.type !== 'opaque' ? response.text() : null;
    },
    [url, init] as const,
  );
/** Whether a page can open a WebSocket to the mailbox' stream of new mail. */
const connects = (page: Page, mailbox: string): Promise<boolean> =>
  page.evaluate(
    (address) => {
      const socket = new WebSocket(`${address}/socket.io/?EIO=4&transport=websocket`);
      return new Promise<boolean>((resolve) => {
        socket.onmessage = () => resolve(true);
        socket.onerror = () => resolve(false);
      });
    },
    mailbox.replace('http', 'ws'),
  );

for (const host of ['127.0.0.1', 'localhost', 'evil.example']) {
  test(`H3: a page of ${host} reads no mail and gives the pool no orders`, async ({
    stack,
    pool,
    mailbox,
  }) => {
    const person = await pool.person();
    const { cognito, environment } = stack;
    const page = await browser.newPage();
    await page.goto(`http://${host}:${port}/`);
    const before = await mailbox.all(person.email);
    for (const path of ['/', '/email', '/config', '/socket.io/?EIO=4&transport=polling']) {
      expect(await read(page, `${stack.mailbox}${path}`), path).toBeNull();
    }
    await read(page, `${stack.mailbox}/email/all`, { method: 'DELETE' });
    await read(page, `${stack.mailbox}/email/all`, { method: 'DELETE', mode: 'no-cors' });
    expect(await connects(page, stack.mailbox)).toBe(false);
    expect(await mailbox.all(person.email)).toEqual(before);

    // Even with the right key a page signs nothing: it never gets as far.
    const target = 'AWSCognitoIdentityProviderService.ListUsers';
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
    const key = `${environment['AWS_ACCESS_KEY_ID']}/20260101/eu-central-1/cognito-idp`;
    const authorization = `AWS4-HMAC-SHA256 Credential=${key}/aws4_request, SignedHeaders=host, Signature=00`;
    const body = JSON.stringify({ UserPoolId: environment['COGNITO_USER_POOL_ID'] });
    for (const sent of [headers, { ...headers, authorization }]) {
      expect(await read(page, `${cognito}/`, { method: 'POST', headers: sent, body })).toBeNull();
    }
    for (const path of ['/', '/_emulator/console/mail', '/_emulator/outbox/all']) {
      expect(await read(page, `${cognito}${path}`), path).toBeNull();
    }
    // What AWS opens to pages is open here.
    const open = `/${environment['COGNITO_USER_POOL_ID']}/.well-known/jwks.json`;
    expect(await read(page, `${cognito}${open}`)).toContain('"keys"');
    await page.close();
  });
}

test('H3: the mailbox shows its own mail in its own pages', async ({ stack }) => {
  const page = await browser.newPage();
  await page.goto(stack.mailbox);
  expect(await read(page, `${stack.mailbox}/email`)).toContain('[');
  expect(await connects(page, stack.mailbox)).toBe(true);
  await page.close();
});
