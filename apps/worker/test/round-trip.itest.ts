import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createApi } from '@gatehouse/api/app';
import { Limiter } from '@gatehouse/api/limits/limiter';
import { groupName } from '@gatehouse/domain/group-name';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { createAppDirectory } from '@gatehouse/services/connected-apps';
import { Metrics } from '@gatehouse/telemetry/metrics';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addMember } from '../../../packages/jobs/test/support/members.ts';
import { signIn } from '../../../packages/jobs/test/support/signed-in.ts';
import { APP_ORIGIN, startStack, type Stack } from '../../../packages/jobs/test/support/stack.ts';

/** Milliseconds. "Within seconds" on a busy machine. */
const SOON = { timeout: 15_000, interval: 100 };

let stack: Stack;
let worker: ChildProcess;
let api: ReturnType<typeof createApi>;
let tenant: TenantFixture;
const mails: string[] = [];
const smtp = createMailSink(mails);

const noTokens = () => Promise.reject(new Error('no tokens here'));

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
  tenant = await createTenantFixture(stack.admin);
  const { deps } = stack;
  api = createApi({
    ...deps,
    sso: {
      appOrigin: 'http://localhost:3000',
      opClient: { clientId: 'cognito', clientSecret: 'secret', redirectUri: 'http://localhost' },
      providerName: 'GatehouseSso',
      rules: { allowLoopback: true },
      fetch: () => Promise.reject(new Error('no one signs in here')),
      keys: { getKey: () => Promise.reject(new Error('no one signs in here')) },
    },
    apps: createAppDirectory(() => Promise.reject(new Error('no app connects here'))),
    accessTokens: { verifyAccessToken: noTokens, verifyClientToken: noTokens },
    sessionCookie: 'sid',
    live: null,
    limiter: new Limiter(deps.db),
    metrics: new Metrics(),
    publicClientIds: new Set(),
    clientOrigins: new Set(),
    trustedProxies: 0,
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  worker = startWorker(stack, (smtp.address() as AddressInfo).port);
});

afterAll(async () => {
  if (worker.exitCode === null) {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }
  expect(worker.exitCode).toBe(0);
  smtp.close();
  await stack.stop();
});

/** The worker as it is deployed, in a process of its own. */
function startWorker({ database, pool, deps }: Stack, smtpPort: number): ChildProcess {
  const { address } = pool;
  return spawn(process.execPath, [fileURLToPath(import.meta.resolve('../src/main.ts'))], {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      GATEHOUSE_EMBEDDED: '1',
      WORKER_DATABASE_URL: database.workerUrl,
      APP_ORIGIN,
      COGNITO_REGION: address.region,
      COGNITO_USER_POOL_ID: address.userPoolId,
      COGNITO_CLIENT_ID: address.clientId,
      COGNITO_CLIENT_SECRET: address.clientSecret,
      COGNITO_SSO_CLIENT_ID: 'sso-client',
      COGNITO_SSO_CLIENT_SECRET: 'sso-client-secret',
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: address.endpoint,
      AWS_ACCESS_KEY_ID: address.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: address.credentials.secretAccessKey,
      INVITATION_KEY: Buffer.from(deps.settings.invitationKey).toString('base64'),
      SESSION_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      MAIL_FROM: 'Gatehouse <no-reply@example.com>',
    },
  });
}

/** As much of SMTP (RFC 5321) as takes a mail in. */
function createMailSink(received: string[]): Server {
  return createServer((socket) => {
    let text = '';
    let data = false;
    socket.setEncoding('utf8').write('220 sink\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (data && text.endsWith('\r\n.\r\n')) {
        received.push(text);
        data = false;
      } else if (data || !text.endsWith('\r\n')) return;
      else data = /^DATA\r\n$/im.test(text);
      const quit = /^QUIT/im.test(text);
      text = '';
      socket.write(data ? '354 go on\r\n' : quit ? '221 bye\r\n' : '250 ok\r\n');
      if (quit) socket.end();
    });
  });
}

async function call(method: string, path: string, sessionToken: string, body?: object) {
  const response = await api.request(`/api/v1/tenants/${tenant.slug}${path}`, {
    method,
    headers: {
      cookie: `sid=${sessionToken}`,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

describe('from an API call to Cognito and back', () => {
  it('a change of role reaches the pool, and the next request of the person has it', async () => {
    const tenantId = toId<TenantId>(tenant.id);
    const member = await addMember(stack, tenantId, 'viewer');
    const { sessionToken } = await signIn(stack, member.user);
    const path = `/members/${member.userId}`;
    const owner = tenant.owner.sessionToken;
    expect((await call('POST', '/projects', sessionToken, { name: 'Early' })).status).toBe(403);

    const changed = await call('PATCH', path, owner, { role: 'member' });
    expect([changed.status, changed.json['pending']]).toEqual([200, true]);
    await expect
      .poll(() => stack.worker.pool.listGroupsOfUser(member.userId), SOON)
      .toEqual([groupName(tenantId, 'member')]);
    await expect
      .poll(
        async () => (await call('POST', '/projects', sessionToken, { name: 'Now' })).status,
        SOON,
      )
      .toBe(201);

    await call('PATCH', path, owner, { role: 'viewer' });
    expect((await call('POST', '/projects', sessionToken, { name: 'Late' })).status).toBe(403);
    await expect
      .poll(() => stack.worker.pool.listGroupsOfUser(member.userId), SOON)
      .toEqual([groupName(tenantId, 'viewer')]);
  }, 60_000);

  it('an invitation becomes an account and one mail', async () => {
    const email = 'round-trip@example.com';
    const answer = await call('POST', '/invitations', tenant.admin.sessionToken, {
      email,
      role: 'viewer',
    });
    expect(answer.status).toBe(201);
    await expect.poll(() => mails.filter((mail) => mail.includes(email)).length, SOON).toBe(1);
    expect(await stack.worker.pool.findUserByEmail(email)).toMatchObject({
      status: 'FORCE_CHANGE_PASSWORD',
    });
    const mail = mails.find((one) => one.includes(email)) ?? '';
    expect(mail).toContain('From: Gatehouse <no-reply@example.com>');
    expect(mail).toContain(`To: ${email}`);
  }, 60_000);
});
