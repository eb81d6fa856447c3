import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLab, type Lab } from './lab.ts';
import { toRequest } from './saml-application.ts';

/** As named, else the system's, else Playwright's own. */
const executablePath = [
  process.env['PLAYWRIGHT_CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
].find((path) => path !== undefined && existsSync(path));

describe('the pages in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser;
  let lab: Lab;
  let app: string;
  let forms: string[];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      if (body !== '') forms.push(body);
      const { url } = lab.idps.enterprise.acme;
      response.setHeader('content-type', 'text/html');
      response.end(
        `<p>the app</p><form method=post action="${url}/sign-out"><button>Trick</button></form>`,
      );
    });
  });

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    app = `http://localhost:${(server.address() as AddressInfo).port}`;
    forms = [];
    lab = await startLab({ trustedOrigins: [app] });
    browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox'],
    });
  });
  afterAll(async () => {
    await browser.close();
    await lab.close();
    server.close();
  });

  const openPage = async () => (await browser.newContext()).newPage();

  async function expectAccessible(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }

  it('sign a person in by SAML, and the answer goes to the app by itself', async () => {
    const page = await openPage();
    const { ssoUrl } = lab.idps.enterprise.acme.saml;
    const { xml } = toRequest(ssoUrl, { acsUrl: `${app}/acs` });
    const query = new URLSearchParams({ SAMLRequest: deflateRawSync(xml).toString('base64') });
    await page.goto(`${ssoUrl}?${query}`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Nina Hoffmann' }).click();
    await page.getByText('the app').waitFor();
    expect(page.url()).toBe(`${app}/acs`);
    expect(forms.at(-1)).toContain('SAMLResponse=');
    await page.close();
  });

  it('let an administrator change groups, add a person and open an application', async () => {
    const page = await openPage();
    await page.goto(lab.idps.enterprise.acme.url);
    await expectAccessible(page);
    const groups = page.getByLabel('Groups of nina@acme.example');
    await groups.fill('Sales');
    const saved = page.waitForResponse('**/groups');
    await groups.press('Enter');
    await saved;
    await page.goto(lab.idps.enterprise.acme.url);
    expect(await groups.inputValue()).toBe('Sales');
    await page.getByLabel('Given name').fill('Kim');
    await page.getByLabel('Email', { exact: true }).fill('kim@acme.example');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('row', { name: 'Kim' }).waitFor();
    const before = forms.length;
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('button', { name: 'Kim' }).click();
    await page.getByText('the app').waitFor();
    expect(forms.length).toBe(before + 1);
    await page.close();
  });

  it('show the directory, and refuse the form of another site', async () => {
    const page = await openPage();
    await page.goto(`${lab.idps.enterprise.northwind.url}/directory`);
    await expectAccessible(page);
    await page.goto(app);
    await page.getByRole('button', { name: 'Trick' }).click();
    await page.getByText('Forms are taken from').waitFor();
    await page.close();
  });
});
