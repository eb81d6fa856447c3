import { expect, type Locator, type Page } from '@playwright/test';

/** The members of a tenant, and its invitations. */
export class MembersPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  async open(slug: string): Promise<void> {
    await this.#page.goto(`/t/${slug}/members`);
    await expect(this.#page.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();
  }

  /** Invitations that are open or have expired. */
  async openInvitations(slug: string): Promise<void> {
    await this.#page.goto(`/t/${slug}/members/invitations`);
    await expect(this.#page.getByRole('link', { name: /^Invitations/ })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }

  /** Opens the dialog that takes a list. */
  async inviteMany(): Promise<void> {
    await this.#page.getByRole('button', { name: 'More ways to invite' }).click();
    await this.#page.getByRole('menuitem', { name: 'Paste a list…' }).click();
  }

  /** The line of a member. */
  member(email: string): Locator {
    return this.#page
      .getByRole('table', { name: 'Members' })
      .getByRole('row')
      .filter({
        has: this.#page.getByText(email, { exact: true }),
      });
  }

  /** The line of an invitation. */
  invitation(email: string): Locator {
    return this.#page
      .getByRole('table', { name: 'Invitations' })
      .getByRole('row')
      .filter({
        has: this.#page.getByText(email, { exact: true }),
      });
  }

  async invite(email: string, role: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Invite', exact: true }).click();
    await this.dialog.getByLabel('Email address').fill(email);
    await this.dialog.getByLabel('Role').selectOption({ label: role });
    await this.dialog.getByRole('button', { name: 'Send invitation' }).click();
  }

  /** Chooses an action from the menu of a line. */
  async act(row: Locator, action: string): Promise<void> {
    await row.getByRole('button', { name: /^Actions for/ }).click();
    await this.#page.getByRole('menuitem', { name: action }).click();
  }

  /** Gives a member another role. */
  async changeRole(row: Locator, role: string): Promise<void> {
    await this.act(row, 'Change role…');
    await this.dialog.getByLabel('Role').selectOption({ label: role });
    await this.dialog.getByRole('button', { name: 'Change role' }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** Chooses an action and says yes. */
  async confirm(row: Locator, action: string, button: string): Promise<void> {
    await this.act(row, action);
    await this.dialog.getByRole('button', { name: button }).click();
    await expect(this.dialog).toBeHidden();
  }
}
