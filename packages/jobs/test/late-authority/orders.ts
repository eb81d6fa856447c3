import { getBulkChange } from '@gatehouse/db/repositories/bulk-changes';
import type { Jobs, QueueName } from '@gatehouse/db/queue/queues';
import { createWebhook, nextDelivery, sendTestEvent } from '@gatehouse/services/webhooks';
import {
  type ApiKeyId,
  type InvitationId,
  toId,
  type UserId,
  type WebhookId,
} from '@gatehouse/domain/ids';
import { KEY_PERMISSIONS } from '@gatehouse/policy/permissions';
import { createPersonFixture } from '@gatehouse/testing/fixtures/tenant';
import { createApiKey } from '@gatehouse/services/api-keys';
import {
  acceptInvitation,
  createInvitation,
  invitationToken,
  runBulkInvitations,
  startBulkInvitations,
} from '@gatehouse/services/invitations';
import {
  deactivateMember,
  resetMfa,
  resetPassword,
  runBulk,
  startBulk,
} from '@gatehouse/services/members';
import { initiatorContext } from '@gatehouse/services/access';
import { deliverInvitation } from '../../src/sync/deliver-invitation.ts';
import { sendTemporaryPassword } from '../../src/sync/renew-password.ts';
import { resetAccount } from '../../src/sync/reset-account.ts';
import { mailsTo, newAddress } from '../support/invitations.ts';
import { addMember } from '../support/members.ts';
import { isDone, noTenant, outsider, type Place, getProgram, SIGNED_OUT_STAYS } from './place.ts';
import type { Scene } from './losses.ts';

async function invite({ stack, ctx, tenantId }: Scene, email = newAddress()) {
  const { id } = await createInvitation(stack.deps, ctx, { email, role: 'member' });
  const invitationId = toId<InvitationId>(id);
  const link = { tenantId, invitationId, generation: 1 };
  return {
    email,
    job: { tenantId, invitationId },
    token: invitationToken(stack.deps.settings.invitationKey, link),
  };
}

/** The data of the last job on a queue that is about this person. */
async function jobAbout<Q extends QueueName>({ stack }: Scene, queue: Q, userId: string) {
  const { rows } = await stack.admin.query<{ data: Jobs[Q] }>(
    `select data from pgboss.job where name = $1 and data->>'userId' = $2
     order by created_on desc limit 1`,
    [queue, userId],
  );
  if (!rows[0]) throw new Error(`no job on ${queue}`);
  return rows[0].data;
}

async function getStatus({ stack, tenantId }: Scene, userId: string): Promise<string | undefined> {
  const { rows } = await stack.admin.query<{ status: string }>(
    'select status from memberships where tenant_id = $1 and user_id = $2',
    [tenantId, userId],
  );
  return rows[0]?.status;
}

async function bulkDeactivation(scene: Scene) {
  const { stack, ctx, tenant, tenantId } = scene;
  const userIds = [tenant.viewer.userId];
  const { id } = await startBulk(stack.deps, ctx, { action: 'deactivate', selection: { userIds } });
  return { tenantId, bulkId: id };
}

function accountReset(what: 'password' | 'mfa'): Place['arrange'] {
  return async (scene) => {
    const { stack, ctx, tenantId } = scene;
    const { userId } = await addMember(stack, tenantId, 'member');
    const reset = what === 'mfa' ? resetMfa : resetPassword;
    await reset(stack.deps, ctx, { userId: toId<UserId>(userId) });
    const job = await jobAbout(scene, 'account-reset', userId);
    return async () => {
      await resetAccount(stack.worker, { ...job, tenantId });
      const { rows } = await stack.admin.query(
        'select action from security_events where user_id = $1',
        [userId],
      );
      return rows.length > 0;
    };
  };
}

