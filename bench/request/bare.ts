/**
 * What the aims are measured against: Hono with the two SQL statements of the list of projects, as
 * prepared statements under row-level security, and nothing else.
 */
import { createHash } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
// Not as packages: a bench may look inside.
import { runInScope } from '../../packages/db/src/driver/scope.ts';
import { createScopedPool } from '../../packages/db/src/driver/scoped-pool.ts';

const pool = createScopedPool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const app = new Hono();

app.get('/empty', (c) => c.json({}));

app.get('/projects/:tenant', async (c) => {
  const cookie = c.req.header('cookie') ?? '';
  const hash = createHash('sha256')
    .update(cookie.slice(cookie.indexOf('=') + 1))
    .digest();
  const [session] = await pool.prepared<{ tenant_id: string }>(
    'authenticate_session',
    'select * from public.authenticate_session($1, $2)',
    [hash, c.req.param('tenant')],
  );
  const tenantId = session?.tenant_id ?? '';
  const items = await runInScope({ tenantId }, () =>
    pool.prepared(
      'list_projects',
      `select id, name, created_by_name as "createdByName", version, created_at as "createdAt",
          updated_at as "updatedAt"
        from projects where tenant_id = $1 order by id desc limit $2`,
      [tenantId, 51],
    ),
  );
  return c.json({ items, nextCursor: null });
});

serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' });
