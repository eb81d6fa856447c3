import { randomUUID } from 'node:crypto';
import { createPersonFixture, createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { addNotification } from './fixtures/people.ts';
import { call, type GetTarget, getItems } from './target.ts';

/** What people are told: by the change itself, and nothing of where they no longer are. */
export function describeNotifications(getTarget: GetTarget): void {
  const list = async (as: { sessionToken: string }, query = '') =>
    call(getTarget(), 'GET', `/me/notifications${query}`, { as });
  const unread = async (as: { sessionToken: string }) =>
    (await call(getTarget(), 'GET', '/me/notifications/unread', { as })).json['unread'];

  describe('notifications', () => {
    it('come with a change of role, to the member alone, and are gone once they are removed', async () => {
      const tenant = await createTenantFixture(getTarget().admin);
      const { owner, member, viewer } = tenant;
      const path = `/tenants/${tenant.slug}/members/${member.userId}`;
      const change = (role: string) =>
        call(getTarget(), 'PATCH', path, { as: owner, body: { role } });
      expect((await change('viewer')).status).toBe(200);
      expect((await change('viewer')).status).toBe(200);
      expect(getItems(await list(member))).toEqual([
        {
          id: expect.any(String) as string,
          kind: 'member.role_changed',
          createdAt: expect.stringMatching(/Z$/) as string,
          read: false,
          tenantName: tenant.name,
          from: { role: 'member', customRole: null },
          to: { role: 'viewer', customRole: null },
          path: `/t/${tenant.slug}`,
        },
      ]);
      expect(await unread(member)).toBe(1);
      for (const other of [owner, viewer]) expect(getItems(await list(other))).toEqual([]);
      const { rows } = await getTarget().admin.query(
        `select data->>'userId' as "userId" from pgboss.job
         where name = 'notification-mail' and data->>'userId' = $1`,
        [member.userId],
      );
      expect(rows).toEqual([{ userId: member.userId }]);

      expect((await call(getTarget(), 'DELETE', path, { as: owner })).status).toBe(204);
      const after = await list(member);
      expect(after.status).toBe(200);
      expect(after.text).not.toContain(tenant.canary);
      expect(getItems(after)).toEqual([]);
      expect(await unread(member)).toBe(0);
    });

    it('do not come with a change that was refused', async () => {
      const { slug, admin, owner } = await createTenantFixture(getTarget().admin);
      const body = { role: 'viewer' };
      const refused = await call(getTarget(), 'PATCH', `/tenants/${slug}/members/${owner.userId}`, {
        as: admin,
        body,
      });
      expect(refused.status).toBe(403);
      expect(getItems(await list(owner))).toEqual([]);
    });

    it('are read one by one, all at once, and by their person alone', async () => {
      const target = getTarget();
      const [mine, theirs] = [
        await createPersonFixture(target.admin),
        await createPersonFixture(target.admin),
      ];
      const ids = [await addNotification(target, mine), await addNotification(target, mine)];
      const read = (id: string, as: { sessionToken: string }) =>
        call(target, 'POST', `/me/notifications/${id}/read`, { as });
      expect((await read(ids[0] ?? '', theirs)).status).toBe(404);
      expect((await read(randomUUID(), mine)).status).toBe(404);
      expect(await unread(mine)).toBe(2);
      expect((await read(ids[0] ?? '', mine)).status).toBe(204);
      expect((await read(ids[0] ?? '', mine)).status).toBe(204);
      expect(await unread(mine)).toBe(1);
      await call(target, 'POST', '/me/notifications/read-all', { as: theirs });
      expect(await unread(mine)).toBe(1);
      await call(target, 'POST', '/me/notifications/read-all', { as: mine });
      expect(await unread(mine)).toBe(0);
      expect(getItems(await list(mine)).map(({ read: seen }) => seen)).toEqual([true, true]);
    });

    it('come in pages, and a cursor is good for its owner only', async () => {
      const target = getTarget();
      const person = await createPersonFixture(target.admin);
      for (let n = 0; n < 3; n += 1) await addNotification(target, person);
      const first = await list(person, '?limit=2');
      const cursor = String(first.json['nextCursor']);
      const second = await list(person, `?limit=2&cursor=${cursor}`);
      const seen = [...getItems(first), ...getItems(second)].map(({ id }) => id);
      expect(new Set(seen).size).toBe(3);
      const stranger = await createPersonFixture(target.admin);
      expect((await list(stranger, `?cursor=${cursor}`)).status).toBe(422);
    });
  });

  describe('preferences', () => {
    it('are those of one person, and what is left out stays', async () => {
      const { admin } = getTarget();
      const [mine, theirs] = [await createPersonFixture(admin), await createPersonFixture(admin)];
      const get = async (as: { sessionToken: string }) =>
        (await call(getTarget(), 'GET', '/me/preferences', { as })).json;
      const set = (body: object) =>
        call(getTarget(), 'POST', '/me/preferences', { as: mine, body });
      const nothing = { locale: null, timeZone: null, mutedMails: [] };
      expect(await get(mine)).toEqual(nothing);
      expect((await set({ locale: 'de', timeZone: 'Europe/Berlin' })).status).toBe(200);
      expect((await set({ mutedMails: ['member.role_changed'] })).json).toEqual({
        locale: 'de',
        timeZone: 'Europe/Berlin',
        mutedMails: ['member.role_changed'],
      });
      expect(await get(theirs)).toEqual(nothing);
      for (const wrong of [
        { locale: 'xx' },
        { timeZone: 'Mars/Base' },
        { mutedMails: ['invitation.received'] },
        { name: 'x' },
      ]) {
        expect((await set(wrong)).status).toBe(422);
      }
      expect((await set({ locale: null })).json).toMatchObject({ locale: null });
    });
  });
}
