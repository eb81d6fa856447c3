import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import {
  getInviterPicture,
  previewInvitation,
  resendInvitation,
  revokeInvitation,
} from '@gatehouse/services/invitations';
import { MOST_MAILS } from '../src/sync/recipient-limit.ts';
import { deliverInvitation } from '../src/sync/deliver-invitation.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { stack, tenant, useTenantOnStack } from './support/tenant-on-stack.ts';
import {
  getDelivery,
  invite,
  mailsTo,
  newAddress,
  onlyMail,
  readMail,
} from './support/invitations.ts';
import { describeDeliveryFaults } from './deliver-invitation/faults.ts';

useTenantOnStack();

describe('an address that the pool does not know', () => {
  it('gets an account and one mail, whose link and password work', async () => {
    const job = await invite(stack, tenant, newAddress());
    await deliverInvitation(stack.worker, job);
    const mail = onlyMail(stack, job.email);
    const { token, password = '' } = readMail(mail);
    expect(await previewInvitation(stack.deps, token)).toMatchObject({
      tenantName: tenant.name,
      email: job.email,
      status: 'pending',
      createsAccount: true,
    });
    expect(await stack.pool.getChallenge(job.email, password)).toBe('NEW_PASSWORD_REQUIRED');
    expect(await stack.worker.pool.findUserByEmail(job.email)).toMatchObject({
      status: 'FORCE_CHANGE_PASSWORD',
      emailVerified: true,
      enabled: true,
    });
    expect(await stack.pool.mailsTo(job.email)).toEqual([]);
    expect(await getDelivery(stack, job)).toBe('sent');
  });

  it('is written to in the language of the inviter, and with their words', async () => {
    await stack.admin.query("update users set locale = 'de' where id = $1", [tenant.admin.userId]);
    const job = await invite(stack, tenant, newAddress());
    await stack.admin.query(`update invitations set message = 'Bis bald!' where id = $1`, [
      job.invitationId,
    ]);
    await deliverInvitation(stack.worker, job);
    const mail = onlyMail(stack, job.email);
    expect(mail?.subject).toBe(`${tenant.admin.name} lädt Sie zu ${tenant.name} ein`);
    expect(mail?.text).toContain('Wir haben sie nicht geprüft:\n> Bis bald!\n');
  });

  it('gets nothing twice from a job that comes twice', async () => {
    const job = await invite(stack, tenant, newAddress());
    await deliverInvitation(stack.worker, job);
    await deliverInvitation(stack.worker, job);
    onlyMail(stack, job.email);
  });

  it('of two tenants at once ends with passwords that work', async () => {
    const other = await createTenantFixture(stack.admin);
    const email = newAddress();
    const jobs = [await invite(stack, tenant, email), await invite(stack, other, email)];
    await Promise.all(jobs.map((job) => deliverInvitation(stack.worker, job)));
    const ours = mailsTo(stack, email).map((mail) => readMail(mail).password);
    const pools = (await stack.pool.mailsTo(email)).map(({ code }) => code);
    const offered = [...ours, ...pools].filter((password) => password !== undefined);
    const working = await Promise.all(
      offered.map((password) => stack.pool.getChallenge(email, password).catch(() => null)),
    );
    expect(mailsTo(stack, email)).toHaveLength(2);
    expect(working).toContain('NEW_PASSWORD_REQUIRED');
  });
});

describe('an address that two tenants invite while its account cannot be made', () => {
  it.each(['throttle', 'error', 'drop-before', 'drop-after'] as const)(
    'FI-02 %s: every password that is mailed works',
    async (effect) => {
      const other = await createTenantFixture(stack.admin);
      const email = newAddress();
      const jobs = [await invite(stack, tenant, email), await invite(stack, other, email)] as const;
      // The first one has said that it makes the account, and fails; then the second one makes it.
      await stack.pool.break({ operation: 'AdminCreateUser', effect, times: 3 });
      await deliverInvitation(stack.worker, jobs[0]).catch(() => undefined);
      await stack.pool.heal();
      await deliverInvitation(stack.worker, jobs[1]);
      await deliverInvitation(stack.worker, jobs[0]);
      const passwords = mailsTo(stack, email).flatMap((mail) => readMail(mail).password ?? []);
      expect(passwords.length).toBeGreaterThan(0);
      for (const password of passwords) {
        expect(await stack.pool.getChallenge(email, password)).toBe('NEW_PASSWORD_REQUIRED');
      }
    },
  );
});

