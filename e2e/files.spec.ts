import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';
import { createPersonFixture } from '@gatehouse/testing/fixtures/tenant';

import { FilesPage } from './pages/files-page.ts';
import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const MIB = 1024 * 1024;
/** Two full parts, and a third. */
const THREE_PARTS = 20 * MIB;
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Numbers of the parts that a page sends, as they are answered. */
function watchParts(page: Page): number[] {
  const parts: number[] = [];
  page.on('response', (response) => {
    const number = new URL(response.url()).searchParams.get('partNumber');
    if (response.request().method() === 'PUT' && number) parts.push(Number(number));
  });
  return parts;
}

/** A file on this disk: chosen twice, its time of change is the same. */
async function bigFile(): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-upload-'));
  const path = join(folder, 'film.bin');
  await writeFile(path, Buffer.alloc(THREE_PARTS, 'film'));
  return { path, remove: () => rm(folder, { recursive: true }) };
}

test('a file is uploaded, renamed, deleted, brought back and downloaded', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.member);
  const files = new FilesPage(page);
  const { toasts } = new Shell(page);
  await page.goto(`/t/${tenant.slug}`);
  await new Shell(page).go('Files');
  await expect(page.getByText('No files yet')).toBeVisible();
  await files.upload('notes.txt', 'what we said');
  await expect(files.uploads).toContainText('1 file uploaded');
  await expect(files.row('notes.txt')).toContainText(tenant.member.name);
  await expect(files.row('notes.txt')).toContainText('12 byte');

  await files.act('notes.txt', 'Rename…');
  await page.getByRole('dialog').getByLabel('Name').fill('minutes.txt');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(files.row('minutes.txt')).toBeVisible();

  await files.act('minutes.txt', 'Delete');
  await expect(files.row('minutes.txt')).toBeHidden();
  await toasts.getByRole('button', { name: 'Undo' }).click();
  await expect(files.row('minutes.txt')).toBeVisible();

  await files.act('minutes.txt', 'Delete');
  await expect(page.getByText('No files yet')).toBeVisible();
  await page.getByRole('link', { name: 'Recently deleted' }).click();
  await page.getByRole('button', { name: 'Restore minutes.txt' }).click();
  await expect(page.getByText('Nothing deleted')).toBeVisible();
  await page.getByRole('link', { name: 'Files', exact: true }).last().click();

  const download = page.waitForEvent('download');
  await files.row('minutes.txt').getByRole('link', { name: 'minutes.txt' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('minutes.txt');
  const stream = await saved.createReadStream();
  expect(Buffer.concat(await stream.toArray()).toString()).toBe('what we said');
  await expect(page).toHaveURL(/\/files$/);
});

test('several files are dropped on the page, a large one goes in parts', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.member);
  const files = new FilesPage(page);
  const parts = watchParts(page);
  await files.open(tenant.slug);
  await expect(page.getByRole('button', { name: 'Upload files' })).toBeEnabled();
  const dropped = await page.evaluateHandle((size) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['one'], 'one.txt', { type: 'text/plain' }));
    transfer.items.add(new File([new Uint8Array(size)], 'large.bin'));
    return transfer;
  }, THREE_PARTS);
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: dropped });
  await expect(page.getByText(/^Drop files to upload them to/)).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await expect(page.getByText(/^Drop files to upload them to/)).toBeHidden();
  await expect(files.row('one.txt')).toBeVisible();
  await expect(files.row('large.bin')).toContainText('20 MB');
  expect(parts.toSorted()).toEqual([1, 1, 2, 3]);
  await expect(files.uploads).toContainText('2 files uploaded');
  await expect(page.getByRole('meter', { name: 'Storage used' })).toHaveAttribute(
    'aria-valuetext',
    /^20 MB of /,
  );
});

