/** What the app is measured against: Hono, and one transaction with the statements of the app's own request. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import { type Template, toStatements } from './template.ts';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const templates = JSON.parse(process.env['TEMPLATES'] ?? '{}') as Record<string, Template>;
const app = new Hono();

app.post('/:kind', async (c) => {
  const template = templates[c.req.param('kind')];
  if (!template) return c.json({}, 404);
  const { userName } = await c.req.json<{ userName: string }>();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.tenant_id', $1, true)", [template.tenantId]);
    for (const { text, values } of toStatements(template, userName)) {
      // Of rows of users, one may write one's own.
      if (/^\s*insert into users/i.test(text)) {
        await client.query("select set_config('app.user_id', $1, true)", [values[0]]);
      }
      await client.query(text, [...values]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    console.error(error);
    return c.json({}, 500);
  } finally {
    client.release();
  }
  return c.json({ userName }, 201);
});

serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' });
