import { randomUUID } from 'node:crypto';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { invitationToken } from '@gatehouse/services/invitations';
import {
  createPersonFixture,
  createTenantFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addApiKey } from './fixtures/programs.ts';
import { bindCallForCode, type CallOptions, type GetTarget } from './target.ts';

/** Who may invite, as a tenant decides. */
export function describeInvitationRules(getTarget: GetTarget): void {
  describe('settings of a tenant', () => {
    let tenant: TenantFixture;
    const ask = bindCallForCode(getTarget);

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    describe('who may invite', () => {
      const rules = (body: object, as = tenant.owner) =>
        ask('PATCH', `/tenants/${tenant.slug}/invitation-rules`, { as, body });
      const invite = (options: CallOptions, role?: string) =>
        ask('POST', `/tenants/${tenant.slug}/invitations`, {
          ...options,
          body: { email: `${randomUUID()}@example.com`, ...(role && { role }) },
        });

      it('owners alone, if an owner says so: admins and their keys no more', async () => {
        const key = await addApiKey(getTarget(), tenant, { createdBy: tenant.admin });
        const open = await invite({ as: tenant.admin }, 'viewer');
        expect(open.status).toBe(201);
        expect((await rules({ inviters: 'owners', defaultRole: 'member' })).status).toBe(200);
        const refused = await invite({ as: tenant.admin }, 'viewer');
        expect([refused.status, refused.code]).toEqual([403, 'invitation.owners_only']);
        expect(refused.json['why']).toContainEqual({
          code: 'inviters.owners_only',
          passed: false,
          sentence: 'The tenant lets only owners invite people.',
        });
        const program = await invite({ bearer: key.token }, 'viewer');
        expect([program.status, program.code]).toEqual([403, 'invitation.owners_only']);
        for (const verb of ['resend', 'revoke']) {
          const path = `/tenants/${tenant.slug}/invitations/${String(open.json['id'])}/${verb}`;
          expect((await ask('POST', path, { as: tenant.admin })).code).toBe(
            'invitation.owners_only',
          );
          expect((await ask('POST', path, { as: tenant.owner })).status).toBeLessThan(300);
        }
        expect((await invite({ as: tenant.owner }, 'viewer')).status).toBe(201);
      });

      it('what an admin sent before cannot be accepted while owners alone invite', async () => {
        const { admin, invitationKey } = getTarget();
        const guest = await createPersonFixture(admin);
        const sent = await ask('POST', `/tenants/${tenant.slug}/invitations`, {
          as: tenant.admin,
          body: { email: guest.email, role: 'viewer' },
        });
        const token = invitationToken(invitationKey, {
          tenantId: toId<TenantId>(tenant.id),
          invitationId: String(sent.json['id']),
          generation: 1,
        });
        const accept = () => ask('POST', '/invitations/accept', { as: guest, body: { token } });
        await rules({ inviters: 'owners', defaultRole: 'member' });
        expect((await accept()).code).toBe('invitation.inviter_lost_rights');
        await rules({ inviters: 'admins', defaultRole: 'member' });
        expect((await accept()).status).toBe(200);
      });

      it('is explained to those who ask why they cannot', async () => {
        await rules({ inviters: 'owners', defaultRole: 'member' });
        const path = `/tenants/${tenant.slug}/access?permission=members:invite`;
        for (const [as, allowed] of [
          [tenant.admin, false],
          [tenant.owner, true],
        ] as const) {
          const { json } = await ask('GET', path, { as });
          expect(json['allowed']).toBe(allowed);
        }
      });

      it('an invitation that names no role has the one that the tenant says', async () => {
        expect((await invite({ as: tenant.admin })).json['role']).toBe('member');
        await rules({ inviters: 'admins', defaultRole: 'viewer' });
        expect((await invite({ as: tenant.admin })).json['role']).toBe('viewer');
        expect((await rules({ inviters: 'admins', defaultRole: 'owner' })).status).toBe(422);
      });

      it('is said by owners with a recent sign-in', async () => {
        expect(
          (await rules({ inviters: 'owners', defaultRole: 'viewer' }, tenant.admin)).status,
        ).toBe(403);
        await getTarget().admin.query(
          "update sessions set auth_time = now() - interval '1 hour' where user_id = $1",
          [tenant.owner.userId],
        );
        const late = await rules({ inviters: 'owners', defaultRole: 'viewer' });
        expect([late.status, late.code]).toEqual([403, 'auth.step_up_required']);
      });
    });
  });
}
