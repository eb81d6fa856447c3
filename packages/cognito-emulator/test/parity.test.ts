import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_ACTIONS } from '@gatehouse/infra/app-actions';
import {
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { parityCases } from '../parity/cases.ts';
import { conformancePage } from '../parity/conformance.ts';
import { refuseForeign, startMade } from '../parity/guard.ts';
import { operationsNotRun, operationsRun } from '../parity/operations.ts';
import { runParity } from '../parity/parity.ts';
import { makeReport, toMarkdown } from '../parity/report.ts';
import { contract } from './contract/all-areas.ts';
import { startFixture, type Fixture } from './fixture.ts';

/** AWS sends so many mails a day where no other sender is set. */
const MAILS_A_DAY = 50;

/** A handful, for runs that end early or badly. */
const few = parityCases.filter(({ operation }) => operation === 'CreateGroup');

/** Prettier aligns the columns of the written table. */
const squeezed = (text: string) => text.replace(/ +/g, ' ').replace(/-{2,}/g, '-');

it('has an up-to-date page of what is held against what', () => {
  const written = readFileSync(new URL('../CONFORMANCE.md', import.meta.url), 'utf8');
  expect(squeezed(written)).toBe(squeezed(conformancePage(parityCases)));
});

let fixture: Fixture;
let folder: string;
beforeAll(async () => {
  fixture = await startFixture();
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-parity-'));
});
afterAll(async () => {
  await fixture.close();
  rmSync(folder, { recursive: true });
});

async function listPools(): Promise<string[]> {
  const { UserPools = [] } = await fixture.sdk.send(new ListUserPoolsCommand({ MaxResults: 60 }));
  return UserPools.map(({ Name = '' }) => Name);
}

/** Runs the command, and keeps what it said. */
async function run(
  args: readonly string[],
  more: { cases?: typeof parityCases; signal?: AbortSignal } = {},
) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const code = await runParity(args, {
    environment: {},
    signal: new AbortController().signal,
    say,
    warn: say,
    ...more,
  });
  return { code, text: lines.join('\n') };
}

/** What becomes of a call: it passes, its answer is lost, or it is refused unseen. */
type Fate = 'passes' | 'is lost' | { readonly error: string; readonly message: string };

/** Stands before the emulator, and may spoil what passes. */
async function startProxy(decide: (operation: string) => Fate): Promise<string> {
  const server = createServer();
  server.on('request', (incoming: IncomingMessage, response: ServerResponse) => {
    const fate = decide(String(incoming.headers['x-amz-target']).split('.')[1] ?? '');
    if (typeof fate === 'object') {
      const { error: __type, message } = fate;
      incoming.resume();
      response.writeHead(400, { 'x-amzn-errortype': `${__type}:` });
      return void response.end(JSON.stringify({ __type, message }));
    }
    const { headers, method } = incoming;
    const onward = request(fixture.url, { headers, method: method ?? 'POST' }, (answer) => {
      if (fate === 'is lost') {
        answer.resume();
        return void response.destroy();
      }
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      return void answer.pipe(response);
    });
    return void incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a run against the embedded Cognito', () => {
  it(
    'finds no difference, leaves nothing behind, and writes no secret',
    { timeout: 120_000 },
    async () => {
      const other = await fixture.createPool({ PoolName: 'of someone else' });
      const before = await fixture.sdk.send(new DescribeUserPoolCommand({ UserPoolId: other }));
      const report = join(folder, 'report');
      const { code, text } = await run(['--pool', fixture.url, '--report', report]);
      expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining('; 0 differ.') });
      expect(await listPools()).toEqual(['of someone else']);
      const after = await fixture.sdk.send(new DescribeUserPoolCommand({ UserPoolId: other }));
      expect(after.UserPool).toEqual(before.UserPool);
      const sent = (await (await fetch(`${fixture.url}/_emulator/outbox/all`)).json()) as unknown[];
      expect(sent.length).toBeLessThan(MAILS_A_DAY);

      const [page, data] = ['md', 'json'].map((end) => readFileSync(`${report}.${end}`, 'utf8'));
      for (const written of [page, data, text]) expect(written).not.toMatch(/eyJ[\w-]{10,}\./);
      expect(page?.split('\n').filter((line) => line.startsWith('| ')).length).toBe(
        parityCases.length + 2,
      );
      expect(JSON.parse(data ?? '')).toMatchObject({ counts: { different: 0, unknown: 40 } });
      expect(fixture.defects).toEqual([]);
    },
  );
});

