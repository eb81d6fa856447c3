import type { Page } from '@playwright/test';

import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('a new tenant says what comes first, ticks it by what is there, and stops when asked to', async ({
  tenant,
  db,
  api,
  signedIn,
}) => {
  await db.query('delete from memberships where tenant_id = $1 and user_id <> $2', [
    tenant.id,
    tenant.owner.userId,
  ]);
  const page = await signedIn(tenant.owner);
  await page.goto(`/t/${tenant.slug}`);
  const steps = page.getByRole('region', { name: 'Get started' }).getByRole('listitem');
  await expect(steps).toHaveText([
    /^To do: Invite your team/,
    /^To do: Turn on two-factor/,
    /^To do: Add your logo/,
    /^To do: Create your first project/,
    /^To do: Verify your domain/,
  ]);
  await expectAccessible(page);
  await steps.nth(3).getByRole('link').click();
  await page.getByRole('button', { name: 'Add samples' }).click();
  await expect(page.getByRole('table', { name: 'Projects' }).getByRole('row')).toHaveCount(4);
  await new Shell(page).go('Overview');
  await expect(steps.nth(3)).toHaveText(/^Done: Create your first project/);
  const invited = { email: 'first@example.com', role: 'member' };
  expect(
    (await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/invitations`, invited)).status,
  ).toBe(201);
  await page.reload();
  await expect(steps.first()).toHaveText(/^Done: Invite your team/);
  await expect(page.getByText('2 of 5 done')).toBeVisible();
  await page.getByRole('button', { name: 'Hide' }).click();
  await expect(steps).toHaveCount(0);
  await page.reload();
  await expect(new Shell(page).heading).toHaveText('Overview');
  await expect(steps).toHaveCount(0);
});

test('an overview shows each reader what they may see', async ({ tenant, api, signedIn }) => {
  for (const permission of ['projects:create', 'tenant:delete']) {
    const path = `/tenants/${tenant.slug}/access-requests`;
    expect((await api(tenant.viewer, 'POST', path, { permission })).status).toBe(204);
  }
  const owner = await signedIn(tenant.owner);
  await owner.goto(`/t/${tenant.slug}`);
  const main = owner.getByRole('main');
  await expect(main.getByRole('link', { name: /^Members 4/ })).toBeVisible();
  await expect(main.getByRole('heading', { name: 'You’re the only owner' })).toBeVisible();
  const asked = (page: Page) =>
    page.getByRole('region', { name: 'Requests for access' }).getByRole('link');
  await expect(asked(owner)).toHaveCount(2);
  // What an admin cannot give is no business of theirs.
  const admin = await signedIn(tenant.admin);
  await admin.goto(`/t/${tenant.slug}`);
  await expect(asked(admin)).toHaveCount(1);
  await asked(admin).click();
  await expect(admin.getByText(`${tenant.viewer.name} asks for access`)).toBeVisible();
  await main.getByRole('link', { name: /members without/ }).click();
  await expect(owner).toHaveURL(/mfa=false/);
  const viewer = await signedIn(tenant.viewer);
  await viewer.goto(`/t/${tenant.slug}`);
  const theirs = viewer.getByRole('main');
  await expect(asked(viewer)).toHaveCount(0);
  await expect(theirs.getByRole('heading', { name: 'Your role: Viewer' })).toBeVisible();
  for (const name of ['Two-factor', 'Open invitations', 'API keys', 'Latest changes']) {
    await expect(theirs.getByText(name)).toHaveCount(0);
  }
});
