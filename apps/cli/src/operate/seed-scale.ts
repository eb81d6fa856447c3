import pg from 'pg';
import { setting } from '../deploy/settings.ts';
import { UserError } from '@gatehouse/domain/user-error';

/** How much there is to be. */
export interface Scale {
  readonly tenants: number;
  readonly users: number;
  readonly memberships: number;
  /** Members of the first tenants; the others share what is left. */
  readonly largest: readonly number[];
}

export const FULL_SCALE: Scale = {
  tenants: 10_000,
  users: 1_000_000,
  memberships: 1_200_000,
  largest: [100_000, 20_000, 2_000],
};

const BATCH = 100_000;

/** Hosts that only this machine can reach. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Fills a database of this machine with as many tenants and members as a large installation has.
 * They have no account in the pool: no one can sign in as one.
 */
export async function seedScaleCommand(env: NodeJS.ProcessEnv, scale: boolean): Promise<void> {
  if (!scale) throw new UserError('Seed what?', 'npm run gatehouse -- seed --scale');
  const url = setting(env, 'DATABASE_ADMIN_URL');
  if (!LOOPBACK.test(new URL(url).hostname)) {
    throw new UserError(
      'The scale seed is for a database on this machine.',
      'Point DATABASE_ADMIN_URL at an embedded or test Postgres.',
    );
  }
  await seedScale(url, FULL_SCALE, (line) => console.log(`  ${line}`));
}

/**
 * Writes past triggers, foreign keys and indexes, which are checked or built at the end.
 * @param adminUrl of a superuser
 */
export async function seedScale(
  adminUrl: string,
  scale: Scale,
  log: (line: string) => void,
): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await requireFresh(admin);
    await admin.query(`set session_replication_role = replica`);
    await admin.query(`set synchronous_commit = off`);
    await admin.query(`set maintenance_work_mem = '512MB'`);
    await admin.query(PEOPLE);
    await admin.query(TENANTS, [scale.tenants]);
    log(`${count(scale.tenants)} tenants`);
    await inBatches(
      scale.users,
      (from, to) => admin.query(USERS, [from, to]),
      (done) => log(`${count(done)} users`),
    );
    const indexes = await dropIndexes(admin);
    await admin.query(PLACES, [scale.tenants, scale.memberships, scale.largest]);
    await inBatches(
      scale.memberships,
      (from, to) => admin.query(MEMBERSHIPS, [from, to, scale.users]),
      (done) => log(`${count(done)} memberships`),
    );
    for (const { name, definition } of indexes) {
      await admin.query(definition);
      log(`index ${name}`);
    }
    await admin.query('vacuum (analyze, freeze) tenants, tenant_slugs, users, memberships');
    log('analyzed');
  } finally {
    await admin.end();
  }
}

async function requireFresh(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query(`select 1 from tenants where slug = 'scale-1'`);
  if (rows.length === 0) return;
  throw new UserError('The scale seed is there already.', 'Take a new database to seed again.');
}

async function inBatches(
  total: number,
  write: (from: number, to: number) => Promise<unknown>,
  log: (done: number) => void,
): Promise<void> {
  for (let from = 1; from <= total; from += BATCH) {
    const to = Math.min(from + BATCH - 1, total);
    await write(from, to);
    log(to);
  }
}

