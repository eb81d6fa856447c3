import { describe, expect, it } from 'vitest';
import { applyPerson } from '../../src/sync/apply-person.ts';
import { signIn } from '../support/signed-in.ts';
import { stack, tenantId } from '../support/tenant-on-stack.ts';
import { rows, settledMember } from '../support/lifecycle.ts';

/** A person whom an operator disables. */
export function describeDisabledPerson(): void {
  describe('a person who is disabled', () => {
    const setStatus = (userId: string, status: string) =>
      stack.admin.query(
        'update users set status = $2, status_version = status_version + 1 where id = $1',
        [userId, status],
      );

    it('is so in the pool; each tenant has one event of it, however often the job runs', async () => {
      const member = await settledMember('member');
      await setStatus(member.userId, 'disabled');
      await Promise.all([1, 2, 3].map(() => applyPerson(stack.worker, member)));
      await applyPerson(stack.worker, member);
      await expect(stack.pool.signIn(member.user)).rejects.toMatchObject({
        name: 'NotAuthorizedException',
      });
      const told = () =>
        rows(
          `select action from audit_events where tenant_id = $1 and target_id = $2 order by seq`,
          tenantId,
          member.userId,
        );
      expect(await told()).toEqual([{ action: 'member.disabled' }]);
      await setStatus(member.userId, 'active');
      await applyPerson(stack.worker, member);
      await expect(stack.pool.signIn(member.user)).resolves.toBeDefined();
      expect(await told()).toEqual([{ action: 'member.disabled' }, { action: 'member.enabled' }]);
    });

    it('starts no session with a sign-in that the pool still allowed', async () => {
      const member = await settledMember('member');
      await setStatus(member.userId, 'disabled');
      await expect(signIn(stack, member.user)).rejects.toMatchObject({ code: 'account.disabled' });
    });

    it('FI-11 is tried again while the pool is down', async () => {
      const member = await settledMember('member');
      await setStatus(member.userId, 'disabled');
      await stack.pool.break({ operation: 'AdminDisableUser', effect: 'error', times: 20 });
      await expect(applyPerson(stack.worker, member)).rejects.toMatchObject({
        code: 'cognito.unavailable',
      });
      await stack.pool.heal();
      await applyPerson(stack.worker, member);
      const [row] = await rows(
        'select status_version = applied_status_version as settled from users where id = $1',
        member.userId,
      );
      expect(row).toEqual({ settled: true });
    });
  });
}
