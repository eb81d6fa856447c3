/** A mover of its own process, which can die at a step as by `kill -9`. */
import { Database } from '@gatehouse/db/database';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { moveTenantByCommand } from '../../src/move-tenant.ts';

const [tenantId = '', to = '', diesAt = ''] = process.argv.slice(2);
const db = new Database({
  url: process.env['WORKER_DATABASE_URL'] ?? '',
  poolSize: 3,
  tenantDatabases: { getUrl: () => process.env['WORKER_TENANT_DATABASE_URL'] },
});
await moveTenantByCommand(
  { db },
  { tenantId: toId<TenantId>(tenantId), to: to === 'pooled' ? 'pooled' : 'dedicated' },
  (step) => {
    if (step === diesAt) process.kill(process.pid, 'SIGKILL');
  },
);
await db.close();
