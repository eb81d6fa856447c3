import { type TenantId, toId } from '@gatehouse/domain/ids';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { type Stack, type StackOptions, startStack } from './stack.ts';

/** The stack of this test file; there while its tests run. */
export let stack: Stack;
/** The tenant of this test. */
export let tenant: TenantFixture;
export let tenantId: TenantId;

/** One stack for all tests of a file, and for each a tenant of its own and a pool without faults. */
export function useTenantOnStack(options?: StackOptions): void {
  beforeAll(async () => {
    stack = await startStack(inject('postgres'), options);
  });

  afterAll(() => stack.stop());

  beforeEach(async () => {
    await stack.pool.heal();
    tenant = await createTenantFixture(stack.admin);
    tenantId = toId<TenantId>(tenant.id);
  });
}
