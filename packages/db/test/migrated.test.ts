import { expect, it } from 'vitest';

import { assertMigrated } from '../src/startup-checks/migrated.ts';

/** A database that answers like this, or throws it. */
const database = (answer: { name: string }[] | Error) =>
  ({
    query: () =>
      answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ rows: answer }),
  }) as never;

it('is content with a database that has all migrations, and names what is missing', async () => {
  await expect(assertMigrated(database([]), ['1_a', '2_b'])).resolves.toBeUndefined();
  await expect(assertMigrated(database([{ name: '2_b' }]), ['1_a', '2_b'])).rejects.toThrow(
    'lacks 1 of the 2 migrations of this release, the last one being 2_b',
  );
});

it('takes a database that can’t be asked for one that has none, and no other error', async () => {
  const unknown = Object.assign(new Error('no such function'), { code: '42883' });
  await expect(assertMigrated(database(unknown), ['1_a'])).rejects.toThrow('lacks 1 of the 1');
  await expect(assertMigrated(database(new Error('away')), ['1_a'])).rejects.toThrow('away');
});