test('an upload goes on after its tab was killed, and sends only what is missing', async ({
  tenant,
  guard,
  signedIn,
}) => {
  guard.allow(/ERR_FAILED/);
  const file = await bigFile();
  const page = await signedIn(tenant.member);
  const files = new FilesPage(page);
  await files.open(tenant.slug);
  // Of all tabs: what only a tab refuses goes through while it is being closed.
  const third = '**/*partNumber=3&**';
  await page.context().route(third, (route) => route.abort());
  const parts = watchParts(page);
  await files.choose(file.path);
  await expect.poll(() => parts.toSorted()).toEqual([1, 2]);
  await page.close();
  await page.context().unroute(third);

  const again = await page.context().newPage();
  const later = new FilesPage(again);
  const missing = watchParts(again);
  await later.open(tenant.slug);
  const unfinished = again.getByRole('region', { name: 'Unfinished uploads' });
  await expect(unfinished).toContainText('film.bin');
  const resume = again.waitForEvent('filechooser');
  await unfinished.getByRole('button', { name: 'Resume film.bin' }).click();
  const chooser = await resume;
  const other = { name: 'film.bin', mimeType: '', buffer: Buffer.from('another film') };
  await chooser.setFiles(other);
  await expect(unfinished.getByRole('alert')).toContainText('That isn’t the same file');
  await unfinished.locator('input[type="file"]').setInputFiles(file.path);
  await expect(later.row('film.bin')).toContainText('20 MB');
  await expect(unfinished).toBeHidden();
  await expect.poll(() => missing).toEqual([3]);
  await file.remove();
});

test('an upload is paused and goes on, tries again what failed, and is cancelled', async ({
  tenant,
  signedIn,
  guard,
}) => {
  guard.allow(/ERR_FAILED|ERR_CONNECTION/);
  const page = await signedIn(tenant.member);
  const files = new FilesPage(page);
  await files.open(tenant.slug);
  let lost = 1;
  let held = true;
  await page.route('**/*partNumber=1&**', async (route) => {
    if (route.request().method() === 'OPTIONS') return route.continue();
    if ((lost -= 1) >= 0) return route.abort();
    while (held) await new Promise((resolve) => setTimeout(resolve, 20));
    await route.continue().catch(() => undefined);
  });
  await files.choose({ name: 'slow.txt', mimeType: 'text/plain', buffer: Buffer.from('slow') });
  await files.uploads.getByRole('button', { name: 'Pause slow.txt' }).click();
  await expect(files.uploads).toContainText('Paused');
  held = false;
  await files.uploads.getByRole('button', { name: 'Resume slow.txt' }).click();
  await expect(files.row('slow.txt')).toBeVisible();

  held = true;
  await files.choose({ name: 'later.txt', mimeType: 'text/plain', buffer: Buffer.from('later') });
  await expect(files.uploads).toContainText('Uploading 1 file');
  await new Shell(page).go('Members');
  await expect(new Shell(page).heading).toHaveText('Members');
  held = false;
  await expect(new Shell(page).toasts).toContainText('2 files uploaded');
  await new Shell(page).go('Files');
  await expect(files.row('later.txt')).toBeVisible();

  held = true;
  await files.choose({ name: 'never.txt', mimeType: 'text/plain', buffer: Buffer.from('never') });
  const discarded = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await files.uploads.getByRole('button', { name: 'Cancel never.txt' }).click();
  await expect(files.uploads.getByText('never.txt')).toBeHidden();
  expect((await discarded).status()).toBe(204);
  held = false;
  await page.reload();
  await expect(files.row('slow.txt')).toBeVisible();
  await expect(page.getByText('never.txt')).toHaveCount(0);
});

test('a picture is shown from the store, and the page’s policy lets in nothing else', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.member);
  const files = new FilesPage(page);
  await files.open(tenant.slug);
  const png = Buffer.from(PIXEL, 'base64');
  await files.choose([
    { name: 'first.png', mimeType: 'image/png', buffer: png },
    { name: 'second.png', mimeType: 'image/png', buffer: png },
  ]);
  await page.getByRole('button', { name: 'second.png', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const picture = dialog.getByRole('img', { name: /png$/ });
  await expect(picture).toHaveJSProperty('naturalWidth', 1);
  const shown = await dialog.getByRole('heading').textContent();
  const step = shown === 'second.png' ? 'first.png' : 'second.png';
  const next = dialog.getByRole('button', { name: 'Next image' });
  await page.keyboard.press((await next.isEnabled()) ? 'ArrowRight' : 'ArrowLeft');
  await expect(dialog).toHaveAccessibleName(step);
  await expect(picture).toHaveJSProperty('naturalWidth', 1);
  await expectAccessible(page);
  const origin = new URL((await picture.getAttribute('src')) ?? '').origin;
  const policy = (await page.request.get(page.url())).headers()['content-security-policy'] ?? '';
  const withOrigin = policy.split('; ').filter((part) => part.includes(origin));
  expect(withOrigin).toEqual([`img-src 'self' data: ${origin}`, `connect-src 'self' ${origin}`]);
});

