import { groupName } from '@gatehouse/domain/group-name';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { Role } from '@gatehouse/domain/role';
import { isSlug } from '@gatehouse/domain/slug';
import pg from 'pg';
import { env } from './env.ts';
import { readSecret } from './read-secret.ts';

/** What a person is in the tenant that a token is for. */
export interface ActiveMembership {
  readonly tenantId: TenantId;
  readonly role: Role;
  /** The group of the pool that says the same. */
  readonly group: string;
}

/**
 * Milliseconds. Cognito waits five seconds for a function, the start of its environment included, and a
 * person waits for Cognito.
 */
const LIMITS = { connect: 1_000, statement: 1_000, all: 2_500 };

const { TRIGGERS_DATABASE_URL: url, TRIGGERS_DATABASE_SECRET: secret } = env;

const pool = new pg.Pool({
  // Each new connection asks for the password anew: one that was changed meanwhile counts.
  ...(secret === undefined ? { connectionString: url } : { password: () => readSecret(secret) }),
  // An environment serves one sign-in at a time.
  max: 1,
  connectionTimeoutMillis: LIMITS.connect,
  query_timeout: LIMITS.statement,
  keepAlive: true,
  allowExitOnIdle: true,
});
// A connection that breaks while the environment is frozen is replaced.
pool.on('error', () => undefined);

const QUERY =
  'select tenant_id, role from public.tenants_of_user($1) where $2::text is null or slug = $2 limit 2';

/**
 * Looks the membership up, each time: the row decides, and not the groups of the pool.
 * @param tenant a slug; null where the client has named none, which is enough for people with one tenant
 * @returns null for no active membership, and likewise where there is no answer in time
 */
export async function findMembership(
  userId: string,
  tenant: string | null,
): Promise<ActiveMembership | null> {
  if ((url ?? secret) === undefined) return null;
  if (tenant !== null && !isSlug(tenant)) return null;
  try {
    const [row, ...others] = await inTime(askAgain(() => ask(userId, tenant)));
    if (!row || others.length > 0) return null;
    const tenantId = toId<TenantId>(row.tenant_id);
    return { tenantId, role: row.role, group: groupName(tenantId, row.role) };
  } catch (error) {
    // Signing in goes on, with no rights at all: never with those of before.
    console.error(JSON.stringify({ level: 'error', msg: 'no membership', err: String(error) }));
    return null;
  }
}

interface Row {
  readonly tenant_id: string;
  readonly role: Role;
}

async function ask(userId: string, tenant: string | null): Promise<Row[]> {
  return (await pool.query<Row>(QUERY, [userId, tenant])).rows;
}

/** A connection that the server has closed meanwhile is noticed when it is used. */
async function askAgain<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    return work();
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database takes too long')), LIMITS.all);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
