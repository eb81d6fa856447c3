/**
 * What the aims are measured against: Hono with the two SQL statements of a list, as prepared
 * statements under row-level security, and nothing else. One after the other, and in one round trip.
 */
import { createHash } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
// Not as packages: a bench may look inside.
import { opening } from '../../packages/db/src/driver/opening.ts';
import { runInScope } from '../../packages/db/src/driver/scope.ts';
import { createScopedPool } from '../../packages/db/src/driver/scoped-pool.ts';

const pool = createScopedPool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const app = new Hono();

const COLUMNS = {
  projects: `id, name, created_by_name as "createdByName", version, created_at as "createdAt",
    updated_at as "updatedAt" from projects`,
  members: `user_id, name, email, role, custom_role_id, avatar, status, version, applied_version,
    mfa, invited_by, invited_by_name, last_sign_in_at, created_at,
    array[name_key, user_id::text] as position from memberships`,
};
const ORDER = { projects: 'id desc', members: 'name_key, user_id' };
const LISTS = ['projects', 'members'] as const;

const hash = (cookie = '') =>
  createHash('sha256')
    .update(cookie.slice(cookie.indexOf('=') + 1))
    .digest();

app.get('/empty', (c) => c.json({}));

for (const list of LISTS) {
  const select = `select ${COLUMNS[list]} where tenant_id = `;
  const end = `order by ${ORDER[list]} limit $2`;

  app.get(`/${list}/:tenant`, async (c) => {
    const [[session] = []] = await pool.prepared({
      name: 'enter_by_session',
      text: 'select * from public.enter_by_session($1, $2)',
      values: [hash(c.req.header('cookie')), c.req.param('tenant')],
    });
    const tenantId = (session as { tenant_id: string }).tenant_id;
    const text = `${select} $1 ${end}`;
    const [items] = await runInScope({ tenantId }, () =>
      pool.prepared({ name: list, text, values: [tenantId, 51] }),
    );
    return c.json({ items, nextCursor: null });
  });

  const ofSetting = "coalesce($1::uuid, nullif(current_setting('app.tenant_id', true), '')::uuid)";
  app.get(`/together/${list}/:tenant`, async (c) => {
    const [, items] = await pool.prepared(
      {
        name: 'open_session',
        text: opening('enter_by_session($1, $2)', "a.member_status = 'active'"),
        values: [hash(c.req.header('cookie')), c.req.param('tenant')],
      },
      { name: `ahead_${list}`, text: `${select} ${ofSetting} ${end}`, values: [null, 51] },
    );
    return c.json({ items, nextCursor: null });
  });
}

serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' });
