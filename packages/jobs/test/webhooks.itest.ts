import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toId, type UserId, type WebhookId } from '@gatehouse/domain/ids';
import type { WebhookAttempt } from '@gatehouse/domain/webhook';
import { removeMember } from '@gatehouse/services/members';
import { countQueues } from '@gatehouse/db/queue/queue-view';
import { createProject } from '@gatehouse/services/projects';
import {
  changeWebhook,
  createWebhook,
  listDeliveries,
  replayDelivery,
  replayFailed,
  rotateWebhookSecret,
  sendTestEvent,
  switchWebhookOff,
  switchWebhookOn,
} from '@gatehouse/services/webhooks';
import { createGuardedFetch } from '@gatehouse/sso/net/guarded-fetch';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createWebhookSender } from '../src/webhooks/create-webhook-sender.ts';
import { startStack, type Stack } from './support/stack.ts';

const rules = { allowLoopback: true };

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What is sent is read as the receiver's own library reads it. */
interface Message {
  readonly id: string;
  readonly type: string;
  readonly tenant: { readonly name: string };
  readonly data: Record<string, unknown>;
}

describe('webhooks', () => {
  let stack: Stack;
  let receiver: Server;
  let url: string;
  let tenant: TenantFixture;
  let received: Received[];
  let status: number;

  async function receive(request: IncomingMessage) {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    received.push({ headers: request.headers as Record<string, string>, body });
  }

  beforeAll(async () => {
    stack = await startStack(inject('postgres'));
    receiver = createServer((request, response) => {
      void receive(request).then(() => {
        response.writeHead(status, { location: 'http://127.0.0.1:9/' });
        response.end(`heard ${'x'.repeat(5_000)}`);
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    url = `http://localhost:${(receiver.address() as AddressInfo).port}/hook`;
  });

  afterAll(async () => {
    receiver.closeAllConnections();
    receiver.close();
    await stack.stop();
  });

  beforeEach(async () => {
    tenant = await createTenantFixture(stack.admin);
    received = [];
    status = 200;
  });

  const deps = () => ({ ...stack.deps, sso: { rules } });
  const owner = () => getContext(tenant, 'owner');

  async function setUp(events: readonly string[] = ['*']) {
    const created = await createWebhook(deps(), owner(), { url, description: '', events });
    return { ...created, id: toId<WebhookId>(created.id) };
  }

  /** Everything that is due is sent. */
  async function deliver() {
    const { db, jobs, log } = stack.worker;
    const sender = createWebhookSender({
      ...{ db, jobs, log },
      sealer: stack.deps.sealer,
      fetch: createGuardedFetch(rules),
    });
    await sender.look();
    await sender.drain();
    await sender.end();
  }

  const open = (secret: string, { headers, body }: Received) =>
    new Webhook(secret).verify(body, headers) as Message;

  const happen = (name: string) => createProject(stack.deps, owner(), { name });

  async function row(id: string) {
    const { rows } = await stack.admin.query<{ enabled: boolean; off_reason: string | null }>(
      'select enabled, off_reason from webhook_endpoints where id = $1',
      [id],
    );
    return rows[0];
  }

  async function deliveries(id: WebhookId) {
    return (await listDeliveries(stack.deps, owner(), { id, limit: 50 })).items;
  }

  async function later(id: string) {
    await stack.admin.query(
      `update webhook_deliveries set next_at = now() where endpoint_id = $1 and state = 'pending'`,
      [id],
    );
    await stack.admin.query('update webhook_endpoints set due_at = now() where id = $1', [id]);
  }

  it('sends what is chosen, signed, in order and once, and nothing from before or of others', async () => {
    await happen('Before');
    const { id, secret } = await setUp(['project.created']);
    const other = await createTenantFixture(stack.admin);
    await createProject(stack.deps, getContext(other, 'owner'), { name: other.canary });
    await happen('First');
    await happen('Second');
    await changeWebhook(deps(), owner(), { id, description: 'Not chosen' });
    await deliver();
    await deliver();
    const messages = received.map((one) => open(secret, one));
    expect(messages.map(({ data }) => data.after)).toEqual([{ name: 'First' }, { name: 'Second' }]);
    expect(messages.map(({ id: message }) => message)).toEqual(
      received.map(({ headers }) => headers['webhook-id']),
    );
    expect(messages[0]).toMatchObject({
      type: 'project.created',
      tenant: { name: tenant.name },
      data: { actor: { kind: 'user', id: tenant.owner.userId } },
    });
    expect(JSON.stringify(received)).not.toContain(other.canary);
    const [attempt] = (await deliveries(id))[0]?.attempts as WebhookAttempt[];
    expect(attempt).toMatchObject({ status: 200, error: null });
    expect((await deliveries(id))[0]?.response).toHaveLength(1_024);
  });

  it('tries what failed again, and gives up in the end; it can be sent again under its id', async () => {
    const { id } = await setUp(['project.created']);
    status = 500;
    await happen('Project');
    await deliver();
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await later(id);
      await deliver();
    }
    const [failed] = await deliveries(id);
    expect(failed).toMatchObject({ state: 'failed', nextAt: null });
    expect(received).toHaveLength(11);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    status = 204;
    await replayFailed(stack.deps, owner(), { id, since: new Date(0) });
    await later(id);
    await deliver();
    expect((await deliveries(id))[0]).toMatchObject({ state: 'delivered' });
    const deliveryId = toId<never>(failed?.id ?? '');
    await replayDelivery(stack.deps, owner(), { id, deliveryId });
    await deliver();
    expect(received).toHaveLength(13);
    expect(received.at(-1)?.headers['webhook-id']).toBe(failed?.id);
  });

  it('is counted among the queues of the installation, but for suspended tenants', async () => {
    const count = async () => {
      const queues = await countQueues(stack.worker.db);
      return queues.find(({ queue }) => queue === 'webhooks');
    };
    await setUp(['project.created']);
    await happen('First');
    status = 503;
    await deliver();
    const { retrying = 0 } = (await count()) ?? {};
    expect(retrying).toBeGreaterThan(0);
    await stack.admin.query(
      `update tenants set status = 'suspended', suspended_at = now(), suspension_reason = 'x'
       where id = $1`,
      [tenant.id],
    );
    expect((await count())?.retrying).toBe(retrying - 1);
  });

  it('signs with both secrets for a day after a rotation', async () => {
    const { id, secret } = await setUp();
    const { secret: fresh } = await rotateWebhookSecret(stack.deps, owner(), { id });
    await sendTestEvent(stack.deps, owner(), { id });
    await deliver();
    const [first] = received;
    if (!first) throw new Error('nothing was sent');
    expect(open(secret, first).type).toBe('webhook.test');
    expect(open(fresh, first)).toMatchObject({ type: 'webhook.test', data: {} });
    received = [];
    await stack.admin.query(`update webhook_endpoints set old_secret_until = now() where id = $1`, [
      id,
    ]);
    await sendTestEvent(stack.deps, owner(), { id });
    await deliver();
    const last = received.find(({ body }) => body.includes('webhook.test'));
    if (!last) throw new Error('no test was sent');
    expect(open(fresh, last).type).toBe('webhook.test');
    expect(() => open(secret, last)).toThrow();
  });

  it('goes on from where it stopped when it is switched on again', async () => {
    const { id, secret } = await setUp(['project.created']);
    await switchWebhookOff(stack.deps, owner(), { id });
    await happen('Meanwhile');
    await deliver();
    expect(received).toEqual([]);
    await switchWebhookOn(stack.deps, owner(), { id });
    await deliver();
    expect(received.map((one) => open(secret, one).data.after)).toEqual([{ name: 'Meanwhile' }]);
  });

  it('sends nothing for someone who has left, switches off and tells the owners; who switches it on answers', async () => {
    const admin = getContext(tenant, 'admin');
    const created = await createWebhook(deps(), admin, { url, description: '', events: ['*'] });
    const id = toId<WebhookId>(created.id);
    await removeMember(stack.deps, owner(), { userId: toId<UserId>(tenant.admin.userId) });
    await deliver();
    expect(received).toEqual([]);
    expect(await row(id)).toEqual({ enabled: false, off_reason: 'authority' });
    const { rows } = await stack.admin.query<{ facts: unknown }>(
      `select facts from notifications where user_id = $1 and kind = 'webhook.switched_off'`,
      [tenant.owner.userId],
    );
    expect(rows).toEqual([{ facts: { host: new URL(url).host, reason: 'authority' } }]);
    await switchWebhookOn(stack.deps, owner(), { id });
    await deliver();
    expect(received.map((one) => open(created.secret, one).type)).toEqual([
      'member.removed',
      'webhook.switched_off',
      'webhook.switched_on',
    ]);
  });

  it('switches an endpoint off that has been failing for days, and at once one that is gone', async () => {
    const { id } = await setUp(['project.created']);
    status = 500;
    await happen('Project');
    await deliver();
    await stack.admin.query(
      `update webhook_endpoints set failing_since = now() - interval '6 days' where id = $1`,
      [id],
    );
    await later(id);
    await deliver();
    expect(await row(id)).toEqual({ enabled: false, off_reason: 'failing' });
    const second = await setUp(['project.created']);
    status = 410;
    await happen('Another');
    await deliver();
    expect(await row(second.id)).toEqual({ enabled: false, off_reason: 'failing' });
  });

  it('lets no endpoint that is down keep another waiting, and leaves it alone for a while', async () => {
    const down = await setUp(['project.created']);
    await stack.admin.query(
      `update webhook_endpoints set url = 'http://localhost:9/down' where id = $1`,
      [down.id],
    );
    const up = await setUp(['project.created']);
    for (const name of ['A', 'B', 'C', 'D', 'E']) await happen(name);
    await deliver();
    expect(received.map((one) => open(up.secret, one).data.after)).toHaveLength(5);
    const waiting = await deliveries(down.id);
    expect(waiting.filter(({ attempts }) => attempts.length > 0)).toHaveLength(3);
    expect(waiting.every(({ state }) => state === 'pending')).toBe(true);
    expect(waiting.find(({ attempts }) => attempts.length > 0)?.attempts[0]).toMatchObject({
      status: null,
      error: 'unreachable',
    });
  });

  it('follows no redirect, and sends nothing for a deleted tenant', async () => {
    const { id } = await setUp(['project.created']);
    status = 302;
    await happen('Project');
    await deliver();
    expect((await deliveries(id))[0]?.attempts[0]).toMatchObject({ error: 'redirect' });
    await stack.admin.query(
      `update tenants set deleted_at = now(), purge_at = now() + interval '1 day' where id = $1`,
      [tenant.id],
    );
    received = [];
    await later(id);
    await deliver();
    expect(received).toEqual([]);
  });
});
