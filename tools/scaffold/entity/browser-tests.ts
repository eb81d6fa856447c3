import { quote } from '../registry-lines.ts';
import type { Entity } from './entity.ts';
import { toValues } from './sample-values.ts';

/** The page object of the list. */
export function toPageObject({ one, many, fields }: Entity): string {
  const fill = fields.map(({ name: { camel }, type, label }) =>
    type === 'boolean'
      ? `await this.dialog.getByLabel(${quote(label.en)}, { exact: true }).setChecked(values.${camel});`
      : `await this.dialog.getByLabel(${quote(label.en)}, { exact: true }).fill(${type === 'integer' ? `String(values.${camel})` : `values.${camel}`});`,
  );
  const types = { string: 'string', integer: 'number', boolean: 'boolean', date: 'string' };
  return `import { expect, type Locator, type Page } from '@playwright/test';

/** What is typed into the form. */
interface ${one.pascal}Values {
  ${fields.map(({ name, type }) => `${name.camel}: ${types[type]};`).join('\n')}
}

/** The ${many.text} of a tenant. */
export class ${many.pascal}Page {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(slug: string): Promise<void> {
    await this.#page.goto(\`/t/\${slug}/${many.kebab}\`);
    await expect(this.#page.getByRole('heading', { level: 1, name: '${many.title}' })).toBeVisible();
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  /** The line of the list that tells of this one. */
  row(name: string): Locator {
    return this.#page.getByRole('table').getByRole('row').filter({ hasText: name });
  }

  async create(values: ${one.pascal}Values): Promise<void> {
    await this.#page.getByRole('button', { name: 'New ${one.text}' }).click();
    await this.fill(values);
    await this.dialog.getByRole('button', { name: 'Create ${one.text}' }).click();
  }

  async fill(values: ${one.pascal}Values): Promise<void> {
    ${fill.join('\n')}
  }

  /** Opens the menu of a line and takes one of its entries. */
  async act(name: string, action: string): Promise<void> {
    await this.#page.getByRole('button', { name: \`Actions for \${name}\` }).click();
    await this.#page.getByRole('menuitem', { name: action }).click();
  }
}
`;
}

/** The browser tests. */
export function toBrowserTest(entity: Entity): string {
  const { one, many, title } = entity;
  return `import { ${many.pascal}Page } from './pages/${many.kebab}-page.ts';
import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { expectUsable } from './support/usable.ts';

test('${one.text}: created, changed and deleted, and the audit log tells it', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner);
  const ${many.camel} = new ${many.pascal}Page(page);
  await ${many.camel}.open(tenant.slug);
  await expect(page.getByText('No ${many.text} yet')).toBeVisible();
  await ${many.camel}.create({ ${toValues(entity, "'Lighthouse'")} });
  await expect(${many.camel}.row('Lighthouse')).toContainText(tenant.owner.name);

  await ${many.camel}.act('Lighthouse', 'Edit…');
  await expect(${many.camel}.dialog.getByLabel(${quote(title.label.en)}, { exact: true })).toHaveValue('Lighthouse');
  await ${many.camel}.fill({ ${toValues(entity, "'Beacon'", 2)} });
  await ${many.camel}.dialog.getByRole('button', { name: 'Save changes' }).click();
  await expect(${many.camel}.row('Beacon')).toBeVisible();

  await ${many.camel}.act('Beacon', 'Delete…');
  await expect(${many.camel}.dialog).toHaveAccessibleName('Delete Beacon?');
  await ${many.camel}.dialog.getByRole('button', { name: 'Delete ${one.text}' }).click();
  await expect(page.getByText('No ${many.text} yet')).toBeVisible();

  await new Shell(page).go('Audit log');
  const events = page.getByRole('table', { name: /Audit events/ }).getByRole('row');
  await expect(events.filter({ hasText: tenant.owner.name })).toHaveText([
    /deleted the ${one.text} Beacon/,
    /changed the ${one.text} Beacon/,
    /created the ${one.text} Lighthouse/,
  ]);
});

test('${one.text}: what is taken is said at its field', async ({ tenant, api, signedIn }) => {
  const body = { ${toValues(entity, "'Twice'")} };
  await api(tenant.member, 'POST', \`/tenants/\${tenant.slug}/${many.kebab}\`, body);
  const page = await signedIn(tenant.member);
  const ${many.camel} = new ${many.pascal}Page(page);
  await ${many.camel}.open(tenant.slug);
  await ${many.camel}.create(body);
  const field = ${many.camel}.dialog.getByLabel(${quote(title.label.en)}, { exact: true });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('Thrice');
  await field.press('Enter');
  await expect(${many.camel}.row('Thrice')).toBeVisible();
});

test('${one.text}: a viewer sees the list, and no way to change it', async ({ tenant, api, signedIn }) => {
  const path = \`/tenants/\${tenant.slug}/${many.kebab}\`;
  const body = { ${toValues(entity, "'Look'")} };
  await api(tenant.member, 'POST', path, body);
  const page = await signedIn(tenant.viewer);
  const ${many.camel} = new ${many.pascal}Page(page);
  await ${many.camel}.open(tenant.slug);
  await expect(${many.camel}.row('Look')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveText([
    /^New ${one.text}, not allowed/,
  ]);
  expect((await api(tenant.viewer, 'POST', path, body)).status).toBe(403);
});

for (const [locale, open] of [
  ['en', 'New ${one.text}'],
  ['de', ${quote(`${entity.de.one} anlegen`)}],
] as const) {
  test(\`axe: ${many.text} and their form, \${locale}\`, async ({ tenant, api, signedIn }) => {
    test.slow();
    const path = \`/tenants/\${tenant.slug}/${many.kebab}\`;
    await api(tenant.member, 'POST', path, { ${toValues(entity, "'Seen'")} });
    const page = await signedIn(tenant.owner, { locale });
    await page.goto(\`/t/\${tenant.slug}/${many.kebab}\`);
    await expect(new ${many.pascal}Page(page).row('Seen')).toBeVisible();
    await expectAccessible(page);
    await expectUsable(page);
    await page.getByRole('button', { name: open }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
  });
}
`;
}
