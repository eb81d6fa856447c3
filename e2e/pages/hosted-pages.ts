import { expect, type Page } from '@playwright/test';

/** The pool's hosted pages, by what a person reads there. */
export class HostedPages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Fills in the sign-in page, which speaks English or German as the app did. */
  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.#page.getByLabel(/^(Email|E-Mail)$/).fill(email);
    await this.#page.getByLabel(/^(Password|Passwort)$/).fill(password);
    await this.#page.getByRole('button', { name: /^(Sign in|Anmelden)$/ }).click();
  }

  /** The page asks who someone is, and knows no one. */
  async expectToBeAsked(): Promise<void> {
    await expect(this.#page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(this.#page.getByLabel('Password', { exact: true })).toHaveValue('');
  }

  /** Asks for an account. */
  async signUp({ email, password }: { email: string; password: string }): Promise<void> {
    await this.#page.getByLabel('Email').fill(email);
    await this.#page.getByLabel('Password', { exact: true }).fill(password);
    await this.#page.getByRole('button', { name: 'Create account' }).click();
  }

  /** Shows the code of a mail. */
  async confirm(code: string): Promise<void> {
    await this.#page.getByLabel('Code').fill(code);
    await this.#page.getByRole('button', { name: 'Confirm account' }).click();
  }

  /** Shows the code of a mail, and chooses a password in place of one that was reset. */
  async resetPassword(code: string, password: string): Promise<void> {
    await this.#page.getByLabel('Code').fill(code);
    await this.#page.getByLabel('New password', { exact: true }).fill(password);
    await this.#page.getByLabel('Repeat the new password').fill(password);
    await this.#page.getByRole('button', { name: 'Set new password' }).click();
  }

  /** Chooses a password in place of the temporary one. */
  async choosePassword(password: string): Promise<void> {
    await this.#page.getByLabel('New password', { exact: true }).fill(password);
    await this.#page.getByLabel('Repeat the new password').fill(password);
    await this.#page.getByRole('button', { name: 'Set password and sign in' }).click();
  }
}
