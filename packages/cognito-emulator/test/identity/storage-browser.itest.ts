import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../env.ts';
import type * as browserAmplify from './browser-amplify.ts';
import { PASSWORD, startStorageLab } from './storage-lab.ts';

interface Window {
  readonly amplify: typeof browserAmplify;
}

/** Amplify as one script of a page. */
async function bundleAmplify(): Promise<string> {
  const entry = new URL('./browser-amplify.ts', import.meta.url).pathname;
  const [built] = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'amplify' } },
  })) as Rollup.RollupOutput[];
  const [chunk] = built?.output ?? [];
  if (!chunk) throw new Error('nothing was built');
  return chunk.code;
}

describe('Amplify Storage in Chromium, from another origin', { timeout: 60_000 }, () => {
  const site = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>an app');
  });
  let lab: Awaited<ReturnType<typeof startStorageLab>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const origin = `http://localhost:${(site.address() as AddressInfo).port}`;
    lab = await startStorageLab([origin]);
    browser = await chromium.launch({
      ...(chromiumPath ? { executablePath: chromiumPath } : {}),
      args: ['--no-sandbox'],
    });
    // The certificate before S3 is of an authority that only this test knows.
    page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
    await page.goto(`${origin}/`);
    await page.addScriptTag({ content: await bundleAmplify() });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    site.close();
    await lab.close();
  });

  it('S3-01 a page signs in, uploads in parts, lists and downloads; another tenant stays shut', async () => {
    const { config, customEndpoint } = lab;
    const seen = await page.evaluate(
      async ([settings, endpoint, password]) => {
        const { Amplify, downloadData, list, signIn, uploadData } = (
          globalThis as unknown as Window
        ).amplify;
        Amplify.configure(settings);
        await signIn({ username: 'mia', password });
        // Amplify's types do not show it.
        const options: object = { customEndpoint: endpoint };
        const path = 'tenants/acme/large ä.bin';
        const data = new Blob([new Uint8Array(11 * 1024 * 1024).fill(65)]);
        await uploadData({ path, data, options }).result;
        const { items } = await list({ path: 'tenants/acme/', options });
        const { body } = await downloadData({ path, options }).result;
        const foreign = uploadData({ path: 'tenants/northwind/a', data: 'x', options }).result;
        return {
          listed: items.map((item) => [item.path, item.size]),
          downloaded: (await body.blob()).size,
          foreign: await foreign.then(
            () => 'stored',
            (error: unknown) => (error as Error).name,
          ),
        };
      },
      [config, customEndpoint, PASSWORD] as const,
    );
    const size = 11 * 1024 * 1024;
    expect(seen).toEqual({
      listed: [['tenants/acme/large ä.bin', size]],
      downloaded: size,
      foreign: 'AccessDenied',
    });
  });
});
