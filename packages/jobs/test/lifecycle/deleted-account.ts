import { randomUUID } from 'node:crypto';
import { PLATFORM_TENANT_ID } from '@gatehouse/domain/tenant';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { createInvitation } from '@gatehouse/services/invitations';
import { deleteOwnAccount } from '@gatehouse/services/people';
import { applyMembership } from '../../src/sync/apply-membership.ts';
import { applyPerson } from '../../src/sync/apply-person.ts';
import { createProject } from '@gatehouse/services/projects';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { getRow } from '../support/members.ts';
import { signIn } from '../support/signed-in.ts';
import { stack, tenantId } from '../support/tenant-on-stack.ts';
import { contextOfUser, getChain, rows, settledMember } from '../support/lifecycle.ts';
import { describeInvitedMeanwhile } from './invited-meanwhile.ts';

/** A person who deletes their account. */
export function describeDeletedAccount(): void {
  describe('a person who deletes their account', () => {
    it('DD-12 is gone from the pool and from every row, and every chain still holds', async () => {
      const member = await settledMember('member');
      const { user } = member;
      const marker = `marker${randomUUID().slice(0, 8)}`;
      await stack.admin.query('update users set name = $2 where id = $1', [member.userId, marker]);
      await stack.admin.query('update memberships set name = $2 where user_id = $1', [
        member.userId,
        marker,
      ]);
      const ctx = contextOfUser({ user: { ...user, name: marker } });
      await signIn(stack, { ...user });
      await createProject(stack.deps, ctx, { name: 'Of a person' });
      const other = await createTenantFixture(stack.admin);
      await createInvitation(stack.deps, getContext(other, 'owner'), {
        email: user.email,
        role: 'viewer',
      });
      // One that they wrote, and one that they accepted under an earlier address.
      await stack.admin.query(
        `insert into invitations (tenant_id, id, email, role, status, token_hash, message, invited_by,
           invited_by_name, accepted_by, expires_at)
         values ($1, gen_random_uuid(), 'guest@example.com', 'viewer', 'pending', '\\x01', $2, $3, $2,
           null, now() + interval '1 day'),
         ($1, gen_random_uuid(), $2 || '@example.com', 'viewer', 'accepted', '\\x02', '', $4, 'x', $3,
           now() + interval '1 day')`,
        [other.id, marker, user.sub, other.owner.userId],
      );
      // A list that they gave, and one that they stand on.
      await stack.admin.query(
        `with bulk as (
           insert into bulk_changes (tenant_id, id, action, started_by, claim_role, request_id)
           select $1, gen_random_uuid(), 'invite', unnest(array[$2, $3]::uuid[]), 'admin', 'r'
           returning id)
         insert into bulk_invitations (tenant_id, bulk_id, line, email, role, message, invitation_id)
         select $1, id, line, case line when 1 then 'guest@example.com' else $4 end, 'viewer',
           case line when 1 then $5 else '' end, gen_random_uuid()
         from bulk, generate_series(1, 2) line`,
        [other.id, user.sub, other.owner.userId, user.email, marker],
      );
      await stack.admin.query(
        "update bulk_invitations i set message = '' from bulk_changes b where b.id = i.bulk_id and b.started_by <> $1",
        [user.sub],
      );
      await deleteOwnAccount(stack.deps, ctx, { email: user.email });
      expect(await getRow(stack, member)).toBeNull();
      await expect(signIn(stack, user)).rejects.toMatchObject({ code: 'account.disabled' });
      await applyMembership(stack.worker, member);
      await applyPerson(stack.worker, member);
      await applyPerson(stack.worker, member);
      expect(await stack.worker.pool.findUserByEmail(user.email)).toBeUndefined();
      const tables = await rows(
        `select relname as name from pg_class
         where relkind = 'r' and relnamespace = 'public'::regnamespace`,
      );
      for (const { name } of tables) {
        const found = await rows(
          `select row_to_json(t)::text as row from ${String(name)} t
           where position($1 in row_to_json(t)::text) > 0 or position($2 in row_to_json(t)::text) > 0`,
          user.email,
          marker,
        );
        expect([name, found]).toEqual([name, []]);
      }
      const [left] = await rows('select status, email, name from users where id = $1', user.sub);
      expect(left).toEqual({ status: 'erased', email: '', name: '' });
      for (const id of [tenantId, other.id, PLATFORM_TENANT_ID]) {
        const report = await getChain(id);
        expect(report.fault).toBeNull();
        expect(report.erased).toBeGreaterThan(0);
      }
    });

    describeInvitedMeanwhile();

    it('is forgotten though the worker dies in the middle: the job begins anew', async () => {
      const member = await settledMember('member');
      await deleteOwnAccount(stack.deps, contextOfUser(member), { email: member.user.email });
      await stack.pool.break({ operation: 'AdminDeleteUser', effect: 'drop-after', times: 1 });
      await applyPerson(stack.worker, member).catch(() => undefined);
      await stack.pool.heal();
      await applyPerson(stack.worker, member);
      const [left] = await rows('select status, email from users where id = $1', member.userId);
      expect(left).toEqual({ status: 'erased', email: '' });
    });
  });
}
