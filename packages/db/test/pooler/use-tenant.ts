import { createHash, randomUUID } from 'node:crypto';
import type { TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { expect } from 'vitest';
import type { Database } from '../../src/database.ts';
import { findSession } from '../../src/repositories/lookups.ts';
import { insertProject, listProjects, projectsAhead } from '../../src/repositories/projects.ts';

/** In an order, so that answers can be compared. */
export const allMembers = { orderBy: { userId: 'asc' } } as const;

/** One of every way to the database, in one tenant; says what it saw of others. */
export async function useTenant(db: Database, tenant: TenantFixture): Promise<string[]> {
  const { id: tenantId, owner, canary } = tenant;
  const hash = createHash('sha256').update(owner.sessionToken).digest();
  const ahead = await db.readingAhead(projectsAhead(5), async () => {
    const session = await findSession(db, hash, tenant.slug);
    const id = session?.tenant_id ?? '';
    return db.readTenant({ tenantId: id }, (tx) =>
      listProjects(tx, id, { limit: 5, before: null }),
    );
  });
  const members = await db.readTenant({ tenantId }, (tx) => tx.membership.findMany(allMembers));
  const listed = await db.readTenant({ tenantId }, (tx) =>
    listProjects(tx, tenantId, { limit: 5, before: null }),
  );
  const written = await db.withTenant({ tenantId }, async (tx) => {
    const before = await tx.project.count();
    const row = {
      tenantId,
      id: randomUUID(),
      name: randomUUID(),
      createdBy: null,
      createdByName: canary,
    };
    await insertProject(tx, row);
    const after = await tx.project.findMany({ orderBy: { id: 'asc' } });
    return after.length > before ? after : [];
  });
  const user = await db.readUser({ userId: owner.userId }, (tx) => tx.user.findMany());
  expect(ahead.length).toBeGreaterThan(0);
  expect(ahead.every((row) => [row.name, row.createdByName].includes(canary))).toBe(true);
  expect(members).toHaveLength(4);
  expect(listed.length).toBeGreaterThan(0);
  expect(written.length).toBeGreaterThan(0);
  expect(user).toHaveLength(1);
  return [...members, ...written].map((row) => row.tenantId).filter((id) => id !== tenantId);
}
