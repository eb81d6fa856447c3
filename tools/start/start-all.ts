import { buildWeb } from './build-web.ts';
import { generateClient } from './generate-client.ts';
import { type Stack, sideBySide } from './stack.ts';
import { migrateDatabase, startDatabase } from './start-database.ts';
import { startMailbox } from './start-mailbox.ts';

/** A person of the demo data. */
export interface DemoPerson {
  email: string;
  /** What there is to see as this person, in a few words. */
  role: string;
}

/** What whoever uses the stack needs to know. */
export interface StartedStack {
  people: readonly DemoPerson[];
  adminUrl: string;
}

/** Starts every part in its order, and side by side what does not depend on each other. */
export async function startAll(
  stack: Stack,
  addChild: (pid: number) => void,
): Promise<StartedStack> {
  const { progress } = stack;
  await progress.step('Prisma client', () => generateClient(stack), String);
  const [adminUrl] = await sideBySide(
    database(stack, addChild),
    progress.step('Mailbox', () => startMailbox(stack)),
  );
  return { people: [], adminUrl };
}

async function database(stack: Stack, addChild: (pid: number) => void): Promise<string> {
  const { progress } = stack;
  const adminUrl = await progress.step('Postgres', () => startDatabase(stack, addChild));
  await progress.step(
    'Migrations',
    () => migrateDatabase(stack, adminUrl),
    (count) => (count === 0 ? 'up to date' : `${count} new`),
  );
  return adminUrl;
}
