import type { Locator, Page } from '@playwright/test';

/** The frame around the pages of a signed-in person. */
export class Shell {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The links to the pages of the tenant. */
  get nav(): Locator {
    return this.#page.getByRole('navigation', { name: 'Tenant' });
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }

  /** The short messages in the corner. */
  get toasts(): Locator {
    return this.#page.getByRole('region', { name: 'Messages' });
  }

  /** Goes to a page of the tenant by a click. */
  async go(name: string): Promise<void> {
    await this.nav.getByRole('link', { name }).click();
  }

  async openUserMenu(): Promise<Locator> {
    await this.#page.getByRole('button', { name: /^Your menu/ }).click();
    return this.#page.getByRole('menu', { name: 'Your menu' });
  }

  async openSwitcher(): Promise<Locator> {
    await this.#page.getByRole('button', { name: /switch tenant$/ }).click();
    return this.#page.getByRole('menu', { name: 'Switch tenant' });
  }

  async signOut(): Promise<void> {
    const menu = await this.openUserMenu();
    await menu.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  }
}
