import type { Page } from '@playwright/test';

import { HostedPages } from '../pages/hosted-pages.ts';
import { runningStack } from './stack.ts';

/** Signs in as one of the demo people (`prisma/demo-people.ts`), through the hosted pages. */
export async function signInToDemo(page: Page, email: string): Promise<void> {
  const { origin, demoPassword } = runningStack();
  await page.goto(`${origin}/auth/sign-in`);
  await new HostedPages(page).signIn({ email, password: demoPassword });
  await page.waitForURL(`${origin}/**`);
}
