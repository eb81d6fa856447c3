import { Client } from 'pg';

/**
 * Runs a statement as `gatehouse_app` in a tenant, and returns the plans of all that ran inside of
 * it, functions included, as Postgres notes them.
 * @param adminUrl of a superuser: nobody else may ask for plans inside of functions
 */
export async function plansOf(adminUrl: string, tenantId: string, sql: string): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const plans: string[] = [];
  client.on('notice', ({ message }) => plans.push(message ?? ''));
  try {
    await client.query(`load 'auto_explain'`);
    for (const setting of [
      'log_min_duration = 0',
      'log_nested_statements = on',
      'log_analyze = on',
      'log_timing = off',
      'log_level = notice',
    ]) {
      await client.query(`set auto_explain.${setting}`);
    }
    await client.query('begin');
    await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await client.query('set local role gatehouse_app');
    await client.query(sql);
    await client.query('rollback');
  } finally {
    await client.end();
  }
  return plans.filter((plan) => plan.includes('memberships')).join('\n\n');
}
