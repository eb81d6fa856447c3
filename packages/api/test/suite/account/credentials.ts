import { totp } from '@gatehouse/testing/totp';
import { createSessionFixture } from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { addBearer } from '../fixtures/people.ts';
import { call, type GetTarget } from '../target.ts';
import { bindAccountCalls } from './account-calls.ts';

/** Changing how one signs in: password, e-mail address, authenticator app. */
export function describeCredentials(getTarget: GetTarget): void {
  const { person, ask, account, getEvents, getJobs } = bindAccountCalls(getTarget);

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

    it('answers alike for an address that another user has, and never hands it over', async () => {
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
      // Before there is an app, no code is right.
      expect(await ask(ann, 'POST', '/me/mfa/confirm', { code: '111111' })).toEqual([
        422,
        'account.code_wrong',
      ]);
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
      expect(await getEvents(ann)).toEqual([
        'mfa.removed',
        'mfa.enabled',
        'mfa.refused',
        'mfa.refused',
      ]);
      expect(await getJobs('security-notice', ann.userId)).toBe(2);
    });
  });

  describe('backup codes', () => {
    const withFactor = async () => {
      const ann = await person();
      await getTarget().admin.query('update users set mfa = true where id = $1', [ann.userId]);
      await getTarget().permit(ann.sessionToken);
      return ann;
    };
    const create = async (ann: Awaited<ReturnType<typeof person>>) => {
      const { json } = await call(getTarget(), 'POST', '/me/backup-codes', { as: ann });
      return json['codes'] as string[];
    };

    it('MF-18 count once one has been typed, are never told again, and void those before', async () => {
      const ann = await withFactor();
      const confirm = (code = '') => ask(ann, 'POST', '/me/backup-codes/confirm', { code });
      const first = await create(ann);
      expect(first).toHaveLength(10);
      expect((await account(ann))['backupCodes']).toBe(0);
      expect(await confirm('AAAA-AAAA-AAAA-AAAA')).toEqual([422, 'account.code_wrong']);
      expect(await confirm('no code')).toEqual([422, 'account.code_wrong']);
      expect((await confirm(first[3]?.toLowerCase()))[0]).toBe(204);
      expect((await account(ann))['backupCodes']).toBe(10);
      const second = await create(ann);
      // Those before hold until the new ones are confirmed.
      expect((await account(ann))['backupCodes']).toBe(10);
      expect(await confirm(first[0])).toEqual([422, 'account.code_wrong']);
      expect((await confirm(second[9]))[0]).toBe(204);
      const { rows } = await getTarget().admin.query(
        'select 1 from backup_codes where user_id = $1',
        [ann.userId],
      );
      expect(rows).toHaveLength(10);
      expect(await getEvents(ann)).toEqual(['backup_codes.created', 'backup_codes.created']);
      expect(await getJobs('security-notice', ann.userId)).toBe(2);
    });

    it('MF-18 are one set, however many asked at once; someone else’s are worth nothing', async () => {
      const [ann, bob] = [await withFactor(), await withFactor()];
      const [theirs] = [await create(bob)];
      await Promise.all([create(ann), create(ann), create(ann)]);
      const { rows } = await getTarget().admin.query(
        'select 1 from backup_codes where user_id = $1',
        [ann.userId],
      );
      expect(rows).toHaveLength(10);
      expect(await ask(ann, 'POST', '/me/backup-codes/confirm', { code: theirs[0] })).toEqual([
        422,
        'account.code_wrong',
      ]);
    });

    it('are for someone with a second factor, need a permit, and go with the factor', async () => {
      const ann = await person();
      expect(await ask(ann, 'POST', '/me/backup-codes')).toEqual([403, 'account.permit_required']);
      await getTarget().permit(ann.sessionToken);
      expect(await ask(ann, 'POST', '/me/backup-codes')).toEqual([409, 'account.mfa_off']);
      const bob = await withFactor();
      const [code] = await create(bob);
      await ask(bob, 'POST', '/me/backup-codes/confirm', { code });
      expect((await ask(bob, 'POST', '/me/mfa/remove'))[0]).toBe(204);
      const { rows } = await getTarget().admin.query(
        'select 1 from backup_codes where user_id = $1',
        [bob.userId],
      );
      expect(rows).toEqual([]);
    });
  });
}
