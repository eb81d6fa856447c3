import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../start/root.ts';
import { listMutations } from '../mutation.ts';
import { WEAKENINGS } from '../weakenings.ts';

describe('the mutations of `npm run mutate`', () => {
  it.each(WEAKENINGS)('$name ($files) is found, and changes its file', (weakening) => {
    const mutations = listMutations(ROOT, weakening);
    expect(mutations.length).toBeGreaterThan(0);
    for (const { file, mutated } of mutations) {
      expect(mutated).not.toBe(readFileSync(join(ROOT, file), 'utf8'));
    }
  });

  it('differ from one another', () => {
    const texts = WEAKENINGS.flatMap((one) => listMutations(ROOT, one)).map(
      ({ file, mutated }) => file + mutated,
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('reach every query that names a tenant', () => {
    const filters = WEAKENINGS.filter(({ name }) => name === 'no tenant filter');
    const mutated = new Set(
      filters.flatMap((one) => listMutations(ROOT, one)).map(({ file }) => file.split('/').at(-1)),
    );
    const others = [
      'account-permits.ts',
      'account-recoveries.ts',
      'avatars.ts',
      'backup-codes.ts',
      'bridged-sign-ins.ts',
      'ended-sign-ins.ts',
      'known-devices.ts',
      'lookups.ts',
      'notifications.ts',
      'old-answers.ts',
      'operator-databases.ts',
      'operator-events.ts',
      'operator-people.ts',
      'operator-tenants.ts',
      'operators.ts',
      'passkeys.ts',
      'pending-links.ts',
      'security-events.ts',
      'sessions.ts',
      'signing-keys.ts',
      'staff-requests.ts',
      'unusual-sign-ins.ts',
      'users.ts',
      'webhook-lookups.ts',
    ];
    const repositories = readdirSync(join(ROOT, 'packages/db/src/repositories'));
    expect([...mutated].toSorted()).toEqual(
      repositories.filter((file) => !others.includes(file)).toSorted(),
    );
  });
});