test('a full quota is said before and while one uploads', async ({ tenant, db, signedIn }) => {
  await db.query('update tenants set files_quota_mib = 1 where id = $1', [tenant.id]);
  const page = await signedIn(tenant.member);
  const files = new FilesPage(page);
  await files.open(tenant.slug);
  await files.choose({ name: 'big.bin', mimeType: '', buffer: Buffer.alloc(2 * MIB) });
  await expect(files.uploads).toContainText('There isn’t enough storage left for this file.');
  await expect(files.uploads.getByRole('button', { name: 'Retry big.bin' })).toBeVisible();
  await files.uploads.getByRole('button', { name: 'Cancel big.bin' }).click();
  await files.choose({ name: 'fits.bin', mimeType: '', buffer: Buffer.alloc(MIB) });
  await expect(page.getByText('Storage is full')).toBeVisible();
  await expectAccessible(page);
});

test('a viewer sees files and no way to change them; a stranger sees nothing', async ({
  tenant,
  db,
  api,
  signedIn,
}) => {
  const member = await signedIn(tenant.member);
  const theirs = new FilesPage(member);
  await theirs.open(tenant.slug);
  await theirs.upload('shared.txt');
  const page = await signedIn(tenant.viewer);
  const files = new FilesPage(page);
  await files.open(tenant.slug, '?view=deleted');
  await expect(files.row('shared.txt')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Upload files', exact: true })).toHaveCount(0);
  await expect(page.locator('input[type="file"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Actions for shared.txt' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['Download']);
  await expectAccessible(page);
  const body = { name: 'no.txt', size: 1, contentType: 'text/plain' };
  const path = `/tenants/${tenant.slug}/files`;
  expect((await api(tenant.viewer, 'POST', path, body)).status).toBe(403);

  const { items } = JSON.parse((await api(tenant.viewer, 'GET', path)).text) as {
    items: { id: string }[];
  };
  const stranger = await createPersonFixture(db);
  expect((await api(stranger, 'GET', path)).status).toBe(404);
  expect((await api(stranger, 'GET', `${path}/${items[0]?.id}/download`)).status).toBe(404);
  const outside = await signedIn(stranger);
  for (const end of ['files', `files/${items[0]?.id}/download`]) {
    const answer = await outside.request.get(`/t/${tenant.slug}/${end}`, { maxRedirects: 0 });
    expect(answer.status(), end).toBe(404);
  }
});

test('S3-18: a page with a script, opened by its URL, runs nowhere and not on our origin', async ({
  tenant,
  stack,
  api,
  signedIn,
}) => {
  const page = await signedIn(tenant.member);
  const files = new FilesPage(page);
  await files.open(tenant.slug);
  await files.upload('evil.html', '<script>document.title = "run"</script>', 'text/html');
  await expect(page.getByRole('button', { name: 'evil.html', exact: true })).toHaveCount(0);
  const path = `/tenants/${tenant.slug}/files`;
  const { items } = JSON.parse((await api(tenant.member, 'GET', path)).text) as {
    items: { id: string }[];
  };
  const one = `${path}/${items[0]?.id}/download`;
  expect((await api(tenant.member, 'GET', `${one}?disposition=inline`)).status).toBe(422);
  const { url } = JSON.parse((await api(tenant.member, 'GET', one)).text) as { url: string };
  expect(new URL(url).origin).not.toBe(stack.origin);
  const { headers } = await fetch(url);
  expect(headers.get('content-disposition')).toMatch(/^attachment/);
  expect(headers.get('content-type')).not.toContain('html');
  const tab = await page.context().newPage();
  const download = tab.waitForEvent('download');
  await tab.goto(url).catch(() => undefined);
  expect((await download).suggestedFilename()).toBe('evil.html');
  expect(await tab.title()).toBe('');
});

test('without scripts the list is there, and its links download', async ({ tenant, signedIn }) => {
  const member = await signedIn(tenant.member);
  const theirs = new FilesPage(member);
  await theirs.open(tenant.slug);
  await theirs.upload('plain.txt', 'plain');
  const page = await signedIn(tenant.viewer, { javaScriptEnabled: false });
  await new FilesPage(page).open(tenant.slug, '?search=PLAIN');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'plain.txt' }).click();
  expect((await download).suggestedFilename()).toBe('plain.txt');
  const link = await page.getByRole('link', { name: 'plain.txt' }).getAttribute('href');
  const answer = await page.request.get(link ?? '', {
    headers: { 'sec-fetch-site': 'cross-site' },
    maxRedirects: 0,
  });
  expect(answer.headers()['location'], 'another site’s link').toBe(`/t/${tenant.slug}/files`);
});