describe('an address that the pool knows', () => {
  it('gets the link and keeps its password', async () => {
    const user = await stack.pool.addUser();
    const job = await invite(stack, tenant, user.email);
    await deliverInvitation(stack.worker, job);
    const mail = onlyMail(stack, user.email);
    expect(readMail(mail).password).toBeUndefined();
    expect(mail?.text).toContain('the way you always do');
    expect(await stack.pool.signIn(user)).toHaveProperty('idToken');
    expect(await stack.pool.mailsTo(user.email)).toEqual([]);
  });

  it('but has never signed in, gets a new temporary password from the pool', async () => {
    const other = await createTenantFixture(stack.admin);
    const email = newAddress();
    await deliverInvitation(stack.worker, await invite(stack, other, email));
    const job = await invite(stack, tenant, email);
    await deliverInvitation(stack.worker, job);
    const [, mail] = mailsTo(stack, email);
    expect(readMail(mail).password).toBeUndefined();
    expect(mail?.text).toContain('in a mail of its own');
    const [fromPool] = await stack.pool.mailsTo(email);
    expect(await stack.pool.getChallenge(email, fromPool?.code ?? '')).toBe(
      'NEW_PASSWORD_REQUIRED',
    );
  });
});

describe('H12: an address that gets too many invitations', () => {
  it('is left alone by all tenants, and each of them sees it of its own', async () => {
    const [name, host] = newAddress().split('@') as [string, string];
    const tenants = await Promise.all(
      Array.from({ length: MOST_MAILS.hour + 2 }, () => createTenantFixture(stack.admin)),
    );
    const jobs = await Promise.all(
      tenants.map((one, at) => invite(stack, one, `${name}${'+x'.repeat(at)}@${host}`)),
    );
    await Promise.all(jobs.map((job) => deliverInvitation(stack.worker, job)));
    const states = await Promise.all(jobs.map((job) => getDelivery(stack, job)));
    expect(states.filter((state) => state === 'sent')).toHaveLength(MOST_MAILS.hour);
    expect(states.filter((state) => state === 'held')).toHaveLength(2);
    expect(stack.mails.filter(({ to }) => to.startsWith(name))).toHaveLength(MOST_MAILS.hour);
    const held = jobs[states.indexOf('held')];
    // Nothing that it would notice, no account, and no address in the counters.
    expect(await stack.worker.pool.findUserByEmail(held?.email ?? '')).toBeUndefined();
    const { rows } = await stack.admin.query('select key from rate_limits');
    expect(JSON.stringify(rows)).not.toContain(name);
  });

  it('is not counted for mails that did not go out', async () => {
    const job = await invite(stack, tenant, newAddress());
    const broken = { ...stack.worker, mailer: { send: () => Promise.reject(new Error('down')) } };
    for (let tries = 0; tries < MOST_MAILS.day + 1; tries += 1) {
      await expect(deliverInvitation(broken, job)).rejects.toThrow('down');
    }
    await deliverInvitation(stack.worker, job);
    expect(await getDelivery(stack, job)).toBe('sent');
  });

  it('gets one again when it is resent after the hour', async () => {
    const job = await invite(stack, tenant, newAddress());
    const context = getContext(tenant, 'admin');
    for (let mails = 0; mails <= MOST_MAILS.hour; mails += 1) {
      await resendInvitation(stack.deps, context, { id: job.invitationId });
      await deliverInvitation(stack.worker, job);
    }
    expect(await getDelivery(stack, job)).toBe('held');
    expect(mailsTo(stack, job.email)).toHaveLength(MOST_MAILS.hour);
    await stack.admin.query("delete from rate_limits where key like 'mail-hour:%'");
    const later = { ...stack.worker, recipients: stack.recipientsOfAnotherWorker() };
    await resendInvitation(stack.deps, context, { id: job.invitationId });
    await deliverInvitation(later, job);
    expect(await getDelivery(stack, job)).toBe('sent');
  });
});

