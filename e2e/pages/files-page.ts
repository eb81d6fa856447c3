import { expect, type Locator, type Page } from '@playwright/test';

/** The files of a tenant. */
export class FilesPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(slug: string, query = ''): Promise<void> {
    await this.#page.goto(`/t/${slug}/files${query}`);
    await expect(this.#page.getByRole('heading', { level: 1, name: 'Files' })).toBeVisible();
  }

  /** The line of a file in the list that is shown. */
  row(name: string): Locator {
    return this.#page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: this.#page.getByText(name, { exact: true }) });
  }

  /** The uploads of this tab. */
  get uploads(): Locator {
    return this.#page.getByRole('region', { name: 'Uploads', exact: true });
  }

  /** Chooses files by the button; each is a path, or a file that is made up. */
  async choose(files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    await expect(this.#page.getByRole('button', { name: 'Upload files' })).toBeEnabled();
    await this.#page.locator('input[type="file"][multiple]').setInputFiles(files);
  }

  /** Uploads a small text by the button, and waits until it is in the list. */
  async upload(name: string, text = 'text', mimeType = 'text/plain'): Promise<void> {
    await this.choose({ name, mimeType, buffer: Buffer.from(text) });
    await expect(this.row(name)).toBeVisible();
  }

  /** Opens the menu of a file and takes one of its lines. */
  async act(name: string, action: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Actions for ${name}` }).click();
    await this.#page.getByRole('menuitem', { name: action }).click();
  }
}
