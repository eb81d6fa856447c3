import { createPersonFixture, createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fixtures/fingerprint.ts';
import { addInvitation } from './fixtures/invitations.ts';
import { call, type GetTarget } from './target.ts';
import { bindInvitationCalls } from './invitation-calls.ts';

/** Accepting an invitation, and every refusal of it. */
export function describeAcceptingInvitations(getTarget: GetTarget): void {
  const { accept, invited, getMembers } = bindInvitationCalls(getTarget);

  describe('accepting', () => {
    it('IN-01 works once: a second time, and a second person, are told that it is over', async () => {
      const { tenant, person, invitation } = await invited();
      const first = await accept(person, invitation.token);
      expect([first.status, first.json]).toEqual([200, { slug: tenant.slug }]);
      const again = await accept(person, invitation.token);
      expect([again.status, again.json['code']]).toEqual([410, 'invitation.accepted']);
      const rows = (await getMembers(tenant)).filter(({ user_id }) => user_id === person.userId);
      expect(rows).toEqual([{ user_id: person.userId, role: 'member' }]);
    });

    it('CR-05 of twenty at once one wins', async () => {
      const { tenant, person, invitation } = await invited();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => accept(person, invitation.token)),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.every(({ status }) => [200, 409, 410].includes(status))).toBe(true);
      expect(await getMembers(tenant)).toHaveLength(5);
    });

    it('IN-02 takes no other address, and stays open', async () => {
      const { tenant, person, invitation } = await invited();
      const other = await createPersonFixture(getTarget().admin);
      const before = await fingerprint(getTarget(), tenant.id);
      const refused = await accept(other, invitation.token);
      expect([refused.status, refused.json['code']]).toEqual([403, 'invitation.other_email']);
      expect(await fingerprint(getTarget(), tenant.id)).toBe(before);
      expect((await accept(person, invitation.token)).status).toBe(200);
    });

    it('IN-03 takes no address that was not verified', async () => {
      const { person, invitation } = await invited({ emailVerified: false });
      const refused = await accept(person, invitation.token);
      expect([refused.status, refused.json['code']]).toEqual([403, 'invitation.email_unverified']);
    });

    it('IN-05 is over a second late', async () => {
      const { person, invitation } = await invited({ seconds: -1 });
      const refused = await accept(person, invitation.token);
      expect([refused.status, refused.json['code']]).toEqual([410, 'invitation.expired']);
    });

    it('IN-06 is void once it was revoked', async () => {
      const { tenant, person, invitation } = await invited();
      const path = `/tenants/${tenant.slug}/invitations/${invitation.id}/revoke`;
      expect((await call(getTarget(), 'POST', path, { as: tenant.admin })).status).toBe(204);
      const refused = await accept(person, invitation.token);
      expect([refused.status, refused.json['code']]).toEqual([410, 'invitation.revoked']);
    });

    it.each(['demoted', 'deactivated', 'removed', 'below the role'])(
      'IN-06 is void once the inviter is %s',
      async (fate) => {
        const { admin } = getTarget();
        const tenant = await createTenantFixture(admin);
        const person = await createPersonFixture(admin);
        const { token } = await addInvitation(getTarget(), tenant, {
          role: fate === 'below the role' ? 'owner' : 'member',
          email: person.email,
          invitedBy: tenant.admin,
        });
        const statements: Record<string, string> = {
          demoted: "update memberships set role = 'member' where user_id = $1",
          deactivated: "update memberships set status = 'deactivated' where user_id = $1",
          removed: 'delete from memberships where user_id = $1',
          'below the role': 'select $1::uuid',
        };
        await admin.query(statements[fate] ?? '', [tenant.admin.userId]);
        const refused = await accept(person, token);
        expect([refused.status, refused.json['code']]).toEqual([
          410,
          'invitation.inviter_lost_rights',
        ]);
      },
    );

    it('IN-08 takes no role from the request', async () => {
      const { tenant, person, invitation } = await invited();
      expect((await accept(person, invitation.token, { role: 'owner' })).status).toBe(422);
      await accept(person, invitation.token);
      expect(
        (await getMembers(tenant)).find(({ user_id }) => user_id === person.userId)?.role,
      ).toBe('member');
    });

    it('IN-09 a token that is close is as unknown as any', async () => {
      const { person, invitation } = await invited();
      const last = invitation.token.at(-1) === 'A' ? 'B' : 'A';
      for (const token of ['A'.repeat(64), invitation.token.slice(0, -1) + last]) {
        const answer = await accept(person, token);
        expect([answer.status, answer.json['code']]).toEqual([404, 'resource.not_found']);
      }
    });

    it('IN-18 nothing but the acceptance consumes it', async () => {
      const { person, invitation } = await invited();
      for (const method of ['GET', 'HEAD', 'PUT']) {
        await call(getTarget(), method, '/invitations/accept', { as: person });
      }
      const renewed = await call(getTarget(), 'POST', '/invitations/renew-password', {
        body: { token: invitation.token },
      });
      expect([renewed.status, renewed.text]).toEqual([202, '']);
      expect((await accept(person, invitation.token)).status).toBe(200);
    });
  });
}