describe('a run that goes wrong', { timeout: 60_000 }, () => {
  it('deletes its pools at Ctrl-C', async () => {
    const stop = new AbortController();
    const going = run(['--pool', fixture.url], { signal: stop.signal });
    await expect.poll(async () => (await listPools()).length).toBeGreaterThan(2);
    stop.abort();
    expect((await going).code).toBe(130);
    expect((await listPools()).join()).not.toContain('gatehouse-parity');
  });

  it('deletes its pools after a failure, one of which it was never told', async () => {
    let made = 0;
    const url = await startProxy((operation) =>
      operation === 'CreateUserPool' && (made += 1) === 2 ? 'is lost' : 'passes',
    );
    expect(await run(['--pool', url], { cases: few })).toMatchObject({
      code: 5,
      text: expect.stringContaining('could not be finished'),
    });
    expect(made).toBe(2);
    expect((await listPools()).join()).not.toContain('gatehouse-parity');
  });

  it('names a pool that it could not delete, and deletes it when asked', async () => {
    let refuses = true;
    const url = await startProxy((operation) =>
      operation === 'DeleteUserPool' && refuses
        ? { error: 'TooManyRequestsException', message: 'Rate exceeded' }
        : 'passes',
    );
    const { code, text } = await run(['--pool', url], { cases: few });
    expect(code).toBe(4);
    refuses = false;
    const ids = [...text.matchAll(/--delete (\S+)/g)].map(([, id = '']) => id);
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) {
      expect((await run(['--pool', url, '--delete', id])).text).toBe(`${id} is deleted.`);
    }
    expect((await listPools()).join()).not.toContain('gatehouse-parity');
  });

  it('exits with 1 and a table when an answer differs', async () => {
    const url = await startProxy((operation) =>
      operation === 'CreateGroup'
        ? { error: 'GroupExistsException', message: 'There is | one' }
        : 'passes',
    );
    const report = join(folder, 'differs');
    const cases = few.filter(({ name }) => name.startsWith('a group with a colon'));
    const { code, text } = await run(['--pool', url, '--report', report], { cases });
    expect([code, text]).toEqual([1, expect.stringContaining('There is | one')]);
    expect(readFileSync(`${report}.md`, 'utf8')).toContain(
      '| 400 GroupExistsException: There is \\| one |',
    );
  });

  it('says in a sentence that there are no credentials, and exits with 3', async () => {
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE']) {
      vi.stubEnv(name, undefined);
    }
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'none'));
    vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'none'));
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await run(['--pool', 'aws', '--region', 'eu-central-1'])).toEqual({
      code: 3,
      text: 'There are no AWS credentials: nothing was asked of AWS, and nothing is compared.',
    });
  });

  it.each([
    [[]],
    [['--pool', 'us-east-1_abc']],
    [['--pool', 'aws']],
    [['--pool', 'aws', '--region', 'eu-central-1', '--record']],
    [['--polo']],
  ])('refuses %j', async (args) => {
    expect((await run(args)).code).toBe(2);
  });
});

describe('pools of others', () => {
  const made = startMade('gatehouse-parity-mine');
  made.pools.add('us-east-1_mine00000');
  made.clients.add('mine');

  it.each([
    ['AdminDeleteUser', { UserPoolId: 'us-east-1_other0000', Username: 'x' }],
    ['DeleteUserPool', { UserPoolId: 'us-east-1_other0000' }],
    ['InitiateAuth', { ClientId: 'other' }],
    [
      'TagResource',
      { ResourceArn: 'arn:aws:cognito-idp:us-east-1:1:userpool/us-east-1_other0000' },
    ],
    ['CreateUserPool', { PoolName: 'gatehouse' }],
    ['UpdateProvisionedLimit', {}],
    ['CreateUserPool', { PoolName: 'gatehouse-parity-mine', UserPoolTier: 'PLUS' }],
  ])('%s is not sent with %j', (operation, input) => {
    expect(() => refuseForeign(operation, input, made)).toThrow();
  });

  it('its own are', () => {
    refuseForeign('DeleteUserPool', { UserPoolId: 'us-east-1_mine00000' }, made);
    refuseForeign('InitiateAuth', { ClientId: 'mine' }, made);
  });

  it('are not deleted by --delete', async () => {
    const id = await fixture.createPool({ PoolName: 'precious' });
    const { code, text } = await run(['--pool', fixture.url, '--delete', id]);
    expect([code, text]).toEqual([2, `${id} is not a pool of a parity run: it is left alone.`]);
    expect(await listPools()).toContain('precious');
  });
});

describe('the list of cases', () => {
  it('has every operation of the contract, or says why not', () => {
    expect([...operationsRun, ...operationsNotRun.keys()].toSorted()).toEqual(
      Object.keys(contract).toSorted(),
    );
    const called = new Set([...APP_ACTIONS.web.pool, ...APP_ACTIONS.worker.pool]);
    const run = new Set(parityCases.map(({ operation }) => operation));
    expect([...called].filter((operation) => !run.has(operation))).toEqual([]);
  });

  it('says of each where the answer of AWS is known from', () => {
    const names = parityCases.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const unsaid = parityCases.filter(({ known, source }) => known === 'live' && !source);
    expect(unsaid).toEqual([]);
    const { counts } = makeReport('', parityCases, {}, new Map());
    expect(counts).toMatchObject({
      cases: 533,
      live: 15,
      documented: 113,
      named: 365,
      unknown: 40,
    });
  });

  it('shows them as a table', () => {
    const [one] = parityCases;
    const said = new Map([[one?.name ?? '', { answer: {} }]]);
    const page = toMarkdown(makeReport('AWS', parityCases.slice(0, 1), {}, said));
    expect(page).toContain('| case | operation | known from | the embedded Cognito | AWS |');
    expect(page).toContain('## Differences');
  });
});
