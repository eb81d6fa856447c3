import type { Socket } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../src/database.ts';
import { type FaultProxy, startFaultProxy } from '../src/faults/fault-proxy.ts';

/** The part of a client that its types leave out. */
interface Socketed {
  readonly connection: { readonly stream: Socket };
}

let database: TestDatabase;
let admin: pg.Client;
let proxy: FaultProxy;
const clients: pg.Client[] = [];

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query('create table marks (name text)');
  proxy = await startFaultProxy(database.adminUrl);
});

afterAll(async () => {
  await proxy.close();
  await admin.end();
  await database.drop();
});

afterEach(() => {
  proxy.set(null);
  for (const client of clients.splice(0)) {
    (client as unknown as Socketed).connection.stream.destroy();
  }
});

async function open(): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: proxy.urlFor(database.adminUrl),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  clients.push(client);
  await client.connect();
  return client;
}

const marks = async (name: string) =>
  (await admin.query('select 1 from marks where name = $1', [name])).rowCount;

/** Ways in which a client may say COMMIT. */
const COMMITS: readonly (readonly [string, pg.QueryConfig])[] = [
  ['simple', { text: 'COMMIT' }],
  ['extended', { text: 'commit', queryMode: 'extended' } as pg.QueryConfig],
  ['prepared', { name: 'the_end', text: 'END' }],
];

describe('the fault proxy', () => {
  it.each(COMMITS)('loses the answer to a %s COMMIT that took place', async (name, commit) => {
    const client = await open();
    proxy.set({ kind: 'cut after commit', times: 1 });
    await client.query('begin');
    await client.query('insert into marks values ($1)', [`after ${name}`]);
    await expect(client.query(commit)).rejects.toThrow('Connection terminated');
    await expect.poll(() => marks(`after ${name}`)).toBe(1);
    const next = await open();
    await next.query('begin');
    await next.query(commit);
  });

  it.each(COMMITS)('keeps a %s COMMIT from the server', async (name, commit) => {
    const client = await open();
    proxy.set({ kind: 'cut before commit', times: 1 });
    await client.query('begin');
    await client.query('insert into marks values ($1)', [`before ${name}`]);
    await expect(client.query(commit)).rejects.toThrow('Connection terminated');
    expect(await marks(`before ${name}`)).toBe(0);
  });

  it('a prepared COMMIT is known again by its name', async () => {
    const client = await open();
    const commit = { name: 'the_end', text: 'COMMIT' };
    await client.query('begin');
    await client.query(commit);
    proxy.set({ kind: 'cut before commit', times: 1 });
    await client.query('begin');
    await expect(client.query(commit)).rejects.toThrow('Connection terminated');
  });

  it('what comes late is not overtaken once the delay is over', async () => {
    const client = await open();
    proxy.set({ kind: 'delay', ms: 300 });
    // Some rows a good while after others: several pieces of one answer.
    const answer = client.query(
      "select n, pg_sleep(n * 0.01), repeat('x', 20000) from generate_series(0, 9) n",
    );
    setTimeout(() => proxy.set(null), 150);
    const { rows } = await answer;
    expect(rows.map(({ n }: { n: number }) => n)).toEqual([...Array(10).keys()]);
  });

  it('is down: cuts what there is and takes nothing', async () => {
    const client = await open();
    proxy.set({ kind: 'down' });
    await expect(client.query('select 1')).rejects.toThrow();
    await expect(open()).rejects.toThrow();
    proxy.set(null);
    await (await open()).query('select 1');
  });

  it('is a black hole: neither side hears of the other, and what it swallowed stays deaf', async () => {
    const client = await open();
    proxy.set({ kind: 'black hole' });
    const silent = client.query({ text: 'select 1', query_timeout: 500 } as pg.QueryConfig);
    await Promise.all([
      expect(open()).rejects.toThrow('timeout'),
      expect(silent).rejects.toThrow('Query read timeout'),
    ]);
    proxy.set(null);
    await (await open()).query('select 1');
    const still = client.query({ text: 'select 1', query_timeout: 200 } as pg.QueryConfig);
    await expect(still).rejects.toThrow('Query read timeout');
  });

  it('is slow', async () => {
    const client = await open();
    proxy.set({ kind: 'delay', ms: 200 });
    const began = performance.now();
    await client.query('select 1');
    expect(performance.now() - began).toBeGreaterThanOrEqual(190);
  });
});