describeDeliveryFaults();

describe('the invitation changes before its mail goes out', () => {
  it('revoked: no account, no mail', async () => {
    const job = await invite(stack, tenant, newAddress());
    await revokeInvitation(stack.deps, getContext(tenant, 'admin'), { id: job.invitationId });
    await deliverInvitation(stack.worker, job);
    expect(mailsTo(stack, job.email)).toEqual([]);
    expect(await stack.worker.pool.findUserByEmail(job.email)).toBeUndefined();
  });

  it('expired, or gone: no mail', async () => {
    const job = await invite(stack, tenant, newAddress());
    await stack.admin.query('update invitations set expires_at = now() where id = $1', [
      job.invitationId,
    ]);
    await deliverInvitation(stack.worker, job);
    await deliverInvitation(stack.worker, { ...job, invitationId: crypto.randomUUID() });
    expect(mailsTo(stack, job.email)).toEqual([]);
  });

  it('IN-14 sent again: a new link in a new mail, the old link is dead', async () => {
    const job = await invite(stack, tenant, newAddress());
    await deliverInvitation(stack.worker, job);
    await resendInvitation(stack.deps, getContext(tenant, 'admin'), { id: job.invitationId });
    expect(await getDelivery(stack, job)).toBe('queued');
    await deliverInvitation(stack.worker, job);
    const [old, fresh] = mailsTo(stack, job.email);
    expect(await previewInvitation(stack.deps, readMail(old).token)).toBeNull();
    expect(await previewInvitation(stack.deps, readMail(fresh).token)).toMatchObject({
      email: job.email,
    });
    expect(fresh?.messageId).not.toBe(old?.messageId);
  });

  it('shows the inviter’s picture to the holder of an open link, while the inviter is there', async () => {
    const { userId } = tenant.admin;
    const job = await invite(stack, tenant, newAddress());
    await deliverInvitation(stack.worker, job);
    const { token } = readMail(onlyMail(stack, job.email));
    const shown = async (link: string) => {
      const picture = await getInviterPicture(stack.deps, link);
      return picture && { ...picture, bytes: Buffer.from(picture.bytes).toString() };
    };
    expect(await shown(token)).toBeNull();
    await stack.admin.query(
      `insert into avatars (user_id, media_type, bytes) values ($1, 'image/webp', 'bits')`,
      [userId],
    );
    await stack.admin.query(`update users set avatar = 'tag' where id = $1`, [userId]);
    expect(await shown(token)).toEqual({ mediaType: 'image/webp', bytes: 'bits' });
    expect(await shown('x')).toBeNull();
    expect(await shown(`${token.slice(0, -4)}AAAA`)).toBeNull();
    const status = `update memberships set status = $3 where tenant_id = $1 and user_id = $2`;
    await stack.admin.query(status, [tenant.id, userId, 'deactivated']);
    expect(await shown(token)).toBeNull();
    await stack.admin.query(status, [tenant.id, userId, 'active']);
    expect(await shown(token)).not.toBeNull();
    await revokeInvitation(stack.deps, getContext(tenant, 'admin'), { id: job.invitationId });
    expect(await shown(token)).toBeNull();
  });

  it('never finds another tenant’s invitation', async () => {
    const other = await createTenantFixture(stack.admin);
    const job = await invite(stack, tenant, newAddress());
    await deliverInvitation(stack.worker, {
      ...job,
      tenantId: getContext(other, 'admin').tenant.id,
    });
    expect(mailsTo(stack, job.email)).toEqual([]);
  });
});
