import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { provisionUser } from '@gatehouse/cognito/provision-user';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { ReverseProxy } from '@gatehouse/testing/reverse-proxy';
import { ROOT } from '@gatehouse/tools/start/root';
import { readText } from '@gatehouse/tools/docs/tracked-files';
import { Browser } from './walk/browser.ts';
import { commandsIn } from './walk/commands.ts';
import { EXCUSED } from './walk/excused.ts';
import { REGION, settle, startSurroundings, type Surroundings } from './walk/surroundings.ts';
import type { Running, Typist } from './walk/typist.ts';

const SCOPES = 'projects:read,projects:create';

const PERSON = { email: 'ada@example.com', name: 'Ada', password: 'correct-horse-battery' };

let surroundings: Surroundings;
let folder: string;
let typist: Typist;
let proxy: ReverseProxy;
let admin: pg.Client;
let origin: string;
let ports: Surroundings['ports'];
let cognito: Surroundings['cognito'];
let provisioned: Record<string, string>;

beforeAll(async () => {
  surroundings = await startSurroundings(inject('postgres'));
  ({ folder, typist, proxy, admin, origin, ports, cognito } = surroundings);
}, 120_000);

afterAll(() => surroundings.close());

const answers = (port: number) => async () =>
  (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200;

const startWeb = (port: number): Promise<Running> =>
  typist.start('node apps/web/server.ts', `PORT=${port} node apps/web/server.ts`, answers(port));

const startWorker = (port: number): Promise<Running> => {
  const command = 'node apps/worker/src/main.ts';
  return typist.start(command, `WORKER_PORT=${port} ${command}`, answers(port));
};

/** Types a command that has to succeed. */
async function typed(command: string, as?: string): Promise<{ stdout: string; output: string }> {
  const { code, stdout, output } = await typist.type(command, as);
  expect(code, `${as ?? command}\n${output}`).toBe(0);
  return { stdout, output };
}

/** Whether the API gave up an answer that took too long, or the one before goes on. */
async function isTooSlow(answer: Response): Promise<boolean> {
  const text = await answer.clone().text();
  return /"code":"(?:request\.timed_out|idempotency\.in_progress)"/.test(text);
}

/** Jobs that wait or have been parked. */
async function openJobs(): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(
    "select count(*)::int as n from pgboss.job where state not in ('completed', 'cancelled')",
  );
  return rows[0]?.n ?? 0;
}

it('the deploying page, as it is written', { timeout: 300_000 }, async () => {
  await typed('set -a; . ./settings.env; set +a');
  const provision = 'npm run gatehouse -- provision --domain-prefix NAME';
  const first = 'npm run -s gatehouse -- provision --domain-prefix NAME >> settings.env';
  await typed(first, first.replace('NAME', 'walk'));
  const lines = (await readFile(join(folder, 'settings.env'), 'utf8')).split('\n');
  provisioned = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
  await settle(folder, {
    COGNITO_HOSTED_URL: cognito.url,
    COGNITO_ISSUER: `${cognito.url}/${provisioned['COGNITO_USER_POOL_ID']}`,
  });
  const check = 'npm run gatehouse -- release check';
  expect((await typed('npm run gatehouse -- migrate')).output).toMatch(/\d+ applied\./);
  expect((await typed(check)).output).toContain('; 0 migrations to apply.');
  expect((await typed('npm run gatehouse -- migrate')).output).toContain('up to date');
  for (const command of [`${provision} --plan`, provision]) {
    const { output } = await typed(command, command.replace('NAME', 'walk'));
    expect(output).toContain('All is as planned');
  }
  const m2m = `npm run gatehouse -- m2m create --name "Night report" --scopes ${SCOPES}`;
  expect((await typed(m2m)).stdout).toMatch(/CLIENT_ID=\w+\nCLIENT_SECRET=/);
  const roles = 'npm run gatehouse -- aws-roles';
  const files = 'IDENTITY_POOL_ID=eu-central-1:0f FILES_BUCKET=files AWS_ACCOUNT_ID=000000000000';
  const printed = await typed(roles, `${files} ${roles.replace('run', 'run -s')}`);
  expect(JSON.parse(printed.stdout)).toMatchObject([
    { name: 'gatehouse-tenant-member' },
    { name: 'gatehouse-guest' },
  ]);
});

