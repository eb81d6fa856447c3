import { createHash } from 'node:crypto';
import { totp } from '@gatehouse/testing/totp';
import {
  createMembershipFixture,
  createPersonFixture,
  createSessionFixture,
  createTenantFixture,
  toGroupName,
  type PersonFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { addAvatar, addBearer, PNG } from './samples.ts';
import { call, type GetTarget, getItems } from './target.ts';

/** One's own account: each "may not" beside its "still may". */
export function describeAccount(getTarget: GetTarget): void {
  const person = (name?: string) =>
    createPersonFixture(getTarget().admin, name === undefined ? {} : { name });

  const ask = async (
    as: Pick<PersonFixture, 'sessionToken'>,
    method: string,
    path: string,
    body?: unknown,
  ) => {
    const answer = await call(getTarget(), method, path, { as, body });
    return [answer.status, answer.json['code'] ?? answer.json] as const;
  };

  const account = async (as: PersonFixture) =>
    (await call(getTarget(), 'GET', '/me/account', { as })).json;

  const getEvents = async (as: PersonFixture) => {
    const answer = await call(getTarget(), 'GET', '/me/security-events', { as });
    return getItems(answer).map(({ action }) => action);
  };

  const getJobs = async (queue: string, userId: string) => {
    const { rows } = await getTarget().admin.query<{ n: number }>(
      `select count(*)::int as n from pgboss.job where name = $1 and data->>'userId' = $2`,
      [queue, userId],
    );
    return rows[0]?.n;
  };

  describe("one's own account", () => {
    it('changes a name, in this row alone, and has the memberships follow', async () => {
      const [ann, bystander] = [await person('Ann'), await person('Bob')];
      expect(await ask(ann, 'POST', '/me/name', { name: '  Ann Two ' })).toEqual([
        200,
        { name: 'Ann Two' },
      ]);
      expect(await account(ann)).toMatchObject({ name: 'Ann Two', mfa: false, permitted: false });
      expect((await account(bystander))['name']).toBe('Bob');
      expect(await getEvents(ann)).toEqual(['name.changed']);
      expect(await getJobs('person-sync', ann.userId)).toBe(1);
    });

    it.each(['', '   ', 'x'.repeat(81), 'a\u202eb', 'a\nb', 7, null, { not: '' }])(
      'refuses the name %j',
      async (name) => {
        const ann = await person('Ann');
        expect(await ask(ann, 'POST', '/me/name', { name })).toEqual([422, 'input.invalid']);
        expect((await account(ann))['name']).toBe('Ann');
      },
    );

    it('takes no other field', async () => {
      const ann = await person('Ann');
      for (const extra of [{ email: 'x@example.com' }, { mfa: true }, { emailVerified: true }]) {
        const body = { name: 'Eve', ...extra };
        expect(await ask(ann, 'POST', '/me/name', body)).toEqual([422, 'input.invalid']);
      }
      expect((await account(ann))['name']).toBe('Ann');
    });

    it('needs a permit of this very session for all that the pool guards', async () => {
      const ann = await person();
      await getTarget().permit(await createSessionFixture(getTarget().admin, ann.userId, []));
      const guarded = [
        ['POST', '/me/password', { currentPassword: 'a', newPassword: 'b' }],
        ['POST', '/me/email', { email: 'new@example.com' }],
        ['POST', '/me/email/confirm', { code: '123456' }],
        ['POST', '/me/mfa', undefined],
        ['POST', '/me/mfa/confirm', { code: '123456' }],
        ['POST', '/me/mfa/remove', undefined],
      ] as const;
      for (const [method, path, body] of guarded) {
        expect(await ask(ann, method, path, body)).toEqual([403, 'account.permit_required']);
      }
      expect(await account(ann)).toMatchObject({ permitted: false, pendingEmail: null });
    });

    it('a permit ends, and one that the pool no longer honours is none', async () => {
      const { admin, permit } = getTarget();
      const ann = await person();
      await permit(ann.sessionToken);
      expect((await account(ann))['permitted']).toBe(true);
      await admin.query('update account_permits set sealed_token = $2 where user_id = $1', [
        ann.userId,
        Buffer.from('sealed with another key'),
      ]);
      expect(await ask(ann, 'POST', '/me/mfa')).toEqual([403, 'account.permit_required']);
      await permit(ann.sessionToken);
      await admin.query('update account_permits set expires_at = now() where user_id = $1', [
        ann.userId,
      ]);
      expect(await ask(ann, 'POST', '/me/mfa')).toEqual([403, 'account.permit_required']);
    });

    it('is no business of a Bearer token', async () => {
      const target = getTarget();
      const { bearer } = await addBearer(target);
      const body = { currentPassword: 'a', newPassword: 'b' };
      const answer = await call(target, 'POST', '/me/password', { bearer, body });
      expect([answer.status, answer.json['code']]).toEqual([403, 'auth.browser_required']);
    });
  });

  describe('changing the password', () => {
    it('needs the old one; a wrong one is noted, and changes nothing', async () => {
      const target = getTarget();
      const ann = await person();
      const { password } = await target.permit(ann.sessionToken);
      const other = { sessionToken: await createSessionFixture(target.admin, ann.userId, []) };
      const change = (currentPassword: string, newPassword: string) =>
        ask(ann, 'POST', '/me/password', { currentPassword, newPassword });
      expect(await change('not the password', 'a new-Password 1')).toEqual([
        422,
        'account.password_wrong',
      ]);
      expect(await change(password, 'short')).toEqual([422, 'account.password_refused']);
      expect((await ask(other, 'GET', '/me'))[0]).toBe(200);
      expect(await getEvents(ann)).toEqual(['password.refused']);
      expect(await getJobs('security-notice', ann.userId)).toBe(0);

      expect(await change(password, 'a new-Password 1')).toEqual([200, { ended: 1 }]);
      expect((await ask(other, 'GET', '/me'))[0]).toBe(401);
      expect((await ask(ann, 'GET', '/me'))[0]).toBe(200);
      expect(await getEvents(ann)).toEqual(['password.changed', 'password.refused']);
      expect(await getJobs('security-notice', ann.userId)).toBe(1);
      expect(await change(password, 'another new-Password 2')).toEqual([
        422,
        'account.password_wrong',
      ]);
    });

    it('SE-04 makes Bearer tokens of before void', async () => {
      const target = getTarget();
      const { bearer, sessionToken } = await addBearer(target);
      const { password } = await target.permit(sessionToken);
      const read = () => call(target, 'GET', '/me', { bearer });
      expect((await read()).status).toBe(200);
      const body = { currentPassword: password, newPassword: 'a new-Password 1' };
      expect((await ask({ sessionToken }, 'POST', '/me/password', body))[0]).toBe(200);
      expect((await read()).status).toBe(401);
    });

    it('DS-01 is tried sixty times an hour at most, together with codes', async () => {
      const ann = await person();
      await getTarget().permit(ann.sessionToken);
      const answers = await Promise.all(
        Array.from({ length: 66 }, () => ask(ann, 'POST', '/me/mfa/confirm', { code: '000000' })),
      );
      const statuses = answers.map(([status]) => status);
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(6);
      expect((await ask(ann, 'POST', '/me/password', {}))[0]).toBe(429);
      expect((await ask(await person(), 'POST', '/me/mfa'))[1]).toBe('account.permit_required');
    });

    it('keeps neither password nor code with an idempotency key', async () => {
      const ann = await person();
      const { password } = await getTarget().permit(ann.sessionToken);
      const body = { currentPassword: password, newPassword: 'a new-Password 1' };
      const headers = { 'idempotency-key': 'one' };
      await call(getTarget(), 'POST', '/me/password', { as: ann, body, headers });
      const { rows } = await getTarget().admin.query(
        'select 1 from idempotency_keys where principal_id = $1',
        [ann.userId],
      );
      expect(rows).toEqual([]);
    });
  });

  describe('changing the e-mail address', () => {
    it('counts once its code has been shown, and the old address is told', async () => {
      const ann = await person();
      const { codeSentTo } = await getTarget().permit(ann.sessionToken);
      const email = `new-${ann.email}`;
      expect(await ask(ann, 'POST', '/me/email', { email: ` ${email.toUpperCase()} ` })).toEqual([
        202,
        { pendingEmail: email },
      ]);
      expect(await account(ann)).toMatchObject({ email: ann.email, pendingEmail: email });
      const confirm = (code: string) => ask(ann, 'POST', '/me/email/confirm', { code });
      const code = (await codeSentTo(email)) ?? '';
      const wrong = code === '111111' ? '222222' : '111111';
      expect(await confirm(wrong)).toEqual([422, 'account.code_wrong']);
      expect((await account(ann))['email']).toBe(ann.email);
      expect(await getJobs('security-notice', ann.userId)).toBe(0);
      expect(await confirm(`${code.slice(0, 3)} ${code.slice(3)}`)).toEqual([200, { email }]);
      expect(await account(ann)).toMatchObject({
        email,
        emailVerified: true,
        pendingEmail: null,
      });
      expect(await confirm(code)).toEqual([409, 'account.no_new_email']);
      expect(await getEvents(ann)).toEqual(['email.changed', 'email.refused', 'email.requested']);
      expect(await getJobs('security-notice', ann.userId)).toBe(1);
    });

    it('answers alike for an address that someone else has, and never hands it over', async () => {
      const [ann, bob] = [await person(), await person()];
      const taken = (await getTarget().permit(bob.sessionToken)).email;
      const { codeSentTo } = await getTarget().permit(ann.sessionToken);
      const mailsBefore = await codeSentTo(taken);
      expect(await ask(ann, 'POST', '/me/email', { email: taken })).toEqual([
        202,
        { pendingEmail: taken },
      ]);
      expect(await codeSentTo(taken)).toBe(mailsBefore);
      expect(await ask(ann, 'POST', '/me/email/confirm', { code: '123456' })).toEqual([
        422,
        'account.code_wrong',
      ]);
      expect((await account(ann))['email']).toBe(ann.email);
    });

    it('can be given up, and then its code is worth nothing', async () => {
      const ann = await person();
      const { codeSentTo } = await getTarget().permit(ann.sessionToken);
      const email = `new-${ann.email}`;
      await ask(ann, 'POST', '/me/email', { email });
      expect((await ask(ann, 'POST', '/me/email/cancel'))[0]).toBe(204);
      const code = await codeSentTo(email);
      expect(await ask(ann, 'POST', '/me/email/confirm', { code })).toEqual([
        409,
        'account.no_new_email',
      ]);
      expect(await account(ann)).toMatchObject({ email: ann.email, pendingEmail: null });
    });

    it('refuses the own address and what is none', async () => {
      const ann = await person();
      await getTarget().permit(ann.sessionToken);
      for (const email of [ann.email.toUpperCase(), 'x', 'a@b', 'a@ｂ.com', 'a@b.c,d@e.f', 3]) {
        expect(await ask(ann, 'POST', '/me/email', { email })).toEqual([422, 'input.invalid']);
      }
    });
  });

  describe('an authenticator app', () => {
    it('counts from its first code on, and is removed with a permit', async () => {
      const ann = await person();
      await getTarget().permit(ann.sessionToken);
      const begun = await call(getTarget(), 'POST', '/me/mfa', { as: ann });
      const secret = String(begun.json['secret']);
      expect(begun.json['uri']).toBe(
        `otpauth://totp/Gatehouse%3A${encodeURIComponent(ann.email)}?secret=${secret}&issuer=Gatehouse`,
      );
      const code = totp(secret);
      const wrong = code === '111111' ? '222222' : '111111';
      expect(await ask(ann, 'POST', '/me/mfa/confirm', { code: wrong })).toEqual([
        422,
        'account.code_wrong',
      ]);
      expect((await account(ann))['mfa']).toBe(false);
      expect((await ask(ann, 'POST', '/me/mfa/confirm', { code }))[0]).toBe(204);
      expect((await account(ann))['mfa']).toBe(true);
      expect(await ask(ann, 'POST', '/me/mfa')).toEqual([409, 'account.mfa_on']);
      expect((await ask(ann, 'POST', '/me/mfa/remove'))[0]).toBe(204);
      expect((await ask(ann, 'POST', '/me/mfa/remove'))[0]).toBe(204);
      expect((await account(ann))['mfa']).toBe(false);
      expect(await getEvents(ann)).toEqual(['mfa.removed', 'mfa.enabled', 'mfa.refused']);
      expect(await getJobs('security-notice', ann.userId)).toBe(2);
    });
  });

  describe('a picture', () => {
    const set = (as: PersonFixture, bytes: Uint8Array) =>
      ask(as, 'POST', '/me/avatar', { image: Buffer.from(bytes).toString('base64') });

    const get = (as: Pick<PersonFixture, 'sessionToken'> | null, userId: string) =>
      call(getTarget(), 'GET', `/people/${userId}/avatar`, { as });

    it('is served as nothing but a picture, and may be kept', async () => {
      const ann = await person();
      expect((await set(ann, PNG))[0]).toBe(200);
      const answer = await get(ann, ann.userId);
      const { headers } = answer;
      expect(answer.status).toBe(200);
      expect(headers.get('content-type')).toBe('image/png');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*sandbox$/);
      expect(headers.get('cache-control')).toBe('private, no-cache');
      const etag = headers.get('etag') ?? '';
      expect(etag).toBe(`"${String((await account(ann))['avatar'])}"`);
      const again = await call(getTarget(), 'GET', `/people/${ann.userId}/avatar`, {
        as: ann,
        headers: { 'if-none-match': etag },
      });
      expect([again.status, again.text]).toEqual([304, '']);
      expect((await ask(ann, 'POST', '/me/avatar/remove'))[0]).toBe(204);
      expect((await get(ann, ann.userId)).status).toBe(404);
    });

    it('TI-03 is for those in a tenant with its person; a stranger gets what a missing one gets', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      const [other, loner] = [await createTenantFixture(admin), await person()];
      await addAvatar(admin, tenant.owner.userId);
      expect((await get(tenant.viewer, tenant.owner.userId)).status).toBe(200);
      const gone = await createPersonFixture(admin, { groups: [toGroupName(tenant.id, 'member')] });
      await createMembershipFixture(admin, tenant.id, gone, {
        role: 'member',
        status: 'deactivated',
      });
      const missing = await get(loner, loner.userId);
      for (const stranger of [other.owner, loner, gone]) {
        const answer = await get(stranger, tenant.owner.userId);
        expect([answer.status, answer.text]).toEqual([404, missing.text]);
      }
      expect((await get(null, tenant.owner.userId)).status).toBe(401);
    });

    it.each([
      ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
      ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
      ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')],
      ['nothing', Buffer.alloc(0)],
      ['a PNG that is cut off', PNG.subarray(0, 40)],
      ['a signature and no picture', PNG.subarray(0, 8)],
    ])('is not %s', async (_, bytes) => {
      const ann = await person();
      expect((await set(ann, bytes))[0]).toBe(422);
      expect((await account(ann))['avatar']).toBeNull();
    });

    it('has a size that it cannot pass', async () => {
      const ann = await person();
      const [status] = await set(ann, Buffer.concat([PNG, Buffer.alloc(300 * 1_024)]));
      expect([413, 422]).toContain(status);
    });
  });

  describe('how old a sign-in may be in a tenant', () => {
    const enter = (as: PersonFixture, slug: string) => ask(as, 'GET', `/tenants/${slug}`);

    const age = (as: PersonFixture, change: string) =>
      getTarget().admin.query(`update sessions set ${change} where token_hash = $1`, [
        createHash('sha256').update(as.sessionToken).digest(),
      ]);

    it('SE-11 holds in that tenant, and a sign-in of today passes', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      const path = `/tenants/${tenant.slug}/session-limits`;
      await age(tenant.member, "auth_time = now() - interval '2 hours'");
      expect((await enter(tenant.member, tenant.slug))[0]).toBe(200);
      const answer = await ask(tenant.owner, 'PATCH', path, { idleMinutes: null, maxHours: 1 });
      expect(answer).toEqual([
        200,
        { idleMinutes: null, maxHours: 1, longest: { idleMinutes: 60, maxHours: 24 }, version: 2 },
      ]);
      expect(await enter(tenant.member, tenant.slug)).toEqual([
        401,
        'auth.session_too_old_for_tenant',
      ]);
      expect((await ask(tenant.member, 'GET', '/me'))[0]).toBe(200);
      expect((await enter(tenant.owner, tenant.slug))[0]).toBe(200);
      await age(tenant.member, "auth_time = now() - interval '59 minutes'");
      expect((await enter(tenant.member, tenant.slug))[0]).toBe(200);
      const { rows } = await admin.query(
        "select before, after from audit_events where tenant_id = $1 and action = 'tenant.session_limits_set'",
        [tenant.id],
      );
      expect(rows).toEqual([
        {
          before: { idleMinutes: null, maxHours: null },
          after: { idleMinutes: null, maxHours: 1 },
        },
      ]);
    });

    it('SE-11 a session left alone for too long does not get back in by another door', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      await admin.query('update tenants set session_idle_minutes = 15 where id = $1', [tenant.id]);
      await age(tenant.member, "last_seen_at = now() - interval '16 minutes'");
      expect((await enter(tenant.member, tenant.slug))[0]).toBe(401);
      expect((await ask(tenant.member, 'GET', '/me'))[0]).toBe(200);
      expect(await enter(tenant.member, tenant.slug)).toEqual([
        401,
        'auth.session_too_old_for_tenant',
      ]);
      await age(tenant.viewer, "last_seen_at = now() - interval '14 minutes'");
      expect((await enter(tenant.viewer, tenant.slug))[0]).toBe(200);
    });

    it('is set within the bounds of the operator, after a sign-in of a moment ago', async () => {
      const tenant = await createTenantFixture(getTarget().admin);
      const path = `/tenants/${tenant.slug}/session-limits`;
      const set = (idleMinutes: unknown, maxHours: unknown) =>
        ask(tenant.owner, 'PATCH', path, { idleMinutes, maxHours });
      for (const [idle, max] of [
        [61, null],
        [4, null],
        [null, 25],
        [null, 0],
        [1.5, null],
        ['15', null],
      ]) {
        expect(await set(idle, max)).toEqual([422, 'input.invalid']);
      }
      expect((await set(60, 24))[0]).toBe(200);
      expect((await set(null, null))[0]).toBe(200);
      await age(tenant.owner, "auth_time = now() - interval '11 minutes'");
      expect(await set(15, 8)).toEqual([403, 'auth.step_up_required']);
    });
  });
}
