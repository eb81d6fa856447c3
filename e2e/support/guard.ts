import type { BrowserContext } from '@playwright/test';

/** A refusal that the test asked for is no fault; Chromium reports each one all the same. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** What went wrong in the browsers of a test without the test looking at it. */
export class Guard {
  readonly #faults: string[] = [];
  readonly #allowed: RegExp[] = [REFUSED];

  /** Listens to every page of a browser: errors on the console, CSP violations, answers from 500. */
  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#note(message.text());
    });
    context.on('weberror', (error) => this.#note(String(error.error())));
    context.on('response', (response) => {
      if (response.status() >= 500) this.#note(`${response.status()} ${response.url()}`);
    });
  }

  /** A fault that the test provokes on purpose. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** Everything that no one allowed. */
  get faults(): readonly string[] {
    return this.#faults;
  }

  #note(fault: string): void {
    if (!this.#allowed.some((pattern) => pattern.test(fault))) this.#faults.push(fault);
  }
}
