import {
  createPersonFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { addInvitation, fingerprint } from './samples.ts';
import { call, type GetTarget, getItems } from './target.ts';

/** Invitations, from the first mail to the last refusal. */
export function describeInvitations(getTarget: GetTarget): void {
  const accept = (as: PersonFixture, token: string, more: object = {}) =>
    call(getTarget(), 'POST', '/invitations/accept', { as, body: { token, ...more } });

  async function invited(
    options: Partial<Parameters<typeof addInvitation>[2]> & { emailVerified?: boolean } = {},
  ) {
    const { admin } = getTarget();
    const tenant = await createTenantFixture(admin);
    const person = await createPersonFixture(admin, {
      emailVerified: options.emailVerified ?? true,
    });
    const invitation = await addInvitation(getTarget(), tenant, {
      role: 'member',
      email: person.email,
      ...options,
    });
    return { tenant, person, invitation };
  }

  async function getMembers(tenant: TenantFixture) {
    const { rows } = await getTarget().admin.query(
      'select user_id, role from memberships where tenant_id = $1',
      [tenant.id],
    );
    return rows as { user_id: string; role: string }[];
  }

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
