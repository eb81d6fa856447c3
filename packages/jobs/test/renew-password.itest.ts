import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { renewPassword, revokeInvitation } from '@gatehouse/services/invitations';
import { deliverInvitation } from '../src/sync/deliver-invitation.ts';
import { sendTemporaryPassword } from '../src/sync/renew-password.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { invite, mailsTo, newAddress, readMail } from './support/invitations.ts';
import { startStack, type Stack } from './support/stack.ts';

let stack: Stack;
let tenant: TenantFixture;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
});

afterAll(() => stack.stop());

beforeEach(async () => {
  tenant = await createTenantFixture(stack.admin);
});

async function delivered(email = newAddress()) {
  const job = await invite(stack, tenant, email);
  await deliverInvitation(stack.worker, job);
  return { job, ...readMail(mailsTo(stack, email).at(-1)) };
}

const jobsFor = async (invitationId: string) => {
  const { rows } = await stack.admin.query(
    `select data from pgboss.job where name = 'invitation-renew-password'
       and data->>'invitationId' = $1`,
    [invitationId],
  );
  return rows.map(({ data }) => data as object);
};

describe('the way out of a lost temporary password', () => {
  it('is asked for with the link, and leaves a job with ids only', async () => {
    const { job, token } = await delivered();
    await renewPassword(stack.deps, { token });
    const { tenantId, invitationId } = job;
    expect(await jobsFor(invitationId)).toEqual([{ tenantId, invitationId }]);
  });

  it('is a new password, which the pool itself mails: the old one is dead', async () => {
    const { job, password = '' } = await delivered();
    await sendTemporaryPassword(stack.worker, job);
    const [mail] = await stack.pool.mailsTo(job.email);
    expect(await stack.pool.getChallenge(job.email, mail?.code ?? '')).toBe(
      'NEW_PASSWORD_REQUIRED',
    );
    await expect(stack.pool.getChallenge(job.email, password)).rejects.toThrow();
  });

  it('leads nowhere for someone who has a password, or whose invitation is over', async () => {
    const user = await stack.pool.addUser();
    const known = await delivered(user.email);
    await sendTemporaryPassword(stack.worker, known.job);
    expect(await stack.pool.mailsTo(user.email)).toEqual([]);
    expect(await stack.pool.signIn(user)).toHaveProperty('idToken');
    const { job, token } = await delivered();
    await revokeInvitation(stack.deps, getContext(tenant, 'admin'), { id: job.invitationId });
    await sendTemporaryPassword(stack.worker, job);
    expect(await stack.pool.mailsTo(job.email)).toEqual([]);
    await expect(renewPassword(stack.deps, { token })).rejects.toMatchObject({
      code: 'invitation.not_pending',
    });
  });

  it('is not there for an unknown link', async () => {
    await expect(
      renewPassword(stack.deps, { token: Buffer.alloc(48, 1).toString('base64url') }),
    ).rejects.toMatchObject({ code: 'resource.not_found' });
  });
});
