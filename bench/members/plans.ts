import type { Client } from 'pg';

/**
 * Runs a statement as `gatehouse_app` in a tenant, and returns the plans of all that ran inside of
 * it, functions included, as Postgres notes them.
 * @param admin a superuser: no one else may ask for plans inside of functions
 */
export async function getPlans(admin: Client, tenantId: string, sql: string): Promise<string> {
  const plans: string[] = [];
  const note = ({ message }: { message?: string | undefined }) => plans.push(message ?? '');
  admin.on('notice', note);
  await admin.query(`load 'auto_explain'`);
  await admin.query('begin');
  for (const setting of [
    'log_min_duration = 0',
    'log_nested_statements = on',
    'log_analyze = on',
    'log_timing = off',
    'log_level = notice',
  ]) {
    await admin.query(`set local auto_explain.${setting}`);
  }
  await admin.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
  await admin.query('set local role gatehouse_app');
  await admin.query(sql);
  await admin.query('rollback');
  admin.off('notice', note);
  return plans.filter((plan) => plan.includes('memberships')).join('\n\n');
}
