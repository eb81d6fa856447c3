/**
 * A process of the app that writes to tenants. Each line of its input is one order, as a client
 * would send it: a tenant, a person, and an idempotency key; each line of its output the key of one
 * that it has acknowledged, or of one that it refused for now.
 */
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Database } from '@gatehouse/db/database';
import { insertProject } from '@gatehouse/db/repositories/projects';
import { newId, type TenantId, toId } from '@gatehouse/domain/ids';
import { recordEvent } from '@gatehouse/services/audit';

export interface Order {
  readonly tenantId: string;
  readonly userId: string;
  readonly key: string;
}

const urls = JSON.parse(process.env['TENANT_DATABASE_URLS'] ?? '{}') as Record<string, string>;
const db = new Database({
  url: process.env['DATABASE_URL'] ?? '',
  poolSize: 6,
  tenantDatabases: { getUrl: (key) => urls[key] },
});

async function write({ tenantId, userId, key }: Order): Promise<void> {
  const id = newId();
  const request = {
    principalId: userId,
    key,
    requestHash: new Uint8Array(createHash('sha256').update(key).digest()),
  };
  const ctx = {
    principal: { kind: 'system', name: 'Writer' },
    requestId: key,
    address: null,
  } as const;
  await db.once(request, async () => {
    await db.withTenant({ tenantId }, async (tx) => {
      await insertProject(tx, {
        ...{ tenantId, id, name: `${key} ${id}` },
        ...{ createdBy: null, createdByName: 'Writer' },
      });
      await recordEvent(tx, ctx, toId<TenantId>(tenantId), {
        action: 'project.created',
        target: { kind: 'project', id, name: key },
        after: { name: key },
      });
    });
    return { status: 201, sealedBody: null };
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as Order;
  void write(order).then(
    () => console.log(`done ${order.key}`),
    (error: Error) => console.log(`again ${order.key} ${error.message}`),
  );
}
await db.close();
