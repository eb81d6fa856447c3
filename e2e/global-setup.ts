import { startStack } from './support/stack.ts';

/** Playwright runs this once before all tests, and what it returns once after them. */
export default function globalSetup(): Promise<() => Promise<void>> {
  return startStack();
}
