import { StartRefusal } from '@gatehouse/domain/start-refusal';
import type pg from 'pg';

interface SettingsRow {
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
}

const QUERY = `
  select current_setting('fsync') as fsync,
    current_setting('full_page_writes') as full_page_writes,
    current_setting('synchronous_commit') as synchronous_commit`;

/**
 * An answer promises that what it says is kept: with these settings off, a crash or a loss of power
 * takes back what was committed, or tears it.
 * @throws StartRefusal that names the settings
 * @see https://www.postgresql.org/docs/current/runtime-config-wal.html
 */
export async function assertDurable(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<SettingsRow>(QUERY);
  const off = Object.entries(rows[0] ?? {}).filter(([, value]) => value === 'off');
  if (off.length === 0) return;
  throw new StartRefusal(
    `The database does not keep what it commits: ${off.map(([name]) => `${name} is off`).join(', ')}. ` +
      'Turn it on, or set GATEHOUSE_EMBEDDED=1 on a machine where nothing is to be kept.',
  );
}