it(
  'a person signs in through the proxy, and no request fails while all is replaced',
  { timeout: 300_000 },
  async () => {
    let webs = await Promise.all(ports.web.map(startWeb));
    let workers = await Promise.all(ports.worker.map(startWorker));
    await expect.poll(() => proxy.ready.length, { timeout: 20_000 }).toBe(2);

    await provisionUser(
      {
        region: REGION,
        endpoint: cognito.url,
        credentials: cognito.keyPair,
        userPoolId: provisioned['COGNITO_USER_POOL_ID'] ?? '',
        clientId: provisioned['COGNITO_CLIENT_ID'] ?? '',
        clientSecret: provisioned['COGNITO_CLIENT_SECRET'] ?? '',
      },
      PERSON,
    );
    const browser = new Browser();
    await browser.visit(`${origin}/auth/sign-in`);
    expect(browser.url).toContain(cognito.url);
    await browser.submit({ username: PERSON.email, password: PERSON.password });
    expect(browser.url, browser.html).toMatch(new RegExp(`^${origin}/`));
    const api = (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) =>
      browser.fetch(`${origin}/api/v1${path}`, init, headers);
    expect(await (await api('/me')).json()).toMatchObject({ email: PERSON.email });
    // On a busy machine a fresh process may be too slow for the API's limit: its answer then says to
    // ask again, and the key makes that safe.
    const create = async (slug: string): Promise<void> => {
      const key = { 'idempotency-key': randomUUID() };
      const body = JSON.stringify({ name: slug, slug });
      let answer = await api('/tenants', { method: 'POST', body }, key);
      while (await isTooSlow(answer)) answer = await api('/tenants', { method: 'POST', body }, key);
      expect(answer.status, `${await answer.text()}\n${typist.log.slice(-2_000)}`).toBe(201);
    };
    await create('walk-a');
    // A role takes effect once the worker has put it into the pool.
    await expect
      .poll(async () => (await api('/tenants/walk-a')).status, { timeout: 20_000 })
      .toBe(200);

    let going = true;
    const answered: number[] = [];
    const client = async (): Promise<void> => {
      while (going) {
        for (const path of ['/api/v1/tenants/walk-a', '/t/walk-a']) {
          const answer = await browser.fetch(`${origin}${path}`);
          if (!(await isTooSlow(answer))) answered.push(answer.status);
        }
        await sleep(50);
      }
    };
    const asking = client();
    const replaced: Running[] = [];
    for (const [at, web] of webs.entries()) {
      expect(await web.stop()).toBe(0);
      replaced.push(await startWeb(ports.web[at] ?? 0));
      await expect.poll(() => proxy.ready.length, { timeout: 20_000 }).toBe(2);
    }
    webs = replaced;
    const renewed: Running[] = [];
    for (const [at, worker] of workers.entries()) {
      const stopping = worker.stop();
      await create(`walk-b${at}`);
      expect(await stopping).toBe(0);
      renewed.push(await startWorker(ports.worker[at] ?? 0));
    }
    workers = renewed;
    going = false;
    await asking;
    expect(answered.length).toBeGreaterThan(20);
    expect(answered.filter((status) => status !== 200)).toEqual([]);
    await expect.poll(openJobs, { timeout: 30_000 }).toBe(0);

    const verify = 'npm run gatehouse -- release verify';
    expect((await typed(verify)).output).toContain('The release is out.');

    await operate();
    for (const one of [...webs, ...workers]) expect(await one.stop()).toBe(0);
    await typed('npm run gatehouse -- after-restore');
    await typed('npm run gatehouse -- audit verify');
  },
);

/** The operating page. */
async function operate(): Promise<void> {
  const slug = 'walk-a';
  expect((await typed('npm run gatehouse -- jobs')).output).toContain('The queues are empty.');
  const retry = 'npm run gatehouse -- jobs retry ID... | --all';
  expect((await typed(retry, retry.replace('ID... | ', ''))).output).toContain('0 put back.');
  const drift = 'npm run gatehouse -- drift [--dry-run | --repair] [--tenant SLUG]';
  const repair = `npm run gatehouse -- drift --repair --tenant ${slug}`;
  expect((await typed(drift, repair)).output).toContain('0 differences');
  for (const act of ['add', 'remove']) {
    const command = `npm run gatehouse -- operator ${act} EMAIL`;
    expect((await typed(command, command.replace('EMAIL', PERSON.email))).output).toContain(
      'operator',
    );
  }
  const verify = 'npm run gatehouse -- audit verify [--tenant SLUG]';
  const one = await typed(verify, `npm run gatehouse -- audit verify --tenant ${slug}`);
  expect(one.output).toMatch(/ok +walk-a: \d+ events/);
}

it.each(['apps/web/server.ts', 'apps/worker/src/main.ts'])(
  'node %s without settings names all that are missing, and shows no stack',
  async (script) => {
    const child = execFile(process.execPath, [script], { cwd: ROOT, env: {} });
    let output = '';
    child.stderr?.on('data', (chunk: string) => (output += chunk));
    expect((await once(child, 'exit'))[0]).toBe(1);
    for (const name of ['DATABASE_URL', 'APP_ORIGIN', 'COGNITO_CLIENT_SECRET', 'INVITATION_KEY']) {
      expect(output).toContain(`${name}: is not set`);
    }
    expect(output).not.toMatch(/^ +at /m);
  },
);

it('no command of the pages is left out', () => {
  const pages = ['docs/deploy.md', 'docs/operations.md', 'docs/releases.md'];
  const named = pages.flatMap((page) => commandsIn(readText(page)));
  const left = named.filter((command) => !typist.typed.has(command) && !(command in EXCUSED));
  expect(left).toEqual([]);
  const gone = [...typist.typed, ...Object.keys(EXCUSED)].filter((one) => !named.includes(one));
  expect(gone).toEqual([]);
});
