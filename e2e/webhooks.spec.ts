import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { MembersPage } from './pages/members-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { expectUsable } from './support/usable.ts';

test('a webhook is set up, tested, told what happens, and told again', async ({
  tenant,
  signedIn,
}) => {
  test.slow();
  const received: string[] = [];
  let status = 500;
  const receiver = createServer((request, response) => {
    received.push(String(request.headers['webhook-id']));
    request.resume();
    response.writeHead(status).end('as heard');
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const host = `localhost:${(receiver.address() as AddressInfo).port}`;

  const page = await signedIn(tenant.owner);
  const { dialog } = new MembersPage(page);
  await page.goto(`/t/${tenant.slug}/settings/webhooks`);
  await expect(page.getByText('No webhooks yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New webhook' }).click();
  await dialog.getByLabel('URL').fill('https://169.254.169.254/latest/meta-data');
  await dialog.getByRole('button', { name: 'Create webhook' }).click();
  await expect(dialog.getByLabel('URL')).toHaveAccessibleDescription(/on the internet/);
  await dialog.getByLabel('URL').fill(`http://${host}/hook`);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create webhook' }).click();
  await expect(dialog.getByLabel('Signing secret')).toHaveValue(/^whsec_/);
  await dialog.getByRole('button', { name: 'I’ve copied it' }).click();

  await expect(page.getByRole('heading', { name: host })).toBeVisible();
  await page.getByRole('button', { name: 'Send test event' }).click();
  const rows = page.getByRole('table', { name: 'Deliveries' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Test event' })).toContainText('Pending');
  await expect.poll(() => received.length).toBeGreaterThan(0);
  status = 204;
  // Tried again after some seconds, and shown as it arrives.
  await expect(rows.filter({ hasText: 'Test event' })).toContainText('Delivered', {
    timeout: 40_000,
  });
  await rows.getByText('Test event').click();
  await expect(page.getByText('HTTP 500')).toBeVisible();
  await expectAccessible(page);
  await expectUsable(page);

  const [id] = received;
  await page.getByRole('button', { name: 'Replay webhook.test' }).click();
  await expect.poll(() => received.filter((one) => one === id).length).toBe(3);
  receiver.closeAllConnections();
  receiver.close();
});
