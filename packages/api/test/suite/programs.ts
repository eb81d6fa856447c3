import { randomUUID } from 'node:crypto';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { KEY_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import { invitationToken } from '@gatehouse/services/invitations';
import {
  createPersonFixture,
  createRoleFixture,
  createTenantFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addInvitation } from './fixtures/invitations.ts';
import { addMember } from './fixtures/people.ts';
import { addApiClient, addApiKey } from './fixtures/programs.ts';
import { call, type GetTarget } from './target.ts';

const VIEWER = [...ROLE_TABLE.viewer];

/** How far a program reaches among people: never beyond what it holds itself. */
export function describePrograms(getTarget: GetTarget): void {
  describe('H2: a program among people', () => {
    let tenant: TenantFixture;

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    type Kind = 'API key' | 'API client';

    const program = async (kind: Kind, permissions: readonly Permission[]): Promise<string> => {
      if (kind === 'API key') {
        return (await addApiKey(getTarget(), tenant, { createdBy: tenant.owner, permissions }))
          .token;
      }
      // Registered for all there is: what the token has no scope for does not count.
      const { token, clientId } = await getTarget().clientToken(permissions);
      await addApiClient(getTarget(), tenant, { clientId, by: tenant.owner });
      return token;
    };

    const ask = async (bearer: string, method: string, path: string, body?: object) => {
      const answer = await call(getTarget(), method, `/tenants/${tenant.slug}${path}`, {
        bearer,
        body,
      });
      return answer.status < 300 ? 'done' : String(answer.json['code']);
    };

    const invite = (bearer: string, role: string) =>
      ask(bearer, 'POST', '/invitations', { email: `${randomUUID()}@example.com`, role });

    describe.each<Kind>(['API key', 'API client'])('%s', (kind) => {
      it('H2: invites no role that may more than it', async () => {
        const bare = await program(kind, ['members:invite']);
        const some = await program(kind, [...VIEWER, 'members:invite']);
        const full = await program(kind, KEY_PERMISSIONS);
        for (const role of ['owner', 'admin', 'member', 'viewer']) {
          expect([role, await invite(bare, role)]).toEqual([role, 'role.above_own']);
        }
        expect(await invite(some, 'admin')).toBe('role.above_own');
        expect(await invite(some, 'member')).toBe('role.above_own');
        expect(await invite(some, 'viewer')).toBe('done');
        expect(await invite(full, 'owner')).toBe('role.above_own');
        expect(await invite(full, 'admin')).toBe('role.above_own');
        expect(await invite(full, 'member')).toBe('done');
      });

      it('H2: promotes no one beyond it, nor touches who may more', async () => {
        const { userId } = await addMember(getTarget(), tenant, 'viewer');
        const change = (bearer: string, id: string, role: string) =>
          ask(bearer, 'PATCH', `/members/${id}`, { role });
        const bare = await program(kind, ['members:change_role', 'members:remove']);
        const full = await program(kind, KEY_PERMISSIONS);
        expect(await change(bare, userId, 'member')).toBe('role.above_own');
        expect(await change(full, userId, 'admin')).toBe('role.above_own');
        expect(await change(full, userId, 'member')).toBe('done');
        expect(await change(full, tenant.admin.userId, 'member')).toBe('role.above_own');
        expect(await ask(bare, 'DELETE', `/members/${userId}`)).toBe('role.above_own');
        for (const [method, verb] of [
          ['POST', '/deactivate'],
          ['DELETE', ''],
        ] as const) {
          const path = `/members/${tenant.admin.userId}${verb}`;
          expect(await ask(full, method, path)).toBe('role.above_own');
        }
        expect(await ask(full, 'POST', `/members/${userId}/deactivate`)).toBe('done');
        expect(await ask(full, 'POST', `/members/${userId}/reactivate`)).toBe('done');
        expect(await ask(full, 'DELETE', `/members/${userId}`)).toBe('done');
      });

      it('H2: sends no invitation again that it could not have made, nor revokes it', async () => {
        const full = await program(kind, KEY_PERMISSIONS);
        for (const [role, outcome] of [
          ['admin', 'role.above_own'],
          ['member', 'done'],
        ] as const) {
          const { id } = await addInvitation(getTarget(), tenant, { role });
          expect(await ask(full, 'POST', `/invitations/${id}/resend`)).toBe(outcome);
          expect(await ask(full, 'POST', `/invitations/${id}/revoke`)).toBe(outcome);
        }
      });
    });

    it('H2: gives a custom role only if it holds all that its base may', async () => {
      const { admin } = getTarget();
      const reader = { permissions: ['tenant:read'] as const };
      const ofAdmin = await createRoleFixture(admin, tenant.id, { base: 'admin', ...reader });
      const ofViewer = await createRoleFixture(admin, tenant.id, { base: 'viewer', ...reader });
      const key = await program('API key', [...VIEWER, 'members:invite']);
      expect(await invite(key, ofAdmin)).toBe('role.above_own');
      expect(await invite(key, ofViewer)).toBe('done');
    });

    it('H2: has its default role refused where that may more', async () => {
      const key = await program('API key', [...VIEWER, 'members:invite']);
      const body = { email: `${randomUUID()}@example.com` };
      expect(await ask(key, 'POST', '/invitations', body)).toBe('role.above_own');
      await getTarget().admin.query("update tenants set default_role = 'viewer' where id = $1", [
        tenant.id,
      ]);
      expect(await ask(key, 'POST', '/invitations', body)).toBe('done');
    });

    it.each<[string, string]>([
      ['is revoked', 'update api_keys set revoked_at = now() where id = $1'],
      ['has expired', "update api_keys set expires_at = now() - interval '1 s' where id = $1"],
      ['may no longer invite', "update api_keys set permissions = '{tenant:read}' where id = $1"],
      [
        'holds less than the role',
        "update api_keys set permissions = '{tenant:read,members:invite}' where id = $1",
      ],
    ])('H2: its invitation is void once it %s', async (_, fate) => {
      const { admin, invitationKey } = getTarget();
      const key = await addApiKey(getTarget(), tenant, { createdBy: tenant.owner });
      const accepted = async (decay: string) => {
        const guest = await createPersonFixture(admin);
        const sent = await call(getTarget(), 'POST', `/tenants/${tenant.slug}/invitations`, {
          bearer: key.token,
          body: { email: guest.email, role: 'viewer' },
        });
        expect(sent.status).toBe(201);
        const token = invitationToken(invitationKey, {
          tenantId: toId<TenantId>(tenant.id),
          invitationId: String(sent.json['id']),
          generation: 1,
        });
        await admin.query(decay, [key.id]);
        const answer = await call(getTarget(), 'POST', '/invitations/accept', {
          as: guest,
          body: { token },
        });
        return answer.status === 200 ? 'done' : answer.json['code'];
      };
      expect(await accepted('select $1::uuid')).toBe('done');
      expect(await accepted(fate)).toBe('invitation.inviter_lost_rights');
    });
  });
}
