import { type StaffRequestId, toId, type UserId } from '@gatehouse/domain/ids';
import type { OperatorContext } from '@gatehouse/services/access';
import {
  confirmStaffRequest,
  deletePerson,
  disablePerson,
  enablePerson,
  listOperatorEvents,
  listStaffRequests,
  refuseStaffRequest,
  withdrawStaffRequest,
} from '@gatehouse/services/operator';
import { createPersonFixture, createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { getOperatorContext } from './late-authority/losses.ts';
import { type Stack, startStack } from './support/stack.ts';

let stack: Stack;
let deps: Stack['deps'];
let first: OperatorContext;
let second: OperatorContext;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
  deps = {
    ...stack.deps,
    settings: { ...stack.deps.settings, staffApproval: 'second' },
  };
  first = await getOperatorContext(stack);
  second = await getOperatorContext(stack);
});

afterAll(() => stack.stop());

const getCode = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error as { code: string }).code,
  );

async function getStatus(userId: string): Promise<string | undefined> {
  const { rows } = await stack.admin.query<{ status: string }>(
    'select status from users where id = $1',
    [userId],
  );
  return rows[0]?.status;
}

/** Someone whom the first operator asks to delete. */
async function ask(by = first) {
  const person = await createPersonFixture(stack.admin);
  const userId = toId<UserId>(person.userId);
  const { requestId, status } = await deletePerson(deps, by, { userId });
  expect(status).toBe('active');
  return { userId, id: requestId as StaffRequestId };
}

describe('deleting a person takes a second member of staff', () => {
  it('waits, is carried out by the second, once, and both are named in the log', async () => {
    const input = await ask();
    expect(await getStatus(input.userId)).toBe('active');
    const listed = (await listStaffRequests(deps, second)).items;
    expect(listed.find(({ id }) => id === input.id)).toMatchObject({
      own: false,
      person: { id: input.userId },
      requestedByName: first.principal.name,
    });
    expect(await getCode(deletePerson(deps, second, input))).toBe('staff_request.exists');
    expect(await confirmStaffRequest(deps, second, input)).toMatchObject({ status: 'erasing' });
    expect(await getStatus(input.userId)).toBe('erasing');
    expect(await getCode(confirmStaffRequest(deps, second, input))).toBe('staff_request.closed');
    expect((await listStaffRequests(deps, second)).items).not.toContainEqual(
      expect.objectContaining({ id: input.id }),
    );
    const { items } = await listOperatorEvents(deps, second, { limit: 20 });
    const about = items.filter(({ targetId }) => targetId === input.userId);
    expect(about.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['person.deleted', second.principal.userId],
      ['person.deletion_confirmed', second.principal.userId],
      ['person.deletion_requested', first.principal.userId],
    ]);
    expect(about[1]?.after).toEqual({ requestedBy: first.principal.userId });
  });

  it('is never confirmed by who asked, nor answered by who is meant', async () => {
    const input = await ask();
    expect(await getCode(confirmStaffRequest(deps, first, input))).toBe('staff_request.own');
    expect(await getCode(refuseStaffRequest(deps, first, input))).toBe('staff_request.own');
    const meant = await getOperatorContext(stack);
    const { userId } = meant.principal;
    const { requestId } = await deletePerson(deps, first, { userId });
    const own = { userId, id: requestId as StaffRequestId };
    expect(await getCode(confirmStaffRequest(deps, meant, own))).toBe('operator.own_account');
    expect(await getCode(refuseStaffRequest(deps, meant, own))).toBe('operator.own_account');
    expect([await getStatus(input.userId), await getStatus(userId)]).toEqual(['active', 'active']);
  });

  it('is refused by a colleague, and withdrawn by who asked alone', async () => {
    const refused = await ask();
    await refuseStaffRequest(deps, second, refused);
    expect(await getCode(confirmStaffRequest(deps, second, refused))).toBe('staff_request.closed');
    const withdrawn = await ask();
    expect(await getCode(withdrawStaffRequest(deps, second, withdrawn))).toBe('resource.not_found');
    await withdrawStaffRequest(deps, first, withdrawn);
    expect(await getCode(confirmStaffRequest(deps, second, withdrawn))).toBe(
      'staff_request.closed',
    );
    expect(await getStatus(withdrawn.userId)).toBe('active');
  });

  it('ends after a day, and can be asked for again', async () => {
    const input = await ask();
    await stack.admin.query('update staff_requests set answer_until = now() where id = $1', [
      input.id,
    ]);
    expect(await getCode(confirmStaffRequest(deps, second, input))).toBe('staff_request.closed');
    expect(await getStatus(input.userId)).toBe('active');
    const again = await deletePerson(deps, first, input);
    expect(again.requestId).not.toBe(input.id);
  });

  it('rests on who asked: dismissed or disabled, nothing comes of it', async () => {
    for (const sql of [
      'delete from operators where user_id = $1',
      "update users set status = 'disabled' where id = $1",
    ]) {
      const gone = await getOperatorContext(stack);
      const input = await ask(gone);
      await stack.admin.query(sql, [gone.principal.userId]);
      expect(await getCode(confirmStaffRequest(deps, second, input))).toBe(
        'staff_request.outdated',
      );
      expect(await getStatus(input.userId)).toBe('active');
    }
  });

  it('is no more for a colleague who was dismissed a moment ago', async () => {
    const input = await ask();
    const gone = await getOperatorContext(stack);
    await stack.admin.query('delete from operators where user_id = $1', [gone.principal.userId]);
    for (const verb of [confirmStaffRequest, refuseStaffRequest]) {
      expect(await getCode(verb(deps, gone, input))).toBe('resource.not_found');
    }
    expect(await getStatus(input.userId)).toBe('active');
  });

  it('is about the person as they were: changed since, it has to be asked for again', async () => {
    const changed = await ask();
    await disablePerson(deps, second, changed);
    await enablePerson(deps, second, changed);
    expect(await getCode(confirmStaffRequest(deps, second, changed))).toBe(
      'staff_request.outdated',
    );
    const tenant = await createTenantFixture(stack.admin);
    const userId = toId<UserId>(tenant.admin.userId);
    const { requestId } = await deletePerson(deps, first, { userId });
    await stack.admin.query(
      "update memberships set role = 'viewer' where tenant_id = $1 and user_id = $2",
      [tenant.id, tenant.owner.userId],
    );
    await stack.admin.query(
      "update memberships set role = 'owner' where tenant_id = $1 and user_id = $2",
      [tenant.id, userId],
    );
    const input = { userId, id: requestId as StaffRequestId };
    expect(await getCode(confirmStaffRequest(deps, second, input))).toBe('account.only_owner');
    expect(await getStatus(userId)).toBe('active');
    expect((await listStaffRequests(deps, second)).items).toContainEqual(
      expect.objectContaining({ id: requestId }),
    );
  });
});