test('a list of files, uploads and deleted ones look right everywhere, in German too', async ({
  tenant,
  db,
  signedIn,
}) => {
  test.slow();
  await db.query('update tenants set files_quota_mib = 1 where id = $1', [tenant.id]);
  const page = await signedIn(tenant.admin);
  const files = new FilesPage(page);
  await files.open(tenant.slug);
  const long = `${'Long name of a file '.repeat(10)}.pdf`;
  await files.choose([
    { name: long, mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
    { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') },
    { name: 'too big.zip', mimeType: 'application/zip', buffer: Buffer.alloc(2 * MIB) },
  ]);
  await expect(files.uploads).toContainText('2 files uploaded · 1 upload failed');
  // What is said last depends on which of the three ended last.
  await expect(files.uploads.getByRole('status')).toHaveText(/uploaded\.|too big\.zip/);
  await expect(files.row('picture.png')).toBeVisible();
  await expectAccessible(page);
  await files.act('picture.png', 'Delete');
  await expect(files.row('picture.png')).toBeHidden();
  await page.goto(`/t/${tenant.slug}/files?view=deleted`);
  await expect(files.row('picture.png')).toBeVisible();
  await expectAccessible(page);

  const german = await signedIn(tenant.admin, { locale: 'de-CH' });
  await german.goto(`/t/${tenant.slug}/files`);
  await expect(german.getByRole('heading', { level: 1 })).toHaveText('Dateien');
  await expect(german.getByRole('button', { name: 'Dateien hochladen' })).toBeVisible();
  await expectAccessible(german);
});

test('the list is searched while one types, and the palette finds it and the upload', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.member);
  const files = new FilesPage(page);
  await files.open(tenant.slug);
  const text = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });
  await files.choose([text('budget.txt'), text('plan.txt')]);
  await expect(files.row('plan.txt')).toBeVisible();
  await page.getByRole('searchbox').fill('budg');
  await expect(files.row('plan.txt')).toBeHidden();
  await expect(files.row('budget.txt')).toBeVisible();
  await expect(page).toHaveURL(/search=budg$/);
  await page.getByRole('searchbox').fill('nothing like it');
  await expect(page.getByText('No files found')).toBeVisible();
  await page.getByRole('link', { name: 'Clear search' }).click();
  await expect(files.row('plan.txt')).toBeVisible();

  await page.goto(`/t/${tenant.slug}`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Search…/ }).click();
  await page.keyboard.type('upload');
  await page.getByRole('option', { name: 'Upload files' }).waitFor();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(text('from the palette.txt'));
  await expect(files.row('from the palette.txt')).toBeVisible();

  await page.getByRole('button', { name: /^Search…/ }).click();
  await page.keyboard.type('budget');
  await page.getByRole('option', { name: 'budget.txt' }).waitFor();
  await page.keyboard.press('Enter');
  await expect(files.row('plan.txt')).toBeHidden();
  await expect(files.row('budget.txt')).toBeVisible();
});