/** All but the primary key; returns what makes them again. */
async function dropIndexes(admin: pg.Client) {
  const { rows } = await admin.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(c.oid) as definition
     from pg_index x join pg_class c on c.oid = x.indexrelid
     where x.indrelid = 'memberships'::regclass and not x.indisprimary order by 1`,
  );
  for (const { name } of rows) await admin.query(`drop index ${admin.escapeIdentifier(name)}`);
  return rows;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** Ids that grow, as version 7 does; names from lists, accents included. */
const PEOPLE = `
  create function pg_temp.scale_id(kind int, n int) returns uuid language sql immutable as $$
    select (lpad(to_hex(1750000000000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
      || '8' || substr(md5(n::text), 1, 15))::uuid $$;
  create function pg_temp.scale_name(n int) returns text language sql immutable as $$
    select (array['Anna','Béla','Chloé','David','Émile','Fatima','Gábor','Hélène','Ivan','Jürgen',
        'Kateřina','Łukasz','María','Noah','Óscar','Priya','Quentin','Renée','Søren','Tomáš','Uğur',
        'Violeta','Wei','Ximena','Yuki','Zoë','Amelia','Benjamin','Clara','Dmitri'])[1 + (n * 7) % 30]
      || ' ' || (array['Ångström','Brown','Çelik','Dvořák','Eriksson','Fischer','García','Hansen',
        'Ivanova','Jensen','Kowalski','Lefèvre','Müller','Nguyễn','O''Brien','Peña','Quist','Rossi',
        'Šimić','Tanaka','Ünal','Vogel','Weiß','Xu','Yılmaz','Zhang','Abbott','Becker','Costa',
        'Demir','Evans','Fontaine','Gupta','Horváth','Iyer','Johnson','Kim'])[1 + (n / 30 * 11) % 37]
      || ' ' || chr(65 + n % 26) || chr(97 + (n / 26) % 26) || chr(97 + (n / 676) % 26) $$;
  create function pg_temp.scale_email(n int) returns text language sql immutable as $$
    select 'p' || to_hex((n::bigint * 7919) % 1048573) || '.' || n || '@' ||
      (array['example.com','example.org','mail.example.net'])[1 + n % 3] $$;
  create function pg_temp.scale_mfa(n int) returns boolean language sql immutable as $$
    select n % 3 = 0 $$;`;

const TENANTS = `
  with made as (
    insert into tenants (id, slug, name)
    select pg_temp.scale_id(1, n), 'scale-' || n, 'Scale ' || n from generate_series(1, $1::int) n
    returning id, slug)
  insert into tenant_slugs (tenant_id, slug) select id, slug from made`;

const USERS = `
  insert into users (id, email, email_verified, name, mfa)
  select pg_temp.scale_id(2, n), pg_temp.scale_email(n), true, pg_temp.scale_name(n),
    pg_temp.scale_mfa(n)
  from generate_series($1::int, $2::int) n`;

/** Which numbers of memberships each tenant has. */
const PLACES = `
  create temporary table scale_places as
  with sizes as (
    select n, coalesce(($3::int[])[n],
      ($2 - (select sum(x) from unnest($3::int[]) x)) / ($1 - cardinality($3::int[]))
      + case when n = $1 then ($2 - (select sum(x) from unnest($3::int[]) x))
          % ($1 - cardinality($3::int[])) else 0 end)::int as size
    from generate_series(1, $1::int) n)
  select n, size, (sum(size) over (order by n) - size)::int as before from sizes`;

/** Of each tenant's members the first is its owner, some are deactivated, some have never signed in. */
const MEMBERSHIPS = `
  insert into memberships (tenant_id, user_id, role, status, version, applied_version, applied_role,
    name, email, mfa, invited_by, invited_by_name, last_sign_in_at, created_at)
  select pg_temp.scale_id(1, p.n), pg_temp.scale_id(2, person), role, status, 1, 1,
    case when status = 'active' then role end,
    pg_temp.scale_name(person), pg_temp.scale_email(person), pg_temp.scale_mfa(person),
    case when place > 1 then pg_temp.scale_id(2, (p.before + inviter) % $3 + 1) end,
    case when place > 1 then pg_temp.scale_name((p.before + inviter) % $3 + 1) end,
    case when m % 11 > 0 then now() - (m::bigint * 48271 % 2147483647 % 31536000) * interval '1 second' end,
    now() - (p.size - place) * interval '5 minutes' - interval '1 day'
  from scale_places p
  cross join lateral generate_series(greatest(p.before + 1, $1::int), least(p.before + p.size, $2::int)) m
  cross join lateral (select m - p.before as place, (m - 1) % $3::int + 1 as person,
    (m::bigint * 31 % 20)::int % least(20, p.size) as inviter) x
  cross join lateral (select
    case when place = 1 then 'owner' when m % 500 = 0 then 'owner' when m % 37 = 0 then 'admin'
      when m % 5 = 0 then 'viewer' else 'member' end as role,
    case when place > 1 and m % 23 = 0 then 'deactivated' else 'active' end as status) y
  where p.before < $2 and p.before + p.size >= $1`;
