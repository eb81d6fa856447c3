import {
  createMembershipFixture,
  createPersonFixture,
  createTenantFixture,
  toGroupName,
  type PersonFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { addAvatar, PNG } from '../fixtures/people.ts';
import { call, type GetTarget } from '../target.ts';
import { bindAccountCalls } from './account-calls.ts';

/** A person's picture. */
export function describePicture(getTarget: GetTarget): void {
  const { person, ask, account } = bindAccountCalls(getTarget);

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
}
