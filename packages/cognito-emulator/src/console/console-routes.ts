import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Emulator } from '../emulator.ts';
import { listIdentities } from '../identity/identities.ts';
import type { IdentityPoolRecord } from '../identity/records.ts';
import { listUserGroups } from '../model/groups.ts';
import { listPoolClients } from '../model/pools.ts';
import type { GroupRecord, PoolRecord, UserRecord } from '../model/records.ts';
import { countUsers } from '../model/count-users.ts';
import { findUser, userByKey } from '../model/users.ts';
import { indexed } from '../model/user-index.ts';
import type { Control } from '../faults/control.ts';
import { keyPrefix, SEPARATOR } from '../store/store.ts';
import { CONSOLE, sendConsole, shownTime, table } from './console-layout.ts';
import { consoleStyles } from './console-styles.ts';
import { riskyEventsSection } from './risky-events.ts';

const PAGE_SIZE = 50;

const poolLink = (pool: PoolRecord) =>
  html`<a href="${CONSOLE}/pools/${encodeURIComponent(pool.id)}">${pool.id}</a>`;

function poolsPage({ store, config, clock }: Emulator) {
  return (c: Context) => {
    const pools = [...store.range<PoolRecord>('pools', { prefix: '' })].map(([, pool]) => pool);
    return sendConsole(
      c,
      'Pools',
      html`<p class="muted">
          Endpoint and issuer base <code>${config.publicUrl}</code> · region ${config.region} ·
          clock ${clock.offset === 0 ? 'in step' : `${clock.offset} ms ahead`}
        </p>
        ${table(
          'Pools',
          ['Id', 'Name', 'Users', 'Clients', 'Created'],
          pools.map((pool) => [
            poolLink(pool),
            pool.name,
            String(countUsers(store, pool.id)),
            String(listPoolClients(store, pool.id).length),
            shownTime(pool.createdAt),
          ]),
        )}
        ${identityPools(store)}`,
    );
  };
}

function identityPools(store: Emulator['store']) {
  const pools = [...store.range<IdentityPoolRecord>('identityPools', { prefix: '' })];
  if (pools.length === 0) return '';
  return html`<h2>Identity pools</h2>
    ${table(
      'Identity pools',
      ['Id', 'Name', 'Guests', 'Identities', 'Roles', 'Created'],
      pools.map(([, pool]) => [
        html`<code>${pool.id}</code>`,
        pool.name,
        pool.settings.AllowUnauthenticatedIdentities ? 'yes' : 'no',
        String([...listIdentities(store, pool.id)].length),
        Object.values(pool.roles).join(', '),
        shownTime(pool.createdAt),
      ]),
    )}`;
}

function findUsers({ store }: Emulator, pool: PoolRecord, query: string): UserRecord[] {
  if (query === '') {
    return [
      ...store.range<UserRecord>('users', { prefix: keyPrefix(pool.id), limit: PAGE_SIZE }),
    ].map(([, user]) => user);
  }
  const found = new Map<string, UserRecord>();
  const exact = findUser(store, pool, query);
  if (exact) found.set(exact.key, exact);
  for (const attribute of ['email', 'name', 'phone_number']) {
    const prefix = `${keyPrefix(pool.id, attribute)}${indexed(query)}`;
    for (const [entry] of store.range('userIndex', { prefix, limit: PAGE_SIZE })) {
      const user = userByKey(store, pool.id, entry.slice(entry.lastIndexOf(SEPARATOR) + 1));
      if (user) found.set(user.key, user);
    }
  }
  return [...found.values()].slice(0, PAGE_SIZE);
}

