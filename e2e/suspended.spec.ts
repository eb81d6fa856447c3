import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { newEmail } from './support/pool.ts';

/** A page of each kind: lists with menus, forms, and secrets. */
const PAGES = [
  'members',
  'members/invitations',
  'projects',
  'settings/general',
  'settings/inviting',
  'settings/roles',
  'settings/api-keys',
  'settings/webhooks',
];

/** What reads, searches or takes away a copy. */
const HARMLESS =
  /^(?:Columns|Export|Search.*|Role|Two-factor|Last sign-in|Status|Joined|Invited by.*|Compare|With)$/;

/** The controls of the page that would change something, once its script is there. */
async function actsOn(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const names = await page
    .locator('main :is(button, input, select, textarea):not(fieldset[disabled] *):visible')
    .evaluateAll((controls) =>
      controls.map((one) => {
        const label = one instanceof HTMLButtonElement ? one.textContent : null;
        const labels = (one as HTMLInputElement).labels?.[0]?.textContent;
        return (one.getAttribute('aria-label') ?? label ?? labels ?? '').trim();
      }),
    );
  return names.filter((name) => !HARMLESS.test(name));
}

test('a suspended tenant offers nothing that would be refused', async ({
  tenant,
  db,
  api,
  signedIn,
}) => {
  test.slow();
  const { slug, owner } = tenant;
  const add = async (path: string, body: unknown) => {
    expect((await api(owner, 'POST', `/tenants/${slug}/${path}`, body)).status).toBe(201);
  };
  await add('projects', { name: 'Here before' });
  await add('invitations', { email: newEmail(), role: 'viewer' });
  await add('api-keys', { name: 'Deploy bot', permissions: ['projects:read'], days: 90 });
  const page = await signedIn(owner);
  for (const path of PAGES) {
    expect(await actsOn(page, `/t/${slug}/${path}`), path).not.toEqual([]);
  }
  await db.query(
    `update tenants set status = 'suspended', suspended_at = now(), suspension_reason = 'Unpaid'
     where id = $1`,
    [tenant.id],
  );
  for (const path of PAGES) expect(await actsOn(page, `/t/${slug}/${path}`), path).toEqual([]);
  // What is possible all the same stays.
  await page.goto(`/t/${slug}/settings/danger`);
  await expect(page.getByRole('button', { name: 'Leave…' })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Delete…' })).toHaveCount(0);
});
