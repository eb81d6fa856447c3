import { once } from 'node:events';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { KEY, startLab } from './lab.ts';

const ON_NOTE = 'subscription($tenant: ID!) { onNote(tenant: $tenant) { tenant text } }';
const ADD =
  'mutation($tenant: ID!, $text: String!) { addNote(tenant: $tenant, text: $text) { tenant text } }';

describe('subscriptions of AppSync', () => {
  let lab: Awaited<ReturnType<typeof startLab>>;
  let token: string;
  beforeAll(async () => {
    lab = await startLab();
    token = await lab.pool.sign();
  });
  afterAll(() => lab.close());

  const add = (tenant: string, text: string, query = ADD) =>
    lab.ask(query, { authorization: token }, { tenant, text });
  const remove = (tenant: string, sub: string) =>
    lab.askSigned(`mutation { remove(tenant: "${tenant}", sub: "${sub}") { tenant sub } }`);

  it('AS-07 acknowledges the start, sends one event, and none after the stop', async () => {
    const { start, next, send, messages, socket } = await lab.connect(token);
    start('s1', ON_NOTE, { tenant: 'acme' });
    await next('start_ack', 's1');
    await add('acme', 'first');
    const { payload } = await next('data', 's1');
    expect(payload).toEqual({ data: { onNote: { tenant: 'acme', text: 'first' } } });
    send({ id: 's1', type: 'stop' });
    await next('complete', 's1');
    await add('acme', 'second');
    start('s2', ON_NOTE, { tenant: 'acme' });
    await next('start_ack', 's2');
    expect(messages).toEqual([]);
    socket.close();
  });

  it('AS-07 acknowledges the connection with its limit, and keeps it alive', async () => {
    const quick = await startLab({ keepAliveMs: 5 } as object);
    const authorization = await quick.pool.sign();
    const { send, next, socket } = await quick.open({
      host: quick.host,
      Authorization: authorization,
    });
    send({ type: 'connection_init' });
    expect((await next('connection_ack')).payload).toEqual({ connectionTimeoutMs: 300_000 });
    await once(socket, 'one');
    await once(socket, 'one');
    await quick.close();
  });

  it('AS-08 refuses what the package graphql-ws speaks', async () => {
    const url = `${lab.server.url.replace('http', 'ws')}/graphql/realtime`;
    const refused = new WebSocket(url, ['graphql-transport-ws']);
    const [error] = (await once(refused, 'error')) as [Error];
    expect(error.message).toContain('400');

    const { send, next } = await lab.connect(token);
    send({
      id: '1',
      type: 'subscribe',
      payload: { query: ON_NOTE, variables: { tenant: 'acme' } },
    });
    const text = 'unknown not supported through the realtime channel';
    const errors = [{ errorType: 'UnsupportedOperation', message: text }];
    expect((await next('error', '1')).payload).toEqual({ errors });
    send({ id: '2', type: 'start', payload: { query: ON_NOTE, variables: { tenant: 'acme' } } });
    expect((await next('error', '2')).payload).toEqual({ errors });
  });

  it('AS-09 refuses another tenant at the start, and sends no event of it', async () => {
    const { start, next, messages } = await lab.connect(token);
    start('foreign', ON_NOTE, { tenant: 'northwind' });
    expect((await next('error', 'foreign')).payload?.errors).toMatchObject([
      { errorType: 'NotFound' },
    ]);
    const inline = 'subscription { onNote(tenant: "northwind") { text } }';
    start('inline', inline, { tenant: 'acme' });
    await next('error', 'inline');
    const hidden =
      'subscription { ...s } fragment s on Subscription { onNote(tenant: "northwind") { text } }';
    start('fragment', hidden);
    await next('error', 'fragment');
    start(
      'two',
      'subscription { a: onNote(tenant: "acme") { text } b: onNote(tenant: "northwind") { text } }',
    );
    await next('error', 'two');
    start('own', ON_NOTE, { tenant: 'acme' });
    await next('start_ack', 'own');
    await add('northwind', 'secret');
    await add('acme', 'own');
    expect((await next('data')).payload?.data).toEqual({ onNote: { tenant: 'acme', text: 'own' } });
    expect(messages).toEqual([]);
  });

  it('AS-09 a filter that the client chooses cannot widen the one of the resolver', async () => {
    const { start, next, messages } = await lab.connect(token);
    start('s', ON_NOTE, { tenant: 'acme' });
    await next('start_ack', 's');
    // The event lacks the field of the filter: it is for no one.
    await add(
      'acme',
      'x',
      'mutation($tenant: ID!, $text: String!) { addNote(tenant: $tenant, text: $text) { text } }',
    );
    // An alias is not the field.
    await add(
      'northwind',
      'acme',
      'mutation($tenant: ID!, $text: String!) { addNote(tenant: $tenant, text: $text) { tenant: text } }',
    );
    await add(
      'acme',
      'told',
      'mutation($tenant: ID!, $text: String!) { a: addNote(tenant: $tenant, text: $text) { t: tenant ...n } } fragment n on Note { words: text }',
    );
    expect((await next('data', 's')).payload?.data).toEqual({
      onNote: { tenant: 'acme', text: 'told' },
    });
    expect(messages).toEqual([]);
  });

  it('AS-10 after an invalidation nothing comes, and the connection is closed', async () => {
    const { start, next, messages, closed } = await lab.connect(token);
    const other = await lab.connect(await lab.pool.sign({ sub: 'user-noah' }));
    start('s', ON_NOTE, { tenant: 'acme' });
    other.start('o', ON_NOTE, { tenant: 'acme' });
    await next('start_ack', 's');
    await other.next('start_ack', 'o');
    const [removed] = await Promise.all([remove('acme', 'user-mia'), closed]);
    expect(removed.body.data).toEqual({ remove: { tenant: 'acme', sub: 'user-mia' } });
    await add('acme', 'after');
    await other.next('data', 'o');
    await next('complete', 's');
    expect(messages).toEqual([]);
  });

  it('AS-10 people invalidate nothing', async () => {
    const query = 'mutation { remove(tenant: "acme", sub: "user-noah") { sub } }';
    const { body } = await lab.ask(query, { authorization: token });
    expect(body.errors?.[0]?.message).toBe('Not Authorized to access remove on type Mutation');
    const session = lab.session('signer');
    expect((await lab.askSigned(query, session)).body.data).toEqual({ remove: null });
  });

  it('AS-02 arguments filter where no resolver does, and no directive is passed over', async () => {
    const { start, next, messages } = await lab.connect(token);
    start('s', 'subscription { onAnyNote(tenant: "acme") { text secret } }');
    await next('start_ack', 's');
    await add('northwind', 'other');
    await add(
      'acme',
      'mine',
      'mutation($tenant: ID!, $text: String!) { addNote(tenant: $tenant, text: $text) { tenant text secret } }',
    );
    const { payload } = await next('data', 's');
    expect(payload?.data).toEqual({ onAnyNote: { text: 'mine', secret: null } });
    expect(payload?.errors?.[0]?.message).toBe('Not Authorized to access secret on type Note');
    start('admin', 'subscription { onAdminNote { text } }');
    const { payload: refused } = await next('error', 'admin');
    expect(refused?.errors).toMatchObject([
      {
        ...{ errorType: 'Unauthorized' },
        message: 'Not Authorized to access onAdminNote on type Subscription',
      },
    ]);
    expect(messages).toEqual([]);
  });

  it('AS-01 a connection and each start are proved for themselves', async () => {
    for (const header of [
      null,
      {},
      { host: lab.host },
      { host: 'evil.example', Authorization: token },
      { host: lab.host, Authorization: 'x' },
      { host: lab.host, Authorization: token, authorization: 'x' },
      { host: lab.host, 'x-api-key': 'da2-old' },
    ]) {
      const { send, next, closed } = await lab.open(header as object);
      send({ type: 'connection_init' });
      const { payload } = await next('connection_error');
      expect(payload?.errors).toMatchObject([
        { errorType: 'UnauthorizedException', errorCode: 401 },
      ]);
      await closed;
    }
    const early = await lab.open({ host: lab.host, Authorization: token });
    early.send({ id: 's', type: 'start', payload: {} });
    await early.closed;

    const { start, next } = await lab.connect(token);
    const past = Math.floor(Date.now() / 1000) - 1;
    start('old', ON_NOTE, { tenant: 'acme' }, await lab.pool.sign({ exp: past }));
    expect((await next('error', 'old')).payload?.errors).toMatchObject([
      { message: 'Token has expired.' },
    ]);
    start('none', ON_NOTE, { tenant: 'acme' }, '');
    await next('error', 'none');
  });

  it('signs a connection and a start, each over its own body', async () => {
    const { send, next } = await lab.open(
      await lab.signed('{}', undefined, { path: '/graphql/connect' }),
    );
    send({ type: 'connection_init' });
    await next('connection_ack');
    const data = JSON.stringify({ query: 'subscription { onAnyNote { text } }' });
    const authorization = { ...(await lab.signed(data)), 'x-amz-user-agent': 'added later' };
    const start = (id: string, body: string) =>
      send({ id, type: 'start', payload: { data: body, extensions: { authorization } } });
    start('other', JSON.stringify({ query: 'subscription { onAdminNote { text } }' }));
    expect((await next('error', 'other')).payload?.errors).toMatchObject([
      { errorType: 'InvalidSignatureException' },
    ]);
    start('own', data);
    expect((await next('error', 'own')).payload?.errors).toMatchObject([
      { message: 'Not Authorized to access onAnyNote on type Subscription' },
    ]);
  });

  it('a key opens a connection, and no field that is not for keys', async () => {
    const key = { host: lab.host, 'x-api-key': KEY };
    const { send, next } = await lab.open(key);
    send({ type: 'connection_init' });
    await next('connection_ack');
    const data = JSON.stringify({ query: 'subscription { onAnyNote { text } }' });
    send({ id: 's', type: 'start', payload: { data, extensions: { authorization: key } } });
    await next('error', 's');
  });

  it('bounds what a client can send: frames, subscriptions, messages that wait, nonsense', async () => {
    const big = await lab.connect(token);
    big.socket.send('x'.repeat(300_000));
    expect(await big.closed).toBe(1009);

    const many = await lab.connect(token);
    for (let n = 0; n <= 100; n += 1) {
      many.start(`s${n}`, ON_NOTE, { tenant: 'acme' });
      await many.next(n < 100 ? 'start_ack' : 'error', `s${n}`);
    }
    many.start('s0', ON_NOTE, { tenant: 'acme' });
    await many.next('error', 's0');
    many.socket.close();

    const flood = await lab.connect(token);
    for (let n = 0; n < 1_000; n += 1) flood.start(`s${n}`, ON_NOTE, { tenant: 'acme' });
    expect(await flood.closed).toBe(1006);

    const odd = await lab.connect(token);
    for (const text of ['{', 'null', '[]', '7', '{"type":"start","id":7}', '{"type":"start"}']) {
      odd.socket.send(text);
      await odd.next('error');
    }
    odd.send({ id: 's', type: 'start', payload: { data: '{"query":', extensions: {} } });
    await odd.next('error', 's');
    expect(lab.reported).toEqual([]);
  });
});
