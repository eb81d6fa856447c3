import { totp } from '@gatehouse/testing/totp';
import { expect, type Locator, type Page } from '@playwright/test';

import { HostedPages } from './hosted-pages.ts';

/** A person's own page of how they sign in. */
export class SecurityPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  /** Opens the set-up of an authenticator app, on the way of someone who signed in a while ago. */
  async confirmAndBegin(person: { email: string; password: string }): Promise<void> {
    await this.begin();
    await this.dialog.getByRole('button', { name: 'Confirm it’s you' }).click();
    await new HostedPages(this.#page).signIn(person);
    await this.begin();
  }

  /** Opens the set-up. */
  async begin(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Set up…' }).click();
  }

  /** Reads the key, shows a code of it, and leaves the backup codes to come next. @returns the key */
  async turnOn(): Promise<string> {
    const secret = await this.dialog.getByLabel('Or enter this key manually').inputValue();
    await this.dialog.getByLabel('Code from the app').fill(totp(secret));
    await this.dialog.getByRole('button', { name: 'Turn on' }).click();
    return secret;
  }

  /** Wants no backup codes now. They are `recovery.spec.ts`’s. */
  async leaveCodes(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Not now' }).click();
    await expect(this.dialog).toBeHidden();
    await expect(this.#page.getByText('Authenticator app set up')).toBeVisible();
  }
}
