import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';

test('a project is created, renamed and deleted, and the audit log tells it', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.owner);
  const shell = new Shell(page);
  const dialog = page.getByRole('dialog');
  await page.goto(`/t/${tenant.slug}/projects`);
  await expect(page.getByText('No projects yet')).toBeVisible();
  await page.getByRole('button', { name: 'New project' }).click();
  await dialog.getByLabel('Name').fill('Lighthouse');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByRole('row', { name: /Lighthouse/ })).toContainText(tenant.owner.name);

  await page.getByRole('button', { name: 'Actions for Lighthouse' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await expect(dialog.getByLabel('Name')).toHaveValue('Lighthouse');
  await dialog.getByLabel('Name').fill('Beacon');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('row', { name: /Beacon/ })).toBeVisible();

  await page.getByRole('button', { name: 'Actions for Beacon' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await expect(dialog).toHaveAccessibleName('Delete Beacon?');
  await dialog.getByRole('button', { name: 'Delete project' }).click();
  await expect(page.getByText('No projects yet')).toBeVisible();

  await shell.go('Audit log');
  const events = page.getByRole('table', { name: /Audit events/ }).getByRole('row');
  await expect(events.filter({ hasText: tenant.owner.name })).toHaveText([
    /deleted the project Beacon/,
    /renamed the project from Lighthouse to Beacon/,
    /created the project Lighthouse/,
  ]);
});

test('a project goes at once when it is deleted, and comes back if that fails', async ({
  tenant,
  api,
  signedIn,
  guard,
}) => {
  guard.allow(/ERR_FAILED/);
  await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/projects`, { name: 'Tower' });
  const page = await signedIn(tenant.owner);
  await page.goto(`/t/${tenant.slug}/projects`);
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/projects/*', async (route) => {
    await answered;
    await route.abort();
  });
  const row = page.getByRole('row', { name: /Tower/ });
  await page.getByRole('button', { name: 'Actions for Tower' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete project' }).click();
  await expect(row).toBeHidden();
  answer();
  await expect(new Shell(page).toasts.getByText('Tower wasn’t deleted.')).toBeVisible();
  await expect(row).toBeVisible();
});

test('a name that is taken is said at its field', async ({ tenant, api, signedIn }) => {
  await api(tenant.member, 'POST', `/tenants/${tenant.slug}/projects`, { name: 'Twice' });
  const page = await signedIn(tenant.member);
  await page.goto(`/t/${tenant.slug}/projects`);
  await page.getByRole('button', { name: 'New project' }).click();
  const name = page.getByRole('dialog').getByLabel('Name');
  await name.fill('Twice');
  await name.press('Enter');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveValue('Twice');
  await name.fill('Thrice');
  await name.press('Enter');
  await expect(page.getByRole('row', { name: /Thrice/ })).toBeVisible();
});

test('a viewer sees projects, and no way to change them', async ({ tenant, api, signedIn }) => {
  const path = `/tenants/${tenant.slug}/projects`;
  await api(tenant.member, 'POST', path, { name: 'Look' });
  const page = await signedIn(tenant.viewer);
  await page.goto(`/t/${tenant.slug}/projects`);
  await expect(page.getByRole('row', { name: /Look/ })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveText([
    /^New project, not allowed/,
  ]);
  expect((await api(tenant.viewer, 'POST', path, { name: 'No' })).status).toBe(403);
});

test('IV-10: names that look like markup stay text on every page', async ({
  tenant,
  db,
  api,
  signedIn,
}) => {
  const evil = `"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}`;
  await db.query('update users set name = $2 where id = $1', [tenant.owner.userId, evil]);
  await db.query('update memberships set name = $2 where tenant_id = $1', [tenant.id, evil]);
  const project = await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/projects`, {
    name: evil,
  });
  expect(project.status).toBe(201);
  await api(tenant.owner, 'PATCH', `/tenants/${tenant.slug}`, { name: evil.slice(0, 80) });
  const page = await signedIn(tenant.owner);
  page.on('dialog', () => expect(false, 'a script of a name has run').toBe(true));
  for (const path of ['', '/projects', '/members', '/audit']) {
    await page.goto(`/t/${tenant.slug}${path}`);
    await expect(page.getByRole('main').getByText('<script>').first()).toBeVisible();
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  }
  await page.goto(`/t/${tenant.slug}/settings/general`);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(evil.slice(0, 80));
  await page.goto('/profile');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(evil);
});

test('projects are searched while one types, and the list hears of others', async ({
  tenant,
  api,
  signedIn,
}) => {
  const path = `/tenants/${tenant.slug}/projects`;
  for (const name of ['Hiring', 'Harbour']) await api(tenant.owner, 'POST', path, { name });
  const page = await signedIn(tenant.owner);
  const live = page.waitForResponse(/\/live$/);
  await page.goto(`/t/${tenant.slug}/projects`);
  await live;
  const rows = page.getByRole('table', { name: 'Projects' }).getByRole('row');
  await page.getByRole('searchbox').fill('HIR');
  await expect(page).toHaveURL(/search=HIR/);
  await expect(rows.filter({ hasText: 'Hiring' })).toBeVisible();
  await expect(rows.filter({ hasText: 'Harbour' })).toHaveCount(0);
  await api(tenant.admin, 'POST', path, { name: 'Hired' });
  await expect(rows.filter({ hasText: 'Hired' })).toBeVisible();
  await page.getByRole('searchbox').fill('no such');
  await expect(page.getByText('No projects found')).toBeVisible();
});
