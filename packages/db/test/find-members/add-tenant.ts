import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** Few different values, so that orders are full of ties. */
export async function addTenant(admin: pg.Client, members: number): Promise<string> {
  const id = randomUUID();
  await admin.query("insert into tenants (id, slug, name) values ($1, $2, 'T')", [
    id,
    `t-${id.slice(0, 8)}`,
  ]);
  await admin.query(
    `with people as (
       insert into users (id, email, email_verified, name)
       select gen_random_uuid(), 'p' || n || '@example.com', true,
         (array['Renée', 'JÜRGEN', 'Ann 100%', 'A_b\\c', 'Weiß'])[1 + n % 5] || ' ' || n % 400
       from generate_series(1, $2::int) n returning id, email, name)
     insert into memberships (tenant_id, user_id, role, status, name, email, mfa, last_sign_in_at,
       created_at)
     select $1, id, case when n % 900 = 0 then 'owner' when n % 40 = 0 then 'admin' else 'member' end,
       case when n % 13 = 0 then 'deactivated' else 'active' end, name, email,
       n % 700 = 0,
       case when n % 9 > 0 then '2026-01-01T00:00:00.000001Z'::timestamptz + n % 50 * interval '1 day' end,
       '2025-01-01'::timestamptz + n % 100 * interval '1 microsecond'
     from (select *, substring(email from '\\d+')::int as n from people) numbered`,
    [id, members],
  );
  return id;
}
