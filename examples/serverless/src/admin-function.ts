import { findMembers } from '@gatehouse/db/repositories/member-lists';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

import { db } from './database.ts';
import { type Checked, groupCheck } from './group-check.ts';

const app = new Hono<Checked>();

app.get('/admin/:tenant/members', groupCheck('members:deactivate', 403), async (c) => {
  const tenantId = c.get('tenantId');
  const rows = await db.readTenant({ tenantId }, (read) =>
    findMembers(read, tenantId, {
      ...{ filter: {}, sort: 'name', descending: false, after: null, limit: 100 },
    }),
  );
  return c.json({ members: rows.map(({ email, role }) => ({ email, role })) });
});

export const handler = handle(app);
