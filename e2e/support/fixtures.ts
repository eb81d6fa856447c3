import {
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import {
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test as base,
} from '@playwright/test';
import { Client } from 'pg';

import { type Answer, callApi } from './api.ts';
import { Guard } from './guard.ts';
import { Mailbox } from './mailbox.ts';
import { Pool, type PoolPerson } from './pool.ts';
import { type RunningStack, runningStack, SESSION_COOKIE } from './stack.ts';

/** Someone with a session, or someone who can get one. */
export type Person = Pick<PersonFixture, 'sessionToken'> | PoolPerson;

interface WorkerFixtures {
  stack: RunningStack;
  /** The database, as superuser: fixtures go past row-level security. */
  db: Client;
  pool: Pool;
  mailbox: Mailbox;
}

interface TestFixtures {
  guard: Guard;
  /** A tenant of the test's own, with a signed-in person in each role. */
  tenant: TenantFixture;
  /** A new browser, no one signed in. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>;
  /** A new browser of someone who is signed in. */
  signedIn: (person: Person, options?: BrowserContextOptions) => Promise<Page>;
  /** Calls the API as someone; null for no one. */
  api: (person: Person | null, method: string, path: string, body?: unknown) => Promise<Answer>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
  stack: [async ({}, use) => use(runningStack()), { scope: 'worker' }],
  db: [
    async ({ stack }, use) => {
      const db = new Client({ connectionString: stack.adminUrl });
      await db.connect();
      await use(db);
      await db.end();
    },
    { scope: 'worker' },
  ],
  pool: [
    async ({ stack, db }, use) => {
      const pool = new Pool(stack, db);
      await use(pool);
      pool.gateway.close();
    },
    { scope: 'worker' },
  ],
  mailbox: [async ({ stack }, use) => use(new Mailbox(stack)), { scope: 'worker' }],

  guard: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
    async ({}, use) => {
      const guard = new Guard();
      await use(guard);
      expect(guard.faults, 'nothing goes wrong that the test does not look at').toEqual([]);
    },
    { auto: true },
  ],
  tenant: async ({ db }, use) => use(await createTenantFixture(db)),
  visitor: async ({ browser, stack, guard }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: stack.origin, ...options });
      contexts.push(context);
      guard.watch(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  signedIn: async ({ visitor, stack, pool }, use) => {
    await use(async (person, options) => {
      const page = await visitor(options);
      const value = await getSessionToken(pool, person);
      await page
        .context()
        .addCookies([
          { name: SESSION_COOKIE, value, url: stack.origin, httpOnly: true, sameSite: 'Lax' },
        ]);
      return page;
    });
  },
  api: async ({ stack, pool }, use) => {
    await use(async (person, method, path, body) => {
      const sessionToken = person && (await getSessionToken(pool, person));
      return callApi(stack, sessionToken, { method, path, body });
    });
  },
});

function getSessionToken(pool: Pool, person: Person): Promise<string> {
  return 'sessionToken' in person ? Promise.resolve(person.sessionToken) : pool.signIn(person);
}

export { expect };
