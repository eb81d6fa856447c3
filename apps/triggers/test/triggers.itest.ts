import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunction } from '@gatehouse/lambda-bundle/bundle-function';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import {
  createMembershipFixture,
  createPersonFixture,
  createTenantFixture,
  type TenantFixture,
  toGroupName,
} from '@gatehouse/testing/fixtures/tenant';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { CODES_KEY, FUNCTIONS, readClaims, startStage } from './stage.ts';

const MIB = 1_024 * 1_024;
const NONE = { groups: undefined, tenant: undefined, role: undefined };

type Stage = Awaited<ReturnType<typeof startStage>>;

const source = (name: string) => new URL(`../src/${name}.ts`, import.meta.url).pathname;

describe('the functions of the user pool', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let folder: string;
  let acme: TenantFixture;
  let globex: TenantFixture;
  const stages: Stage[] = [];
  const bundles = new Map<string, { file: string; bytes: number }>();

  beforeAll(async () => {
    database = await createTestDatabase(inject('postgres'));
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    [acme, globex] = [await createTenantFixture(admin), await createTenantFixture(admin)];
    folder = await mkdtemp(join(tmpdir(), 'gatehouse-triggers-'));
    for (const name of FUNCTIONS) {
      bundles.set(name, await bundleFunction(source(name), join(folder, name)));
    }
  });

  afterAll(async () => {
    await Promise.all(stages.map((stage) => stage.close()));
    await admin.end();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  async function open(
    environment: Record<string, string>,
    file: (name: string) => string = source,
    sender?: 'custom-email-sender',
  ): Promise<Stage> {
    const stage = await startStage(file, environment, sender);
    stages.push(stage);
    return stage;
  }

  const settings = () => ({ TRIGGERS_DATABASE_URL: database.appUrl });
  const bundle = (name: string) => bundles.get(name)?.file ?? '';

  /** Someone who views `acme` and owns `globex`; the pool's groups are older, and say more. */
  async function addPerson(stage: Stage, email: string): Promise<string> {
    const userId = await stage.addPerson(email);
    await stage.addToGroup(userId, toGroupName(acme.id, 'owner'));
    const person = await createPersonFixture(admin, { userId, groups: [] });
    await createMembershipFixture(admin, acme.id, person, { role: 'viewer' });
    await createMembershipFixture(admin, globex.id, person, { role: 'owner' });
    return userId;
  }

  /** What a person's tokens say from sign-in on, and the first mail to someone new. */
  async function walk(stage: Stage) {
    await addPerson(stage, 'ada@example.com');
    const first = await stage.signIn('ada@example.com');
    const second = await stage.refresh(first, acme.slug);
    const third = await stage.refresh(second, globex.slug);
    const fourth = await stage.refresh(third, "a' or true --\0");
    await stage.signUp('bea@example.com', 'de-CH');
    const [mail] = await stage.mailsTo('bea@example.com');
    const tokens = [first, second, third, fourth].flatMap(({ access, id }) => [access, id]);
    return {
      claims: tokens.map(readClaims),
      subject: mail?.subject,
      body: mail?.body.replaceAll(mail.code, '<code>'),
    };
  }

  it('IC-11 bundled, each under 1 MB, they make the same tokens and mails', async () => {
    for (const [name, { bytes }] of bundles) expect(bytes, name).toBeLessThan(MIB);
    const fromSource = await walk(await open(settings()));
    const viewer = {
      groups: [toGroupName(acme.id, 'viewer')],
      tenant: acme.id,
      role: 'viewer',
    };
    const owner = { groups: [toGroupName(globex.id, 'owner')], tenant: globex.id, role: 'owner' };
    expect(fromSource.claims).toEqual([NONE, NONE, viewer, viewer, owner, owner, NONE, NONE]);
    expect(fromSource.subject).toMatch(/^Bestätigen Sie Ihre E-Mail-Adresse für /);
    expect(fromSource.body).toContain('<code>');
    expect(await walk(await open(settings(), bundle))).toEqual(fromSource);
  });

  it('IC-12 without Postgres people sign in and refresh, with no tenant and no group', async () => {
    const held: Socket[] = [];
    const silent = createServer((socket) => held.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    for (const address of [`127.0.0.1:${port}`, '127.0.0.1:1']) {
      const stage = await open({ TRIGGERS_DATABASE_URL: `postgresql://app:x@${address}/none` });
      const userId = await stage.addPerson('ada@example.com');
      await stage.addToGroup(userId, toGroupName(acme.id, 'owner'));
      const before = stage.calls();
      const first = await stage.signIn('ada@example.com');
      const second = await stage.refresh(first, acme.slug);
      for (const token of [first.access, first.id, second.access, second.id]) {
        expect(readClaims(token)).toEqual(NONE);
      }
      // Cognito waits for five seconds, and then asks again.
      expect(stage.calls() - before).toBe(2);
    }
    for (const socket of held) socket.destroy();
    silent.close();
  });

  it('IC-17 a code that Cognito has encrypted is read and sent by the function, from source and bundled', async () => {
    const sending = { CODES_KEY, MAIL_FROM: 'Acme <no-reply@example.com>' };
    const mails: unknown[] = [];
    for (const file of [source, bundle]) {
      const stage = await open(sending, file, 'custom-email-sender');
      await stage.signUp('bea@example.com', 'de-CH');
      const [mail, ...others] = await stage.mailsTo('bea@example.com');
      expect(others).toEqual([]);
      const [code = ''] = /\b\d{6}\b/.exec(mail?.body.replaceAll(/#\d{6}/g, '') ?? '') ?? [];
      expect(JSON.stringify(stage.events)).not.toContain(code);
      await stage.confirm('bea@example.com', code);
      mails.push({ ...mail, body: mail?.body.replaceAll(code, '<code>'), sentAt: 0, id: '' });
    }
    expect(mails[0]).toMatchObject({
      from: sending.MAIL_FROM,
      subject: expect.stringMatching(/^Bestätigen Sie Ihre E-Mail-Adresse für /) as string,
      body: expect.stringContaining('<code>') as string,
    });
    expect(mails[1]).toEqual(mails[0]);
  });

  it('IC-17 no mail leaves for a code of another pool or key, or one that was changed', async () => {
    const stage = await open(
      { CODES_KEY, MAIL_FROM: 'no-reply@example.com' },
      source,
      'custom-email-sender',
    );
    await stage.signUp('cea@example.com');
    const event = stage.events.find((one) =>
      (one as { triggerSource: string }).triggerSource.startsWith('CustomEmailSender'),
    ) as { request: { code: string; userAttributes: object }; userPoolId: string };
    const { request } = event;
    const stolen = { ...request, userAttributes: { email: 'eve@example.com' } };
    const bytes = Buffer.from(request.code, 'base64');
    bytes[bytes.length - 120] = (bytes[bytes.length - 120] ?? 0) ^ 1;
    for (const forged of [
      { ...event, userPoolId: 'eu-central-1_other', request: stolen },
      { ...event, request: { ...stolen, code: bytes.toString('base64') } },
      { ...event, request: { ...stolen, code: Buffer.from('123456').toString('base64') } },
    ]) {
      await expect(stage.call('custom-email-sender', forged)).rejects.toThrow();
    }
    expect(await stage.mailsTo('eve@example.com')).toEqual([]);
    // A warning has no code: it is no error, and no mail of this function.
    const warning = { ...event, triggerSource: 'CustomEmailSender_AccountTakeOverNotification' };
    await stage.call('custom-email-sender', { ...warning, request: { ...stolen, code: null } });
    expect(await stage.mailsTo('eve@example.com')).toEqual([]);
  });

  it('with a secret in place of the address it asks for the password at each connection', async () => {
    const { hostname, port, pathname, username, password } = new URL(database.appUrl);
    const asked: unknown[] = [];
    const answers = ['changed-meanwhile', decodeURIComponent(password)];
    const secrets = createHttpServer((request, response) => {
      asked.push(request.headers['x-amz-target']);
      const SecretString = answers[Math.min(asked.length, answers.length) - 1];
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      response.end(JSON.stringify({ SecretString }));
    }).listen(0, '127.0.0.1');
    await once(secrets, 'listening');
    const stage = await open(
      {
        TRIGGERS_DATABASE_SECRET: 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:app',
        AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${(secrets.address() as AddressInfo).port}`,
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        PGHOST: hostname,
        PGPORT: port,
        PGUSER: username,
        PGDATABASE: pathname.slice(1),
      },
      bundle,
    );
    await addPerson(stage, 'ada@example.com');
    const first = await stage.signIn('ada@example.com');
    const second = await stage.refresh(first, acme.slug);
    expect(readClaims(second.access)).toMatchObject({ tenant: acme.id, role: 'viewer' });
    const third = await stage.refresh(second, globex.slug);
    expect(readClaims(third.access)).toMatchObject({ tenant: globex.id, role: 'owner' });
    expect(asked).toEqual(Array(2).fill('secretsmanager.GetSecretValue'));
    secrets.close();
  });

  it('a token says what is so at that moment, and stays small', async () => {
    const stage = await open(settings());
    const userId = await addPerson(stage, 'ada@example.com');
    await admin.query(
      `with tenant as (
         insert into tenants (id, slug, name)
         select gen_random_uuid(), 'many-' || n || '-' || $2, 'Tenant ' || n
         from generate_series(1, 500) as n returning id)
       insert into memberships
         (tenant_id, user_id, role, status, version, applied_version, applied_role, name, email)
       select id, $1, 'member', 'active', 1, 1, 'member', 'Ada', 'ada@example.com' from tenant`,
      [userId, acme.slug],
    );
    const first = await stage.signIn('ada@example.com');
    const second = await stage.refresh(first, acme.slug);
    expect(readClaims(second.access)).toMatchObject({ role: 'viewer' });
    expect(second.access.length).toBeLessThan(2_000);

    await admin.query('delete from memberships where user_id = $1 and tenant_id = $2', [
      ...[userId, acme.id],
    ]);
    expect(readClaims((await stage.refresh(second, acme.slug)).access)).toEqual(NONE);
  });

  it('someone with one tenant need not name it', async () => {
    const stage = await open(settings());
    const userId = await stage.addPerson('eve@example.com');
    const person = await createPersonFixture(admin, { userId, groups: [] });
    await createMembershipFixture(admin, acme.id, person, { role: 'member' });
    const { access } = await stage.signIn('eve@example.com');
    expect(readClaims(access)).toMatchObject({ tenant: acme.id, role: 'member' });
  });

  it('on request, tokens keep the groups of the pool until a client asks', async () => {
    const stage = await open({ ...settings(), TRIGGERS_GROUPS: 'on-request' });
    await addPerson(stage, 'ada@example.com');
    const first = await stage.signIn('ada@example.com');
    expect(readClaims(first.access)).toEqual({
      ...NONE,
      groups: [toGroupName(acme.id, 'owner')],
    });
    const second = await stage.refresh(first, acme.slug);
    expect(readClaims(second.access)).toMatchObject({
      groups: [toGroupName(acme.id, 'viewer')],
      role: 'viewer',
    });
  });

  it('lets people of some domains sign up, and no others', async () => {
    const stage = await open({ SIGN_UP_DOMAINS: 'example.com, Example.org' });
    await stage.signUp('ada@EXAMPLE.org');
    for (const email of ['a@evil.example', 'a@example.com.evil.example', 'a@sub.example.com']) {
      await expect(stage.signUp(email), email).rejects.toThrow('Sign-up is not open');
    }
  });
});
