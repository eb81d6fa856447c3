import { Database } from '@gatehouse/db/database';
import { findAllHeads } from '@gatehouse/db/repositories/audit-chain';
import { verifyChain } from '@gatehouse/services/audit';
import { ABSENT, Ledger, type Records, standing } from './ledger.ts';
import type { Reception } from '../fleet/people.ts';
import type { World } from './world.ts';
import { memberships } from '../fleet/memberships.ts';

/** Tenants of the run that have no active owner. */
export async function ownerless({ admin }: World): Promise<string[]> {
  const { rows } = await admin.query<{ slug: string }>(
    `select slug from tenants t where slug like 'chaos-%' and not exists (
       select 1 from memberships m
       where m.tenant_id = t.id and m.role = 'owner' and m.status = 'active')`,
  );
  return rows.map(({ slug }) => slug);
}

/** Everything that must hold once a run has healed; a sentence for each thing that does not. */
export async function findViolations(
  world: World,
  reception: Reception,
  records: Records,
): Promise<string[]> {
  return [
    ...new Set(records.violations),
    ...(await ownerless(world)).map((slug) => `no active owner: ${slug}`),
    ...(await standings(world, records)),
    ...(await events(world, records)),
    ...(await chains(world)),
    ...(await projects(world, records)),
    ...(await tenants(world, records)),
    ...(await keysAndRoles(world, records)),
    ...(await invitations(world, records)),
    ...(await duplicates(world, reception)),
    ...mails(world),
    ...(await parked(world)),
  ];
}

/** No one is anything that was not asked for or not acknowledged. */
async function standings(world: World, { ledger, tenants }: Records): Promise<string[]> {
  const rows = await memberships(world);
  const { rows: made } = await world.admin.query<{ id: string; slug: string }>(
    'select id, slug from tenants',
  );
  // No one told us the id of a tenant whose creation had no answer.
  for (const { id, slug } of made) {
    const own = tenants.get(slug);
    if (own?.state === 'either' && own.id === null) {
      ledger.set(Ledger.key(id, own.owner.userId), 'owner');
    }
  }
  const now = new Map(
    rows.map((row) => [
      Ledger.key(row.tenant_id, row.user_id),
      standing({ role: row.role, active: row.status === 'active' }),
    ]),
  );
  return [...new Set([...ledger.known(), ...now.keys()])].flatMap((key) => {
    const is = now.get(key) ?? ABSENT;
    const may = ledger.possible(key);
    return may.has(is) ? [] : [`${key} is ${is}; acknowledged was ${[...may].join(' or ')}`];
  });
}

async function events({ admin }: World, { acknowledged, refused }: Records): Promise<string[]> {
  const { rows } = await admin.query<{
    tenant_id: string;
    action: string;
    target_id: string;
    request_id: string;
  }>('select tenant_id, action, target_id, request_id from audit_events');
  const told = (row: (typeof rows)[number]) => `${row.tenant_id} ${row.action} ${row.target_id}`;
  const byRequest = new Set(rows.map((row) => `${told(row)} ${row.request_id}`));
  const byTarget = new Set(rows.map(told));
  return [
    ...acknowledged.flatMap(({ tenantId, action, targetId, requestId }) => {
      const event = `${tenantId} ${action} ${targetId}`;
      const there = requestId ? byRequest.has(`${event} ${requestId}`) : byTarget.has(event);
      return there ? [] : [`acknowledged without an event: ${event} (${String(requestId)})`];
    }),
    ...rows
      .filter((row) => refused.has(row.request_id))
      .map((row) => `an event of a refused request: ${told(row)}`),
  ];
}

async function chains({ database, admin }: World): Promise<string[]> {
  const db = new Database({ url: database.workerUrl, poolSize: 2 });
  try {
    const heads = await findAllHeads(db);
    const { rows } = await admin.query<{ id: string }>('select id from tenants');
    const reports = await Promise.all(
      rows.map(({ id }) =>
        verifyChain(
          { db },
          id,
          heads.filter(({ tenantId }) => tenantId === id),
        ),
      ),
    );
    return reports.flatMap(({ fault }, index) =>
      fault ? [`the chain of ${String(rows[index]?.id)}: ${fault.kind}`] : [],
    );
  } finally {
    await db.close();
  }
}

