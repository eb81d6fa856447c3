import { createSessionFixture } from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { addBearer } from '../fixtures/people.ts';
import { call, type GetTarget } from '../target.ts';
import { bindAccountCalls } from './account-calls.ts';

/** One's own account, and the permit to change it: each "may not" beside its "still may". */
export function describeOwnAccount(getTarget: GetTarget): void {
  const { person, ask, account, getEvents, getJobs } = bindAccountCalls(getTarget);

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
        ['POST', '/me/backup-codes', undefined],
        ['POST', '/me/backup-codes/confirm', { code: 'AAAA-AAAA-AAAA-AAAA' }],
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
}
