import { isOperatorPermission } from '@gatehouse/policy/operator';
import { KEY_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';
import { STEP_UP, type StepUp } from '@gatehouse/policy/step-up';
import {
  createOperatorFixture,
  createTenantFixture,
  type PersonFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import type { Route } from '../../src/pipeline/route.ts';
import { ROUTES } from '../../src/routes.ts';
import { fingerprint } from './fixtures/fingerprint.ts';
import { addApiKey } from './fixtures/programs.ts';
import { SAMPLES } from './samples.ts';
import { call, type GetTarget, type Target } from './target.ts';

const TABLE: Readonly<Record<string, readonly [StepUp, string]>> = STEP_UP;

/** Changes, and downloads of whole lists. */
const ASKED = ROUTES.filter(({ method, answer }) => method !== 'get' || answer === 'file');

/** What needs a recent sign-in: the table of the policy, route by route. */
export function describeStepUp(getTarget: GetTarget): void {
  describe('H10: a sign-in that is three hours old', () => {
    it('H10: the table has every change and every download, and nothing else', () => {
      expect(Object.keys(STEP_UP).sort()).toEqual(ASKED.map(({ id }) => id).sort());
      for (const [, reason] of Object.values(TABLE)) expect(reason).not.toBe('');
    });

    it('H10: what goes through the pool says so', () => {
      const permit = ASKED.filter(({ errors }) => errors?.includes('account.permit_required'));
      const rows = Object.keys(STEP_UP).filter((id) => TABLE[id]?.[0] === 'permit');
      expect(permit.map(({ id }) => id).sort()).toEqual(rows.sort());
    });

    const rows = ASKED.filter(({ access }) => access !== 'public').map(
      (route) => [route.id, TABLE[route.id]?.[0] ?? 'always', route] as const,
    );

    it.each(rows)('H10: %s: %s', async (id, when, route) => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const person = await personFor(target, route, tenant.owner);
      const sample = await SAMPLES[id]?.(target, tenant, person);
      const ask = () =>
        call(target, route.method.toUpperCase(), sample?.path ?? '', {
          as: person,
          body: sample?.body,
        });
      await signedIn(target, person, `now() - interval '3 hours'`);
      const before = await fingerprint(target, tenant.id);
      const late = await ask();
      if (when !== 'always' && when !== 'factor') {
        expect(late.status, late.text).toBe(route.status);
        return;
      }
      expect([late.status, late.json['code']]).toEqual([403, 'auth.step_up_required']);
      expect(await fingerprint(target, tenant.id)).toBe(before);
      await signedIn(target, person, 'now()');
      if (when === 'factor') {
        const factor = (has: boolean) =>
          target.admin.query('update users set mfa = $2 where id = $1', [person.userId, has]);
        await factor(false);
        const bare = await ask();
        expect([bare.status, bare.json['code']]).toEqual([403, 'auth.second_factor_required']);
        expect(await fingerprint(target, tenant.id)).toBe(before);
        await factor(true);
      }
      expect((await ask()).status).toBe(route.status);
    });

    it('H10: a program has none, and does what it was given', async () => {
      const target = getTarget();
      const given = ASKED.filter(({ id, access, peopleOnly }) => {
        const always = TABLE[id]?.[0] === 'always';
        return always && !peopleOnly && KEY_PERMISSIONS.includes(access as Permission);
      });
      expect(given.map(({ id }) => id).sort()).toEqual([
        'eraseFile',
        'exportAuditEvents',
        'exportMembers',
        'vendFileCredentials',
      ]);
      for (const { id, method, status } of given) {
        const tenant = await createTenantFixture(target.admin);
        const { token } = await addApiKey(target, tenant, { createdBy: tenant.owner });
        await signedIn(target, tenant.owner, `now() - interval '3 hours'`);
        const sample = await SAMPLES[id]?.(target, tenant, tenant.owner);
        const answer = await call(target, method.toUpperCase(), sample?.path ?? '', {
          bearer: token,
        });
        expect(answer.status, answer.text).toBe(status);
      }
    });

    it('H10: the answer about oneself says whether the sign-in is recent', async () => {
      const target = getTarget();
      const { owner } = await createTenantFixture(target.admin);
      const recent = async () => (await call(target, 'GET', '/me', { as: owner })).json;
      expect(await recent()).toMatchObject({ recentSignIn: true });
      await signedIn(target, owner, `now() - interval '3 hours'`);
      expect(await recent()).toMatchObject({ recentSignIn: false });
    });
  });
}

async function personFor(
  { admin }: Target,
  { access }: Route,
  owner: PersonFixture,
): Promise<PersonFixture> {
  return isOperatorPermission(access) ? createOperatorFixture(admin) : owner;
}

function signedIn({ admin }: Target, { userId }: PersonFixture, when: string) {
  return admin.query(`update sessions set auth_time = ${when} where user_id = $1`, [userId]);
}
