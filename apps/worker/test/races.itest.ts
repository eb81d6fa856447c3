import { randomUUID } from 'node:crypto';
import type { Database } from '@gatehouse/db/database';
import { isDomainError } from '@gatehouse/domain/errors';
import { newId, type TenantId, type UserId } from '@gatehouse/domain/ids';
import {
  acceptInvitation,
  createInvitation,
  invitationToken,
} from '@gatehouse/services/invitations';
import {
  changeRole,
  deactivateMember,
  reactivateMember,
  removeMember,
} from '@gatehouse/services/members';
import { createProject } from '@gatehouse/services/projects';
import { renameTenant } from '@gatehouse/services/tenants';
import { RACES } from '@gatehouse/testing/env';
import { createMembershipFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { as, createTenant, type Person } from './stage/people.ts';
import { createStage, type Stage } from './stage/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await createStage(inject('postgres'));
});

afterAll(() => stage.stop());

/** Someone whom only the database knows. */
async function stranger(): Promise<Person> {
  const userId = newId<UserId>();
  const person = { userId, email: `${userId}@example.com`, name: 'A Person' };
  await stage.admin.query(
    "insert into users (id, email, email_verified, name) values ($1, $2, true, 'A Person')",
    [userId, person.email],
  );
  return person;
}

/** Members whom only the database knows: races are decided there. */
async function members(tenantId: TenantId, role: 'owner' | 'admin' | 'member', count: number) {
  return Promise.all(
    Array.from({ length: count }, async (): Promise<Person> => {
      const person = await stranger();
      await createMembershipFixture(stage.admin, tenantId, person, { role });
      return person;
    }),
  );
}

type Move = (db: Database, tenantId: TenantId, actor: Person, target: Person) => Promise<unknown>;

const deps = (db: Database) => ({ db, jobs: stage.jobs });
const MOVES: Readonly<Record<string, Move>> = {
  demote: (db, tenantId, actor, { userId }) =>
    changeRole(deps(db), as(tenantId, actor, 'owner'), { userId, role: 'viewer' }),
  deactivate: (db, tenantId, actor, { userId }) =>
    deactivateMember(deps(db), as(tenantId, actor, 'owner'), { userId }),
  remove: (db, tenantId, actor, { userId }) =>
    removeMember(deps(db), as(tenantId, actor, 'owner'), { userId }),
  leave: (db, tenantId, actor) =>
    removeMember(deps(db), as(tenantId, actor, 'owner'), { userId: actor.userId }),
  'step down': (db, tenantId, actor) =>
    changeRole(deps(db), as(tenantId, actor, 'owner'), { userId: actor.userId, role: 'admin' }),
};

/** Refusals are answers; anything else is a defect. */
const refused = (error: unknown): 'refused' => {
  if (isDomainError(error)) return 'refused';
  throw error;
};

async function tenantsWithoutOwner(): Promise<number> {
  const { rows } = await stage.admin.query<{ count: number }>(
    `select count(*)::int from tenants t where slug like 't-%' and not exists (
       select 1 from memberships m
       where m.tenant_id = t.id and m.role = 'owner' and m.status = 'active')`,
  );
  return rows[0]?.count ?? -1;
}

