import { isOperatorPermission } from '@gatehouse/policy/operator';
import {
  createOperatorFixture,
  createTenantFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeAll, describe, expect, it } from 'vitest';
import { isPlainRead } from '../../src/pipeline/same-origin.ts';
import { ROUTES } from '../../src/routes.ts';
import { addApiKey } from './fixtures/programs.ts';
import { SAMPLES } from './samples.ts';
import { call, type GetTarget, readAnswer, successStatus, type Target } from './target.ts';

/** What every read leaves: when it was, and its count. */
const LEFT_BY_READS = ['last_seen_at', 'longest_idle_seconds', 'last_used_at'];

/**
 * All that the database holds: of each table how many rows, and the transaction that wrote last; where
 * every read leaves something, a digest of the rest.
 */
async function contents({ admin }: Target): Promise<string[]> {
  // Named, so that it is planned once.
  const statement = { name: 'contents', text: await getStatement(admin) };
  const { rows } = await admin.query<{ line: string }>(statement);
  return rows.map(({ line }) => line);
}

const statements = new WeakMap<Target['admin'], Promise<string>>();

function getStatement(admin: Target['admin']): Promise<string> {
  const known = statements.get(admin) ?? writeStatement(admin);
  statements.set(admin, known);
  return known;
}

async function writeStatement(admin: Target['admin']): Promise<string> {
  const { rows: tables } = await admin.query<{ name: string; touched: boolean }>(
    `select c.oid::regclass::text as name, exists (select from pg_attribute a
       where a.attrelid = c.oid and a.attname = any ($1) and not a.attisdropped) as touched
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'pgboss') and c.relname <> 'rate_limits'`,
    [LEFT_BY_READS],
  );
  const rest = `to_jsonb(t) - '{${LEFT_BY_READS.join(',')}}'::text[]`;
  const states = tables.map(({ name, touched }) => {
    const state = touched
      ? `md5(string_agg((${rest})::text, '' order by ${rest}))`
      : 'max(t.xmin::text::bigint)::text';
    return `select '${name} ' || count(*) || ' ' || coalesce(${state}, '') as line from ${name} t`;
  });
  return `${states.join(' union all ')} order by 1`;
}

/**
 * What another website can make the browser of a person who is signed in here do: nothing.
 * @param each looks at every route, which is dear
 */
export function describeOtherSites(getTarget: GetTarget, each: boolean): void {
  describe('other websites', () => {
    let tenant: TenantFixture;

    beforeAll(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    it('HD-07 a change that another site could have sent is refused', async () => {
      const send = (headers: Record<string, string>) =>
        call(getTarget(), 'POST', `/tenants/${tenant.slug}/projects`, {
          as: tenant.owner,
          body: { name: `P ${crypto.randomUUID()}` },
          headers,
        });
      for (const site of ['cross-site', 'same-site', 'nonsense']) {
        const answer = await send({ 'sec-fetch-site': site });
        expect([answer.status, answer.json['code']]).toEqual([403, 'auth.cross_site']);
      }
      expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    });

    it('HD-07 without fetch metadata the Origin decides, and with neither a cookie is worth nothing', async () => {
      const target = getTarget();
      const send = async (origin?: string) => {
        const response = await fetch(`${target.origin}/api/v1/tenants/${tenant.slug}/projects`, {
          method: 'POST',
          headers: {
            cookie: `${target.sessionCookie}=${tenant.owner.sessionToken}`,
            'content-type': 'application/json',
            // Node's fetch sends "cors" but no Sec-Fetch-Site: as an old browser would.
            ...(origin && { origin }),
          },
          body: JSON.stringify({ name: `P ${crypto.randomUUID()}` }),
        });
        return response.status;
      };
      expect(await send()).toBe(403);
      expect(await send('null')).toBe(403);
      expect(await send('https://evil.example')).toBe(403);
      expect(await send(`${target.origin}.evil.example`)).toBe(403);
      expect(await send(target.origin)).toBe(201);
    });

    const routes = each ? ROUTES : [];
    it.each(routes.map((route) => [route.id, route] as const))(
      'H7: %s does nothing when another site asks for it',
      async (id, route) => {
        const target = getTarget();
        const as = isOperatorPermission(route.access)
          ? await createOperatorFixture(target.admin)
          : tenant.owner;
        const sample = await SAMPLES[id]?.(target, tenant, as);
        const methods = route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()];
        const before = await contents(target);
        for (const method of methods) {
          for (const site of ['cross-site', 'same-site']) {
            const answer = await call(target, method, sample?.path ?? '', {
              as,
              body: sample?.body,
              headers: { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' },
            });
            expect(answer.status, `${method} ${site}`).toBe(403);
          }
        }
        expect(await contents(target)).toEqual(before);
      },
    );

    it.each(
      routes.filter(({ method }) => method === 'get').map((route) => [route.id, route] as const),
    )(
      'H7: %s has no effect, or asks a browser without fetch metadata where it comes from',
      async (id, route) => {
        const target = getTarget();
        const as = isOperatorPermission(route.access)
          ? await createOperatorFixture(target.admin)
          : tenant.owner;
        const sample = await SAMPLES[id]?.(target, tenant, as);
        const before = await contents(target);
        const ask = async (headers: Record<string, string>) => {
          const response = await fetch(`${target.origin}/api/v1${sample?.path}`, {
            headers: { cookie: `${target.sessionCookie}=${as.sessionToken}`, ...headers },
          });
          return (await readAnswer(response)).status;
        };
        expect(await ask({})).toBe(isPlainRead(route) ? successStatus(route) : 403);
        expect(await ask({ referer: 'https://evil.example/' })).toBe(
          isPlainRead(route) ? successStatus(route) : 403,
        );
        expect(await contents(target)).toEqual(before);
        expect(await ask({ referer: `${target.origin}/t/${tenant.slug}` })).toBe(
          successStatus(route),
        );
      },
    );

    it('H7: a program is asked for no origin: its key comes with no browser', async () => {
      const target = getTarget();
      const { token } = await addApiKey(target, tenant, { createdBy: tenant.owner });
      const answer = await call(target, 'GET', `/tenants/${tenant.slug}/members/export`, {
        bearer: token,
        headers: { 'sec-fetch-site': 'cross-site' },
      });
      expect(answer.status).toBe(200);
    });
  });
}
