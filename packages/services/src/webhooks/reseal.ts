import { changeSealedSecrets, lockWebhook } from '@gatehouse/db/repositories/webhook-endpoints';
import { findWebhooksSealedOtherwise } from '@gatehouse/db/repositories/webhook-lookups';
import type { Database } from '@gatehouse/db/database';
import type { Sealer } from '../access/deps.ts';
import { sealedFor } from './secret.ts';

const MOST_A_RUN = 500;

interface ResealDeps {
  readonly db: Database;
  readonly sealer: Sealer & { readonly header: Uint8Array };
}

/** Seals secrets of webhooks that were sealed with an older key of the service anew. @returns how many */
export async function resealWebhooks({ db, sealer }: ResealDeps): Promise<number> {
  const due = await findWebhooksSealedOtherwise(db, sealer.header, MOST_A_RUN);
  for (const { tenant_id: tenantId, endpoint_id: id } of due) {
    const context = sealedFor(tenantId, id);
    const anew = (sealed: Uint8Array) => sealer.seal(sealer.open(sealed, context), context);
    await db.withTenant({ tenantId }, async (tx) => {
      const row = await lockWebhook(tx, tenantId, id);
      if (!row) return;
      await changeSealedSecrets(tx, tenantId, id, {
        secret: anew(row.sealedSecret),
        old: row.sealedOldSecret && anew(row.sealedOldSecret),
      });
    });
  }
  return due.length;
}