function poolPage(emulator: Emulator) {
  const { store } = emulator;
  return (c: Context) => {
    const pool = store.get<PoolRecord>('pools', c.req.param('poolId') ?? '');
    if (!pool) return c.notFound();
    const query = c.req.query('q')?.trim() ?? '';
    const groups = [
      ...store.range<GroupRecord>('groups', { prefix: keyPrefix(pool.id), limit: PAGE_SIZE }),
    ];
    return sendConsole(
      c,
      pool.name,
      html`<p class="muted"><code>${pool.id}</code> · MFA ${pool.settings.MfaConfiguration}</p>
        <h2>Clients</h2>
        ${table(
          'Clients',
          ['Id', 'Name', 'Secret', 'Flows', 'Callback URLs'],
          listPoolClients(store, pool.id).map((client) => [
            html`<code>${client.id}</code>`,
            client.name,
            client.secrets.length > 0 ? 'yes' : 'no',
            client.settings.ExplicitAuthFlows?.join(', ') ?? 'default',
            client.settings.CallbackURLs?.join(', ') ?? '',
          ]),
        )}
        <h2>Users</h2>
        <form method="get">
          <label for="q">Name, email, phone or sub</label>
          <input id="q" name="q" value="${query}" />
          <button type="submit">Find</button>
        </form>
        ${table(
          'Users',
          ['Username', 'Email', 'Status', 'Enabled', 'MFA', 'Groups'],
          findUsers(emulator, pool, query).map((user) => [
            html`<code>${user.username}</code>`,
            user.attributes.email ?? '',
            user.status,
            user.enabled ? 'yes' : 'no',
            user.mfa.enabled.join(', '),
            listUserGroups(store, user)
              .map(({ name }) => name)
              .join(', '),
          ]),
        )}
        <p class="muted">
          ${countUsers(store, pool.id)} users in all; at most ${PAGE_SIZE} are shown.
        </p>
        <h2>Groups</h2>
        ${table(
          'Groups',
          ['Name', 'Description', 'Precedence', 'Role'],
          groups.map(([, group]) => [
            group.name,
            group.description ?? '',
            String(group.precedence ?? ''),
            group.roleArn ?? '',
          ]),
        )}
        ${riskyEventsSection(store, pool, PAGE_SIZE)}`,
    );
  };
}

function mailPage({ delivery }: Emulator) {
  return (c: Context) =>
    sendConsole(
      c,
      'Mail',
      table(
        'Mail',
        ['Sent', 'To', 'Reason', 'Code', 'Subject'],
        delivery
          .messages()
          .slice(0, 100)
          .map((message) => [
            shownTime(message.sentAt),
            message.to,
            message.reason,
            html`<code>${message.code}</code>`,
            message.subject,
          ]),
      ),
    );
}

function requestsPage({ log }: Control) {
  return (c: Context) =>
    sendConsole(
      c,
      'Requests',
      table(
        'Requests',
        ['Time', 'Request', 'Status', 'ms', 'Faults'],
        log
          .recent()
          .map((request) => [
            shownTime(request.at),
            request.operation,
            String(request.status),
            request.milliseconds.toFixed(1),
            request.faults.join(', '),
          ]),
      ),
    );
}

function faultsPage({ faults, enabled }: Control) {
  return (c: Context) =>
    sendConsole(
      c,
      'Faults',
      html`<p class="muted">
          ${
            enabled
              ? 'The control API is on; JWKS: '
              : 'The control API is off: start with --control-port to give orders. JWKS: '
          }
          ${faults.jwks}.
        </p>
        ${table(
          'Faults',
          ['Operation', 'Effect', 'From call', 'Times', 'Calls so far'],
          faults
            .list()
            .map((fault) => [
              fault.operation,
              fault.effect,
              String(fault.from ?? 1),
              String(fault.times ?? 'all'),
              String(fault.calls),
            ]),
        )}`,
    );
}

/** The developer console: the root page and what it links to. Reads only. */
export function consoleRoutes(emulator: Emulator, control: Control): Hono {
  const app = new Hono();
  app.get('/', poolsPage(emulator));
  app.get(`${CONSOLE}/pools/:poolId`, poolPage(emulator));
  app.get(`${CONSOLE}/mail`, mailPage(emulator));
  app.get(`${CONSOLE}/requests`, requestsPage(control));
  app.get(`${CONSOLE}/faults`, faultsPage(control));
  app.get(`${CONSOLE}/console.css`, (c) =>
    c.body(consoleStyles, 200, { 'content-type': 'text/css' }),
  );
  return app;
}
