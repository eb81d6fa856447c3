import { type InvitationId, toId } from '@gatehouse/domain/ids';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { createInvitation, resendInvitation } from '@gatehouse/services/invitations';
import { deleteOwnAccount } from '@gatehouse/services/people';
import { applyPerson } from '../../src/sync/apply-person.ts';
import { deliverInvitation } from '../../src/sync/deliver-invitation.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { stack, tenant, tenantId } from '../support/tenant-on-stack.ts';
import { contextOfUser, rows, settledMember } from '../support/lifecycle.ts';

/** A person who is invited while their account is being deleted. */
export function describeInvitedMeanwhile(): void {
  describe('H11: and is invited at the same time', () => {
    const invite = (email: string) =>
      createInvitation(stack.deps, getContext(tenant, 'owner'), { email, role: 'viewer' });
    const deliver = (invitationId: string) =>
      deliverInvitation(stack.worker, { tenantId, invitationId });
    const getStates = (email: string) =>
      rows('select id, status, delivery from invitations where email = $1', email);
    const mailsTo = (email: string) => stack.mails.filter(({ to }) => to === email);
    const jobsFor = (id: string) =>
      rows(
        `select id from pgboss.job where name = 'invitation-deliver'
         and data ->> 'invitationId' = $1`,
        id,
      );

    it('before it: the invitation was to the account that goes, and goes with it', async () => {
      const member = await settledMember('member');
      const { email } = member.user;
      const other = await createTenantFixture(stack.admin);
      await createInvitation(stack.deps, getContext(other, 'owner'), { email, role: 'viewer' });
      await deleteOwnAccount(stack.deps, contextOfUser(member), { email });
      await applyPerson(stack.worker, member);
      expect(await getStates(email)).toEqual([]);
    });

    it('after it: the mail waits for the account to be gone, and leads to a new one', async () => {
      const member = await settledMember('member');
      const { email } = member.user;
      await deleteOwnAccount(stack.deps, contextOfUser(member), { email });
      const { id } = await invite(email);
      await deliver(id);
      expect(await getStates(email)).toEqual([{ id, status: 'pending', delivery: 'queued' }]);
      expect(mailsTo(email)).toEqual([]);
      const before = await jobsFor(id);
      await applyPerson(stack.worker, member);
      expect(await getStates(email)).toEqual([{ id, status: 'pending', delivery: 'queued' }]);
      expect((await jobsFor(id)).length).toBe(before.length + 1);
      await deliver(id);
      expect(await getStates(email)).toEqual([{ id, status: 'pending', delivery: 'sent' }]);
      expect(mailsTo(email)[0]?.text).toMatch(/temporary password/i);
      const account = await stack.worker.pool.findUserByEmail(email);
      expect(account?.status).toBe('FORCE_CHANGE_PASSWORD');
      expect(account?.sub).not.toBe(member.userId);
    });

    it('after it, and the mail comes up when the account is gone already', async () => {
      const member = await settledMember('member');
      const { email } = member.user;
      await deleteOwnAccount(stack.deps, contextOfUser(member), { email });
      const { id } = await invite(email);
      await applyPerson(stack.worker, member);
      await deliver(id);
      await applyPerson(stack.worker, member);
      expect(await getStates(email)).toEqual([{ id, status: 'pending', delivery: 'sent' }]);
      expect(await stack.worker.pool.findUserByEmail(email)).toBeDefined();
    });

    it('an invitation from before that was sent again after it is to the new account', async () => {
      const member = await settledMember('member');
      const { email } = member.user;
      const other = await createTenantFixture(stack.admin);
      const owner = getContext(other, 'owner');
      const first = await createInvitation(stack.deps, owner, { email, role: 'viewer' });
      await deleteOwnAccount(stack.deps, contextOfUser(member), { email });
      await resendInvitation(stack.deps, owner, { id: toId<InvitationId>(first.id) });
      await applyPerson(stack.worker, member);
      expect(await getStates(email)).toMatchObject([{ id: first.id, status: 'pending' }]);
    });

    it('a list that was given after it keeps its line', async () => {
      const member = await settledMember('member');
      const { email } = member.user;
      const list = () =>
        stack.admin.query(
          `with bulk as (
             insert into bulk_changes (tenant_id, id, action, started_by, claim_role, request_id)
             values ($1, gen_random_uuid(), 'invite', $2, 'admin', 'r') returning id)
           insert into bulk_invitations
             (tenant_id, bulk_id, line, email, role, message, invitation_id)
           select $1, id, 1, $3, 'viewer', '', gen_random_uuid() from bulk`,
          [tenantId, tenant.owner.userId, email],
        );
      await list();
      await deleteOwnAccount(stack.deps, contextOfUser(member), { email });
      await list();
      await applyPerson(stack.worker, member);
      expect(await rows('select 1 from bulk_invitations where email = $1', email)).toHaveLength(1);
    });
  });
}
