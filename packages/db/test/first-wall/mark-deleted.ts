import { admin } from './twin-database.ts';

/** What a deletion leaves of a tenant; its slug holds the canary. */
export const markDeleted = (id: string) =>
  // In the past: a transaction may have begun before this.
  admin.query(
    `update tenants set deleted_at = now() - interval '1 minute', purge_at = now() - interval '1 minute'
     where id = $1`,
    [id],
  );