/** Orders that are worked off, and what is handed out, after they were given. */
export const ORDERS: Readonly<Record<string, Place>> = {
  'events on their way to a webhook': {
    covers: ['webhook_endpoints.set_up_by', 'webhook_endpoints.membership_id'],
    stays: SIGNED_OUT_STAYS,
    arrange: async ({ stack, ctx, tenantId }) => {
      const deps = { ...stack.deps, sso: { rules: { allowLoopback: true } } };
      const webhook = { url: 'http://localhost:9/', description: '', events: ['*'] };
      const { id } = await createWebhook(deps, ctx, webhook);
      await sendTestEvent(stack.deps, ctx, { id: toId<WebhookId>(id) });
      const { db, jobs } = stack.worker;
      const worker = { db, jobs, sealer: stack.deps.sealer };
      return async () => (await nextDelivery(worker, { tenantId, id })) !== null;
    },
  },
  'the link of an invitation': {
    covers: ['lockMembershipByIdForShare', 'invitations.invited_by', 'invitations.membership_id'],
    stays: SIGNED_OUT_STAYS,
    arrange: async (scene) => {
      const person = await createPersonFixture(scene.stack.admin);
      const { token } = await invite(scene, person.email);
      const ctx = outsider(scene, person);
      return () => isDone(acceptInvitation(scene.stack.deps, ctx, { token }));
    },
  },
  'the link of an invitation that a program made': {
    covers: ['invitations.program_id'],
    stays: SIGNED_OUT_STAYS,
    arrange: async (scene) => {
      const { stack } = scene;
      const person = await createPersonFixture(stack.admin);
      const { id } = await createApiKey(stack.deps, scene.ctx, {
        name: 'Inviter',
        permissions: KEY_PERMISSIONS,
        days: 1,
      });
      const principal = { kind: 'api_key', keyId: toId<ApiKeyId>(id) } as const;
      const ctx = getProgram(scene, principal, 'members:invite');
      const granted = { ...ctx.principal, granted: KEY_PERMISSIONS };
      const program = { ...scene, ctx: { ...ctx, principal: granted } } as Scene;
      const { token } = await invite(program, person.email);
      return () => isDone(acceptInvitation(stack.deps, outsider(scene, person), { token }));
    },
  },
  'the acceptance of an invitation by somebody who may not act any more': {
    covers: [],
    stays: noTenant('they are no member yet', 'tenant deleted'),
    arrange: async (scene) => {
      // The giver of this authority is the invited: they give themselves.
      const { stack, giver, tenantId, giverId } = scene;
      const { token, job } = await invite({ ...scene, ctx: scene.owner });
      await stack.admin.query('update invitations set email = $1 where id = $2', [
        giver.email,
        job.invitationId,
      ]);
      return async () => {
        await stack.admin.query('delete from memberships where tenant_id = $1 and user_id = $2', [
          tenantId,
          giverId,
        ]);
        return isDone(acceptInvitation(stack.deps, scene.ctx, { token }));
      };
    },
  },
  'the mail of an invitation': {
    covers: ['invitation-deliver'],
    stays: SIGNED_OUT_STAYS,
    arrange: async (scene) => {
      const { email, job } = await invite(scene);
      return async () => {
        await deliverInvitation(scene.stack.worker, job);
        return mailsTo(scene.stack, email).length > 0;
      };
    },
  },
  'a new temporary password for an invitation': {
    covers: ['invitation-renew-password'],
    stays: SIGNED_OUT_STAYS,
    arrange: async (scene) => {
      const { email, job } = await invite(scene);
      await deliverInvitation(scene.stack.worker, job);
      return async () => {
        await sendTemporaryPassword(scene.stack.worker, job);
        return (await scene.stack.pool.mailsTo(email)).length > 0;
      };
    },
  },
  'a list of people to invite': {
    covers: ['invitation-bulk', 'bulk_changes.started_by', 'bulk_changes.membership_id'],
    stays: SIGNED_OUT_STAYS,
    arrange: async (scene) => {
      const { stack, ctx, tenantId } = scene;
      const people = [{ email: newAddress(), role: 'viewer' }] as const;
      const { id } = await startBulkInvitations(stack.deps, ctx, { people });
      return async () => {
        await runBulkInvitations(stack.worker, { tenantId, bulkId: id });
        const { rows } = await stack.admin.query('select from invitations where email = $1', [
          people[0].email,
        ]);
        return rows.length > 0;
      };
    },
  },
  'a change of many members': {
    covers: ['member-bulk'],
    stays: SIGNED_OUT_STAYS,
    arrange: async (scene) => {
      const job = await bulkDeactivation(scene);
      return async () => {
        await runBulk(scene.stack.worker, job);
        return (await getStatus(scene, scene.tenant.viewer.userId)) === 'deactivated';
      };
    },
  },
  'a change of many members under way': {
    covers: [],
    stays: SIGNED_OUT_STAYS,
    arrange: async (scene) => {
      const { stack, tenantId, tenant } = scene;
      const { bulkId } = await bulkDeactivation(scene);
      const bulk = await stack.worker.db.readTenant({ tenantId }, (db) =>
        getBulkChange(db, tenantId, bulkId),
      );
      const ctx =
        bulk && (await initiatorContext(stack.worker, tenantId, bulk, 'members:deactivate'));
      if (!ctx) throw new Error('nobody started it');
      const userId = toId<UserId>(tenant.viewer.userId);
      return () => isDone(deactivateMember(stack.worker, ctx, { userId }));
    },
  },
  'the undoing of a change of many members': {
    covers: [],
    arrange: async (scene) => {
      const job = await bulkDeactivation(scene);
      await runBulk(scene.stack.worker, job);
      const undo = { action: 'reactivate', selection: { undo: job.bulkId } } as const;
      return () => isDone(startBulk(scene.stack.deps, scene.ctx, undo));
    },
  },
  "the reset of a member's password": {
    covers: ['account-reset'],
    stays: SIGNED_OUT_STAYS,
    arrange: accountReset('password'),
  },
  "the reset of a member's second factor": {
    covers: [],
    stays: SIGNED_OUT_STAYS,
    arrange: accountReset('mfa'),
  },
};
