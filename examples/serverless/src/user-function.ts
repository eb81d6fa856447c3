import { listProjects } from '@gatehouse/db/repositories/projects';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

import { db } from './database.ts';
import { type Checked, groupCheck } from './group-check.ts';

const app = new Hono<Checked>();

app.get('/tenants/:tenant/projects', groupCheck('projects:read', 404), async (c) => {
  const tenantId = c.get('tenantId');
  // In the scope of one tenant row-level security shows no row of another, whatever the query says.
  const rows = await db.readTenant({ tenantId }, (read) =>
    listProjects(read, tenantId, { before: null, limit: 100 }),
  );
  return c.json({ projects: rows.map(({ id, name }) => ({ id, name })) });
});

export const handler = handle(app);
