import { Shell } from './pages/shell.ts';
import { tenantPages } from './support/app-pages.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { createInvitationFixture } from './support/invitation.ts';

test('the app speaks the language that the browser asks for, until its reader chooses', async ({
  tenant,
  api,
  visitor,
  signedIn,
}) => {
  const landing = await visitor({ locale: 'de-CH', timezoneId: 'Asia/Tokyo' });
  await landing.goto('/');
  const html = landing.locator('html');
  await expect(html).toHaveAttribute('lang', 'de');
  await expect(landing.getByRole('link', { name: 'Anmelden' })).toBeVisible();
  await landing.getByRole('radio', { name: 'English' }).click();
  await expect(html).toHaveAttribute('lang', 'en');
  await landing.reload();
  await expect(landing.getByRole('link', { name: 'Sign in' })).toBeVisible();

  await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/projects`, { name: 'Leuchtturm' });
  const page = await signedIn(tenant.owner, { locale: 'en-US', timezoneId: 'Asia/Tokyo' });
  const shell = new Shell(page);
  await page.goto(`/t/${tenant.slug}/projects`);
  await expect(shell.heading).toHaveText('Projects');
  const menu = await shell.openUserMenu();
  await menu.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await expect(shell.heading).toHaveText('Projekte');
  await expect(page).toHaveTitle(`Projekte · ${tenant.name} · Gatehouse`);
  await page.reload();
  const row = page.getByRole('row', { name: /Leuchtturm/ });
  await expect(row.getByRole('time').first()).toHaveAttribute('title', /GMT\+9/);

  await page.getByRole('button', { name: 'Neues Projekt' }).click();
  const name = page.getByRole('dialog').getByLabel('Name');
  await name.fill('Leuchtturm');
  await name.press('Enter');
  await expect(page.getByText('Es gibt bereits ein Projekt mit diesem Namen.')).toBeVisible();
  await expect(name).toHaveValue('Leuchtturm');
  await name.fill('');
  await name.press('Enter');
  await expect(page.getByText('Dieses Feld ist erforderlich.')).toBeVisible();
});

test('pages in German: nothing sticks out on a phone, and axe finds nothing', async ({
  tenant,
  db,
  api,
  signedIn,
}) => {
  test.slow();
  await createInvitationFixture(db, tenant);
  await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/projects`, { name: 'Leuchtturm' });
  const page = await signedIn(tenant.owner, { locale: 'de' });
  const own = tenantPages(tenant.viewer.userId).map((below) => `/t/${tenant.slug}${below}`);
  for (const path of [...own, '/tenants', '/notifications']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expectAccessible(page, [['phone', 'light', 'structure']]);
  }
});
