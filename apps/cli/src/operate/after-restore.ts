import { Client } from 'pg';

import { setting } from '../deploy/settings.ts';

/**
 * Leaves the narrower side standing where a backup can't know what was taken away after it. The
 * rows of the platform's own tenant are no one's rights.
 */
const STATEMENTS = {
  'sessions ended': 'delete from sessions',
  'people signed out': 'update users set signed_out_at = clock_timestamp()',
  'API keys revoked': 'update api_keys set revoked_at = now() where revoked_at is null',
  'API clients removed': 'delete from api_clients',
  'backup codes voided': 'delete from backup_codes',
  'links of backup codes voided': 'delete from account_recoveries',
  'invitations expired':
    "update invitations set status = 'expired', updated_at = now() where status = 'pending'",
  'tenants held': `insert into reconciliations (tenant_id, held_since)
    select id, now() from tenants where purged_at is null and slug <> 'platform'
    on conflict (tenant_id) do update set held_since = now(), lease_until = null`,
} as const;

/**
 * `after-restore`: to be run after a restore and before the app starts (decision 0048). Safe to
 * repeat until then.
 */
export async function afterRestore(environment: NodeJS.ProcessEnv): Promise<void> {
  const admin = new Client({ connectionString: setting(environment, 'DATABASE_ADMIN_URL') });
  await admin.connect();
  try {
    await admin.query('begin');
    for (const [what, sql] of Object.entries(STATEMENTS)) {
      const { rowCount } = await admin.query(sql);
      console.log(`${rowCount ?? 0} ${what}`);
    }
    await admin.query('commit');
  } finally {
    await admin.end();
  }
}
