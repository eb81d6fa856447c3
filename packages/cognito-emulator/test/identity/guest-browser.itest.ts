import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../env.ts';
import type * as browserSdk from './browser-sdk.ts';
import { startLab, type Lab } from './lab.ts';

/** The SDK as scripts of a page, by their paths. */
async function bundleSdk(): Promise<Map<string, string>> {
  const entry = new URL('./browser-sdk.ts', import.meta.url).pathname;
  const [built] = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'sdk' } },
  })) as Rollup.RollupOutput[];
  const chunks = built?.output.filter((part) => part.type === 'chunk') ?? [];
  return new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code]));
}

const PAGE = `<!doctype html><p>an app<script type="module">
import * as sdk from '/sdk.js'; globalThis.sdk = sdk;</script>`;

interface Sdk {
  readonly sdk: typeof browserSdk;
}

describe('guests in Chromium, from another origin', { timeout: 60_000 }, () => {
  let scripts = new Map<string, string>();
  const site = createServer((request, response) => {
    const script = scripts.get(request.url ?? '');
    const type = script === undefined ? 'text/html' : 'text/javascript';
    response.writeHead(200, { 'content-type': type }).end(script ?? PAGE);
  });
  let lab: Lab;
  let browser: Browser;
  let page: Page;
  let poolId: string;
  let closedPool: string;

  beforeAll(async () => {
    scripts = await bundleSdk();
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({
      ...(chromiumPath ? { executablePath: chromiumPath } : {}),
      args: ['--no-sandbox'],
    });
    lab = await startLab();
    poolId = await lab.createIdentityPool();
    closedPool = await lab.createIdentityPool({ AllowUnauthenticatedIdentities: false });
    await lab.setRoles(poolId);
    page = await (await browser.newContext()).newPage();
    await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    site.close();
    expect(lab.defects).toEqual([]);
    await lab.close();
  });

  /** Runs the stock provider in the page, and one command with what it gave. */
  async function run(
    identityPoolId: string,
    command?: 'GetIdCommand' | 'ListIdentityPoolsCommand',
  ) {
    await page.waitForFunction(() => 'sdk' in globalThis);
    return page.evaluate(
      async ([endpoint, id, name]) => {
        const { sdk: sdkModule } = globalThis as unknown as Sdk;
        const client = { region: 'us-east-1', endpoint, maxAttempts: 1 };
        try {
          const credentials = await sdkModule.fromCognitoIdentityPool({
            identityPoolId: id,
            clientConfig: client,
          })();
          if (name) {
            const Command = sdkModule[name] as typeof sdkModule.GetIdCommand;
            const input = { IdentityPoolId: id, MaxResults: 1 };
            await new sdkModule.CognitoIdentityClient({ ...client, credentials }).send(
              new Command(input),
            );
          }
          return { identityId: credentials.identityId, key: credentials.accessKeyId };
        } catch (error) {
          return { error: (error as Error).name, message: (error as Error).message };
        }
      },
      [lab.url, identityPoolId, command] as const,
    );
  }

  it('IP-30: a page gets credentials of a guest, who is the same after a reload', async () => {
    const first = await run(poolId, 'GetIdCommand');
    expect(first).toMatchObject({ key: expect.stringMatching(/^ASIA/) as string });
    await page.reload();
    expect(await run(poolId)).toMatchObject({ identityId: first.identityId });
  });

  it('IP-30: a page can read the name of a refusal', async () => {
    expect(await run(closedPool)).toEqual({
      error: 'NotAuthorizedException',
      message: 'Unauthenticated access is not supported for this identity pool.',
    });
  });

  it('IP-30: a page reaches no signed operation', async () => {
    const refused = await run(poolId, 'ListIdentityPoolsCommand');
    expect(refused).toHaveProperty('error');
    const status = await page.evaluate(
      async ([url, pool]) => {
        const signed = 'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/sts/aws4_request, x';
        const attempts: [Record<string, string>, string][] = [
          [{ 'x-amz-target': 'AWSCognitoIdentityService.ListIdentityPools' }, '{"MaxResults":1}'],
          [
            { 'x-amz-target': 'AWSCognitoIdentityService.DeleteIdentityPool' },
            `{"IdentityPoolId":"${pool}"}`,
          ],
          // A form needs no preflight.
          [
            { 'content-type': 'application/x-www-form-urlencoded' },
            'Action=GetCallerIdentity&Version=2011-06-15',
          ],
        ];
        const outcomes: string[] = [];
        for (const [headers, body] of attempts) {
          for (const authorization of [{}, { authorization: signed }]) {
            const init = { method: 'POST', headers: { ...headers, ...authorization }, body };
            outcomes.push(
              await fetch(url, init).then(
                (response) => String(response.status),
                () => 'no answer',
              ),
            );
          }
        }
        return outcomes;
      },
      [`${lab.url}/`, poolId] as const,
    );
    expect(status).toEqual(['403', 'no answer', '403', 'no answer', '403', 'no answer']);
    expect(await run(poolId)).toHaveProperty('identityId');
  });
});
