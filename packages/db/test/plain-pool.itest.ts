import { afterAll, expect, it } from 'vitest';
import { readPlainPool } from '../src/env.ts';

/** What holds of the database holds with the plain pool too (decision 0095): the same tests again. */
process.env['GATEHOUSE_PLAIN_POOL'] = '1';

await import('./isolation.itest.ts');
await import('./first-wall.itest.ts');
await import('./find-members.itest.ts');
await import('./pooler.itest.ts');

afterAll(() => {
  delete process.env['GATEHOUSE_PLAIN_POOL'];
});

it('is what the setting chooses', () => {
  expect(readPlainPool()).toBe(true);
});