/** Runs `work` for 0 to count - 1, `width` at a time. */
async function inParallel(count: number, width: number, work: (index: number) => Promise<void>) {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

describe('the last owner', () => {
  const names = Object.keys(MOVES);
  const pairs = names.flatMap((a) => names.map((b) => [a, b] as const));

  it(
    'CR-01 CR-02 stays through races of two owners in two instances, every pair of moves',
    async () => {
      const started = performance.now();
      let applied = 0;
      await inParallel(RACES, 4, async (index) => {
        const tenantId = await createTenant(stage);
        const [a, b] = (await members(tenantId, 'owner', 2)) as [Person, Person];
        const [one, two] = pairs[index % pairs.length] as [string, string];
        const outcomes = await Promise.all([
          (MOVES[one] as Move)(stage.db, tenantId, a, b).catch(refused),
          (MOVES[two] as Move)(stage.otherDb, tenantId, b, a).catch(refused),
        ]);
        applied += outcomes.filter((outcome) => outcome !== 'refused').length;
      });
      expect(await tenantsWithoutOwner()).toBe(0);
      expect(applied).toBeGreaterThanOrEqual(RACES);
      console.log(`${RACES} races in ${Math.round(performance.now() - started)} ms`);
    },
    120 * RACES,
  );

  it('CR-03 stays when ownership is handed over while the new owner is removed', async () => {
    await inParallel(50, 4, async () => {
      const tenantId = await createTenant(stage);
      const [old] = (await members(tenantId, 'owner', 1)) as [Person];
      const [heir] = (await members(tenantId, 'admin', 1)) as [Person];
      await changeRole(deps(stage.db), as(tenantId, old, 'owner'), {
        userId: heir.userId,
        role: 'owner',
      });
      // Half of the time the new role has reached Cognito.
      if (Math.random() < 0.5) {
        await stage.admin.query(
          `update memberships set applied_role = role, applied_version = version
           where tenant_id = $1 and user_id = $2`,
          [tenantId, heir.userId],
        );
      }
      await Promise.all([
        (MOVES['step down'] as Move)(stage.db, tenantId, old, heir).catch(refused),
        (MOVES['remove'] as Move)(stage.otherDb, tenantId, old, heir).catch(refused),
      ]);
    });
    expect(await tenantsWithoutOwner()).toBe(0);
  }, 60_000);
});

describe('an invitation', () => {
  it(
    'CR-05 accepted twice at once, in two instances, makes one member',
    async () => {
      let accepted = 0;
      await inParallel(RACES / 10, 4, async () => {
        const tenantId = await createTenant(stage);
        const [owner] = (await members(tenantId, 'owner', 1)) as [Person];
        const guest = await stranger();
        const { id } = await createInvitation(
          { ...deps(stage.db), settings: stage.deps.settings },
          as(tenantId, owner, 'owner'),
          { email: guest.email, role: 'member' },
        );
        const token = invitationToken(stage.deps.settings.invitationKey, {
          tenantId,
          invitationId: id,
          generation: 1,
        });
        const outcomes = await Promise.all(
          [stage.db, stage.otherDb].map((db) =>
            acceptInvitation(deps(db), as(tenantId, guest, 'viewer'), { token }).catch(refused),
          ),
        );
        accepted += outcomes.filter((outcome) => outcome !== 'refused').length;
        const { rows } = await stage.admin.query<{ members: number; events: number }>(
          `select (select count(*)::int from memberships where tenant_id = $1) as members,
           (select count(*)::int from audit_events
            where tenant_id = $1 and action = 'invitation.accepted') as events`,
          [tenantId],
        );
        expect(rows[0]).toEqual({ members: 2, events: 1 });
      });
      expect(accepted).toBe(RACES / 10);
      console.log(`${RACES / 10} double accepts`);
    },
    120 * RACES,
  );
});

describe('a deactivation', () => {
  it('CR-10 and requests in flight: nothing of theirs is committed after it', async () => {
    await inParallel(25, 2, async () => {
      const tenantId = await createTenant(stage);
      const [owner] = (await members(tenantId, 'owner', 1)) as [Person];
      const [member] = (await members(tenantId, 'member', 1)) as [Person];
      const writes = Array.from({ length: 8 }, () =>
        createProject(deps(stage.otherDb), as(tenantId, member, 'member'), {
          name: randomUUID(),
        }).catch(refused),
      );
      const cut = deactivateMember(deps(stage.db), as(tenantId, owner, 'owner'), {
        userId: member.userId,
      });
      await Promise.all([...writes, cut]);
      // Numbers of the chain are in the order of commits.
      const { rows } = await stage.admin.query<{ after: number }>(
        `select count(*)::int as after from audit_events p, audit_events d
         where p.tenant_id = $1 and d.tenant_id = $1 and d.action = 'member.deactivated'
           and p.actor_id = $2 and p.seq > d.seq`,
        [tenantId, member.userId],
      );
      expect(rows[0]?.after).toBe(0);
    });
  }, 60_000);
});

describe('all changes together', () => {
  it('CR-17 meet no deadlock', async () => {
    const tenantId = await createTenant(stage);
    const owners = await members(tenantId, 'owner', 3);
    const others = await members(tenantId, 'member', 6);
    const anyone = [...owners, ...others];
    const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
    const moves = [
      () => [pick(owners), 'viewer'] as const,
      () => [pick(others), pick(['admin', 'member', 'viewer'] as const)] as const,
    ];
    const until = Date.now() + 8_000;
    let done = 0;
    const lane = async (db: Database): Promise<void> => {
      while (Date.now() < until) {
        const ctx = as(tenantId, pick(owners), 'owner');
        const { userId } = pick(anyone);
        const [target, role] = pick(moves)();
        const work = pick([
          () => changeRole(deps(db), ctx, { userId: target.userId, role }),
          () => changeRole(deps(db), ctx, { userId: pick(owners).userId, role: 'owner' }),
          () => deactivateMember(deps(db), ctx, { userId }),
          () => reactivateMember(deps(db), ctx, { userId }),
          () => createProject(deps(db), ctx, { name: randomUUID() }),
          () => renameTenant(deps(db), ctx, { name: `Renamed ${done}` }),
        ]);
        await work().catch(refused);
        done += 1;
      }
    };
    const lanes = [stage.db, stage.otherDb].flatMap((db) => [db, db, db, db]);
    await Promise.all(lanes.map(lane));
    expect(done).toBeGreaterThan(50);
    console.log(`${done} changes, no deadlock`);
  }, 60_000);
});