async function projects({ admin }: World, records: Records): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; count: number }>(
    'select name, count(*)::int as count from projects group by name',
  );
  const there = new Map(rows.map(({ name, count }) => [name, count]));
  return [...records.projects].flatMap(([name, { state }]) => {
    const count = there.get(name) ?? 0;
    const right = state === 'either' ? count <= 1 : count === (state === 'there' ? 1 : 0);
    return right ? [] : [`${name} should be ${state}, and is there ${count} times`];
  });
}

/** Deleted ones are still rows, until they are purged. */
async function tenants({ admin }: World, records: Records): Promise<string[]> {
  const { rows } = await admin.query<{ slug: string; open: boolean }>(
    'select slug, deleted_at is null as open from tenants',
  );
  const open = new Map(rows.map((row) => [row.slug, row.open]));
  return [...records.tenants].flatMap(([slug, { state }]) => {
    const is = open.get(slug) === true;
    return state === 'either' || is === (state === 'there') ? [] : [`${slug} should be ${state}`];
  });
}

async function keysAndRoles({ admin }: World, records: Records): Promise<string[]> {
  const { rows } = await admin.query<{ id: string }>(
    'select id from api_keys where revoked_at is null union all select id from roles',
  );
  const there = new Set(rows.map(({ id }) => id));
  return [...records.keys, ...records.roles].flatMap(([id, { state }]) =>
    state === 'either' || there.has(id) === (state === 'there')
      ? []
      : [`key or role ${id} should be ${state}`],
  );
}

async function invitations({ admin }: World, records: Records): Promise<string[]> {
  const { rows } = await admin.query<{ id: string }>('select id from invitations');
  const there = new Set(rows.map(({ id }) => id));
  return [...records.invitations.keys()]
    .filter((id) => !there.has(id))
    .map((id) => `an acknowledged invitation is gone: ${id}`);
}

async function duplicates({ admin, sdk }: World, reception: Reception): Promise<string[]> {
  const twice = async (what: string, sql: string) => {
    const { rows } = await admin.query<{ it: string }>(sql);
    return rows.map(({ it }) => `twice: ${what} ${it}`);
  };
  const emails: string[] = [];
  for (let token: unknown = null; token !== undefined;) {
    const page = await reception.call('ListUsers', {
      UserPoolId: sdk.userPoolId,
      Limit: 60,
      ...(token !== null && { PaginationToken: token }),
    });
    for (const user of page['Users'] as { Attributes: { Name: string; Value: string }[] }[]) {
      emails.push(user.Attributes.find(({ Name }) => Name === 'email')?.Value ?? '');
    }
    token = page['PaginationToken'];
  }
  return [
    ...emails
      .filter((email, index) => emails.indexOf(email) !== index)
      .map((email) => `twice: user of the pool ${email}`),
    ...(await twice('user', 'select email as it from users group by email having count(*) > 1')),
    ...(await twice(
      'open invitation',
      `select tenant_id || ' ' || email as it from invitations where status = 'pending'
       group by tenant_id, email having count(*) > 1`,
    )),
    ...(await twice(
      'membership by mail',
      `select tenant_id || ' ' || email as it from memberships
       group by tenant_id, email having count(*) > 1`,
    )),
  ];
}

/**
 * No invitation has two different mails. The very same one can come again, under the same message
 * id, when a worker died or lost its database between sending it and noting so.
 */
function mails({ mailbox }: World): string[] {
  const texts = Map.groupBy(mailbox.mails, ({ messageId }) => messageId);
  return [...texts].flatMap(([messageId, copies]) => {
    const bodies = new Set(copies.map(({ source }) => linkAndPassword(source)));
    return bodies.size > 1 ? [`two different mails as ${messageId}`] : [];
  });
}

/** Lines of a mail may be folded and encoded: the boundary's text part is enough. */
function linkAndPassword(source: string): string {
  const text = source.replaceAll('=\r\n', '');
  const link = /\/invite\/([\w-]+)/.exec(text)?.[1] ?? '';
  const password = /Temporary password: (\S+)/.exec(text)?.[1] ?? '';
  return `${link} ${password}`;
}

async function parked({ admin }: World): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; output: unknown }>(
    "select name, output from pgboss.job where state = 'failed'",
  );
  return rows.map(({ name, output }) => `parked: ${name} ${JSON.stringify(output)}`);
}
