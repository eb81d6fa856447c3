import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { call, type GetTarget, getItems } from './target.ts';
import { bindInvitationCalls } from './invitation-calls.ts';

/** Inviting, inviting again, and the term of an invitation. */
export function describeInvitations(getTarget: GetTarget): void {
  const { accept, invited } = bindInvitationCalls(getTarget);

  describe('its term and its words', () => {
    it('are the inviter’s, within bounds, and a resend keeps the term', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const path = `/tenants/${tenant.slug}/invitations`;
      const ask = (body: object, to = path) => call(target, 'POST', to, { as: tenant.admin, body });
      const days = (answer: Awaited<ReturnType<typeof ask>>) =>
        Math.round((Date.parse(String(answer.json['expiresAt'])) - Date.now()) / 86_400_000);
      const body = { email: 'term@example.com', role: 'viewer' };
      for (const wrong of [
        { days: 0 },
        { days: 31 },
        { message: 'a\nb' },
        { message: 'x'.repeat(501) },
      ]) {
        expect((await ask({ ...body, ...wrong })).status).toBe(422);
      }
      const made = await ask({ ...body, days: 3, message: ' Welcome <b> ' });
      expect([made.status, days(made)]).toEqual([201, 3]);
      const again = await ask({}, `${path}/${String(made.json['id'])}/resend`);
      expect([again.status, days(again)]).toEqual([200, 3]);
      expect(days(await ask({ ...body, email: 'usual@example.com' }))).toBe(7);
      const { rows } = await target.admin.query('select message from invitations where id = $1', [
        made.json['id'],
      ]);
      expect(rows).toEqual([{ message: 'Welcome <b>' }]);
    });
  });

  describe('inviting', () => {
    const invite = (tenant: TenantFixture, email: string, as = tenant.admin) =>
      call(getTarget(), 'POST', `/tenants/${tenant.slug}/invitations`, {
        as,
        body: { email, role: 'member' },
      });

    it('IN-11 takes no member, whatever the case of the address', async () => {
      const tenant = await createTenantFixture(getTarget().admin);
      for (const email of [
        tenant.member.email,
        tenant.member.email.toUpperCase(),
        tenant.admin.email,
      ]) {
        const refused = await invite(tenant, email);
        expect([refused.status, refused.json['code']]).toEqual([409, 'member.exists']);
      }
    });

    it('CR-07 an address has one open invitation, however many invite it', async () => {
      const tenant = await createTenantFixture(getTarget().admin);
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => invite(tenant, 'One@Example.com')),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
      expect(answers.find(({ status }) => status === 201)?.json['email']).toBe('one@example.com');
    });

    it('TI-09 IN-12 an address that another tenant knows answers like a new one', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const other = await createTenantFixture(target.admin);
      const known = await invite(tenant, other.member.email);
      const fresh = await invite(tenant, 'nobody-knows@example.com');
      expect(Object.keys(known.json)).toEqual(Object.keys(fresh.json));
      expect([known.status, known.json['delivery']]).toEqual([
        fresh.status,
        fresh.json['delivery'],
      ]);
    });

    it('IN-10 no answer holds a token or its hash', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const created = await invite(tenant, 'secret@example.com');
      const listed = await call(target, 'GET', `/tenants/${tenant.slug}/invitations`, {
        as: tenant.admin,
      });
      const audited = await call(target, 'GET', `/tenants/${tenant.slug}/audit-events`, {
        as: tenant.admin,
      });
      const { rows } = await target.admin.query<{ hash: string; data: object }>(
        `select encode(token_hash, 'hex') as hash from invitations where tenant_id = $1`,
        [tenant.id],
      );
      for (const { text } of [created, listed, audited]) {
        expect(text).not.toContain(rows[0]?.hash);
        expect(text).not.toMatch(/token/i);
      }
      expect(getItems(listed)).toMatchObject([{ email: 'secret@example.com', status: 'pending' }]);
    });

    it('IN-14 a resend kills the links before it', async () => {
      const { tenant, person, invitation } = await invited();
      const path = `/tenants/${tenant.slug}/invitations/${invitation.id}/resend`;
      const resent = await call(getTarget(), 'POST', path, { as: tenant.admin });
      expect([resent.status, resent.json['delivery']]).toEqual([200, 'queued']);
      expect((await accept(person, invitation.token)).status).toBe(404);
    });

    it('an invitation that has expired can be sent again, or made anew', async () => {
      const target = getTarget();
      const { tenant, invitation } = await invited({ seconds: -60 });
      const list = () =>
        call(target, 'GET', `/tenants/${tenant.slug}/invitations`, { as: tenant.admin });
      expect(getItems(await list())).toMatchObject([{ status: 'expired' }]);
      const path = `/tenants/${tenant.slug}/invitations/${invitation.id}`;
      expect(
        (await call(target, 'POST', `${path}/resend`, { as: tenant.admin })).json['status'],
      ).toBe('pending');
      await target.admin.query(
        "update invitations set expires_at = now() - interval '1 s' where id = $1",
        [invitation.id],
      );
      expect((await invite(tenant, invitation.email)).status).toBe(201);
      const again = await call(target, 'POST', `${path}/resend`, { as: tenant.admin });
      expect(again.status).toBe(409);
    });
  });
}
