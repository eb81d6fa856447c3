import { randomUUID } from 'node:crypto';
import type { PersonFixture, TenantFixture } from '@gatehouse/testing/fixtures/tenant';

/** A tenant that is in no database: enough to make a context of. */
export function tenantOnPaper(): TenantFixture {
  const person = (name: string): PersonFixture => ({
    userId: randomUUID(),
    email: `${name}@example.com`,
    name,
    sessionToken: name,
  });
  return {
    id: randomUUID(),
    slug: 'on-paper',
    name: 'On Paper',
    canary: 'canary',
    owner: person('owner'),
    admin: person('admin'),
    member: person('member'),
    viewer: person('viewer'),
  };
}
