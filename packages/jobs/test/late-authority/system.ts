import { randomUUID } from 'node:crypto';
import { toId, type UserId } from '@gatehouse/domain/ids';
import { reconcileTenant } from '../../src/reconcile/reconcile-tenant.ts';
import { disablePerson } from '@gatehouse/services/operator';
import { sealTokens } from '@gatehouse/services/sessions';
import { applyMembership } from '../../src/sync/apply-membership.ts';
import { applyPerson } from '../../src/sync/apply-person.ts';
import { describeTenant } from '../../src/sync/describe-tenant.ts';
import { mailNotification } from '../../src/sync/mail-notification.ts';
import { revokeSession } from '../../src/sync/revoke-session.ts';
import { sendSecurityNotice } from '../../src/sync/security-notice.ts';
import { signOutPerson } from '../../src/sync/sign-out-person.ts';
import { syncPerson } from '../../src/sync/sync-person.ts';
import type { WorkerDeps } from '../../src/sync/worker-deps.ts';
import { mailsTo } from '../support/invitations.ts';
import { addMember } from '../support/members.ts';
import { type Loss, LOSSES, getOperatorContext, type Scene } from './losses.ts';
import type { Place } from './place.ts';

const LOST = Object.keys(LOSSES) as readonly Loss[];

function always(why: string, ...but: readonly Loss[]): Partial<Record<Loss, string>> {
  return Object.fromEntries(LOST.filter((loss) => !but.includes(loss)).map((loss) => [loss, why]));
}

/** Runs a job with a pool that is watched; tells whether the pool was asked for anything. */
async function asksPool(
  { stack }: Scene,
  work: (deps: WorkerDeps) => Promise<unknown>,
): Promise<boolean> {
  const calls: string[] = [];
  const pool = Object.fromEntries(
    Object.entries(stack.worker.pool).map(([name, call]) => [
      name,
      (...args: unknown[]) => {
        calls.push(name);
        return (call as (...all: unknown[]) => unknown)(...args);
      },
    ]),
  ) as unknown as WorkerDeps['pool'];
  await work({ ...stack.worker, pool });
  return calls.length > 0;
}

/** A job about a member whom the giver's authority has to do with no more. */
function aboutMember(
  work: (deps: WorkerDeps, scene: Scene, userId: UserId) => Promise<unknown>,
): Place['arrange'] {
  return async (scene) => {
    const { userId } = await addMember(scene.stack, scene.tenantId, 'member');
    return () => asksPool(scene, (deps) => work(deps, scene, toId<UserId>(userId)));
  };
}

/**
 * What carries on whatever becomes of whoever caused it: it makes the pool match what Postgres says
 * by then, or tells someone of their own account.
 */
export const SYSTEM: Readonly<Record<string, Place>> = {
  'a membership on its way to the pool': {
    covers: ['membership-sync', 'membership-revoke'],
    stays: always('the change is committed; the pool follows what the row says now'),
    arrange: aboutMember((deps, { tenantId }, userId) =>
      applyMembership(deps, { tenantId, userId }),
    ),
  },
  "a person's own facts on their way to their memberships": {
    covers: ['person-sync'],
    stays: always('it copies what the pool and their own row say'),
    arrange: aboutMember((deps, _, userId) => syncPerson(deps, { userId })),
  },
  'a sign-out on its way to the pool': {
    covers: ['person-sign-out'],
    stays: always('ending sign-ins gives nothing to anybody'),
    arrange: aboutMember(async (deps, { stack }, userId) => {
      await stack.admin.query('update users set signed_out_at = now() where id = $1', [userId]);
      await signOutPerson(deps, { userId });
    }),
  },
  'an ended session on its way to the pool': {
    covers: ['session-revoke'],
    stays: always('ending a session gives nothing to anybody'),
    arrange: async (scene) => {
      const { stack } = scene;
      const { user } = await addMember(stack, scene.tenantId, 'member');
      const sessionId = randomUUID();
      const sealed = sealTokens(stack.deps.sealer, sessionId, await stack.pool.signIn(user));
      const job = { sessionId, sealedTokens: Buffer.from(sealed).toString('base64') };
      return () => asksPool(scene, (deps) => revokeSession(deps, job));
    },
  },
  'a disabled person on their way to the pool': {
    covers: ['person-status'],
    stays: always('the change is committed; the pool follows what the row says now'),
    arrange: async (scene) => {
      const { stack, tenantId } = scene;
      const { userId } = await addMember(stack, tenantId, 'member');
      const operator = await getOperatorContext(stack);
      await disablePerson(stack.deps, operator, { userId: toId<UserId>(userId) });
      return () => asksPool(scene, (deps) => applyPerson(deps, { userId }));
    },
  },
  "a tenant's name on its way to the pool": {
    covers: ['tenant-describe'],
    stays: always('the change is committed; the pool follows what the row says now'),
    arrange: async (scene) => () =>
      asksPool(scene, (deps) => describeTenant(deps, { tenantId: scene.tenantId })),
  },
  'a comparison of a tenant with the pool': {
    covers: ['tenant-reconcile'],
    stays: always('it never gives what Postgres does not give'),
    arrange: async (scene) => () =>
      asksPool(scene, (deps) =>
        reconcileTenant(deps, scene.tenantId, { mode: 'repair', grace: 60 }),
      ),
  },
  'the mail of a notification': {
    covers: ['notification-mail'],
    stays: always(
      'it tells a member of this tenant what has become of their role',
      ...(['removed', 'deactivated', 'disabled', 'deleted', 'erased', 'tenant deleted'] as const),
    ),
    arrange: async ({ stack, giver, giverId: userId, tenantId }) => {
      const notificationId = randomUUID();
      const facts = JSON.stringify({
        from: { role: 'member', customRole: null },
        to: { role: 'admin', customRole: null },
      });
      await stack.admin.query(
        `insert into notifications (user_id, id, kind, about_tenant, facts)
         values ($1, $2, 'member.role_changed', $3, $4)`,
        [userId, notificationId, tenantId, facts],
      );
      return async () => {
        await mailNotification(stack.worker, { userId, notificationId });
        return mailsTo(stack, giver.email).length > 0;
      };
    },
  },
  'the mail of what happened to their account': {
    covers: ['security-notice'],
    stays: always('it is theirs to know, and opens nothing', 'erased'),
    arrange: async ({ stack, giver, giverId: userId }) => {
      const eventId = randomUUID();
      await stack.admin.query(
        `insert into security_events (user_id, id, action, request_id)
         values ($1, $2, 'password.changed', 'r')`,
        [userId, eventId],
      );
      return async () => {
        await sendSecurityNotice(stack.worker, { userId, eventId });
        return mailsTo(stack, giver.email).length > 0;
      };
    },
  },
};
