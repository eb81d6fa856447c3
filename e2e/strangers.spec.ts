import { randomUUID } from 'node:crypto';

import {
  createPersonFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';

import type { Answer } from './support/api.ts';
import { type ApiRoute, apiRoutes } from './support/api-routes.ts';
import { tenantPages } from './support/app-pages.ts';
import { expect, test } from './support/fixtures.ts';
import { createInvitationFixture } from './support/invitation.ts';
import { type RunningStack, SESSION_COOKIE } from './support/stack.ts';

test('TI-01: none of the pages of a tenant is there for others', async ({ tenant, db, stack }) => {
  const stranger = await createPersonFixture(db);
  const { owner } = await createTenantFixture(db);
  for (const page of tenantPages(tenant.viewer.userId)) {
    // The id is a member's: of other things there is none with it.
    const isThere = !/\/(?:sso|webhooks)\/./.test(page);
    for (const rsc of [false, true]) {
      const mine = await fetchPage(stack, tenant.owner, `/t/${tenant.slug}${page}`, rsc);
      if (isThere || !rsc) {
        expect(mine.status, `${page} is there for the owner`).toBe(isThere ? 200 : 404);
      }
      for (const person of [stranger, owner]) {
        const theirs = await fetchPage(stack, person, `/t/${tenant.slug}${page}`, rsc);
        const missing = await fetchPage(stack, person, `/t/${unknownSlug(tenant)}${page}`, rsc);
        expect(theirs.text).not.toContain(tenant.canary);
        if (!rsc) expect(theirs.status, page).toBe(404);
        expect(theirs, `${page} is like an unknown one`).toEqual(missing);
      }
    }
  }
});

test('TI-01, TI-02: no route of a tenant is there for others', async ({
  tenant,
  db,
  stack,
  api,
}) => {
  const { owner } = await createTenantFixture(db);
  const strangers = [await createPersonFixture(db), owner];
  const ids = await getIds(tenant, db, api);
  const routes = (await apiRoutes(stack)).filter(({ path }) => path.includes('{tenant}'));
  expect(routes.length).toBeGreaterThan(15);
  for (const route of routes) {
    const body = route.hasBody ? {} : undefined;
    for (const person of strangers) {
      const [theirs, missing] = await Promise.all(
        [tenant.slug, unknownSlug(tenant)].map((slug) =>
          api(person, route.method, fill(route, { ...ids, tenant: slug }), body),
        ),
      );
      expect(theirs?.status, `${route.method} ${route.path}`).toBe(404);
      expect(comparable(theirs), `${route.method} ${route.path}`).toEqual(comparable(missing));
    }
  }
  await expectUnchanged(tenant, db);
});

test('the owner still gets an answer from every list', async ({ tenant, stack, db, api }) => {
  // There is an answer once there is a logo.
  await db.query(
    "insert into tenant_logos (tenant_id, media_type, bytes) values ($1, 'image/png', '\\x89')",
    [tenant.id],
  );
  const lists = (await apiRoutes(stack)).filter(
    ({ path, method, streams }) =>
      method === 'GET' && !streams && path.includes('{tenant}') && !/\{(?!tenant\})/.test(path),
  );
  for (const route of lists) {
    // The questions that have to name what they ask about.
    const query = /\/access(\/help)?$/.test(route.path) ? '?permission=tenant:read' : '';
    const path = fill(route, { tenant: tenant.slug }) + query;
    const answer = await api(tenant.owner, 'GET', path);
    expect(answer.status, route.path).toBe(200);
  }
});

test('nobody gets an answer without a session', async ({ tenant, stack, api }) => {
  for (const route of await apiRoutes(stack)) {
    if (route.access === 'public') continue;
    const body = route.hasBody ? {} : undefined;
    const answer = await api(null, route.method, fill(route, { tenant: tenant.slug }), body);
    // Whether there is a page for staff is no one else's business.
    const hidden = route.path.startsWith('/operator/');
    expect(answer.status, `${route.method} ${route.path}`).toBe(hidden ? 404 : 401);
  }
  for (const page of tenantPages(tenant.viewer.userId)) {
    const { status, text } = await fetchPage(stack, null, `/t/${tenant.slug}${page}`, false);
    expect(status, page).toBe(307);
    expect(text).not.toContain(tenant.canary);
  }
});

test('refusals are in the page itself, for people without scripts as well', async ({
  tenant,
  db,
  stack,
}) => {
  const stranger = await createPersonFixture(db);
  for (const [person, path, status, text] of [
    [stranger, '', 404, 'Page not found'],
    [stranger, '/members', 404, 'Page not found'],
    [tenant.viewer, '/audit', 403, 'You don’t have access to this page'],
    [tenant.member, '/settings/api-keys', 403, 'You don’t have access to this page'],
  ] as const) {
    const page = await fetchPage(stack, person, `/t/${tenant.slug}${path}`, false);
    expect(page.status, path).toBe(status);
    expect(page.text).toMatch(new RegExp(`<h1[^>]*>${text}</h1>`));
  }
});

test('a page that is not there says so kindly, and leads home', async ({
  tenant,
  db,
  signedIn,
}) => {
  const { owner, slug } = await createTenantFixture(db);
  const page = await signedIn(owner);
  for (const [path, title] of [
    [`/t/${tenant.slug}`, 'Not available · Gatehouse'],
    ['/no/such/page', 'Not found · Gatehouse'],
  ] as const) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  }
  await page.getByRole('link', { name: 'My tenants' }).click();
  await page.getByRole('link', { name: slug }).click();
  await page.waitForURL(`/t/${slug}`);
});

/** Of the same length, so that lengths can be compared. */
function unknownSlug({ slug }: TenantFixture): string {
  return `${slug.slice(0, -6)}zzzzzz`;
}

async function fetchPage(
  { origin }: RunningStack,
  person: PersonFixture | null,
  path: string,
  rsc: boolean,
) {
  const response = await fetch(origin + path, {
    // Next first redirects a request for the payload to an address that caches can tell apart.
    redirect: rsc ? 'follow' : 'manual',
    headers: {
      ...(person && { cookie: `${SESSION_COOKIE}=${person.sessionToken}` }),
      ...(rsc && { rsc: '1' }),
    },
  });
  const slug = /^\/t\/([^/]+)/.exec(path)?.[1] ?? '';
  const [, nonce = ''] =
    /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '') ?? [];
  expect(nonce).not.toBe('');
  const text = (await response.text())
    .replaceAll(slug, 'SLUG')
    .replaceAll(nonce, 'NONCE')
    // Next's own id of the request.
    .replace(/"[\w-]{21}(?=[a-z]")/g, '"ID');
  return { status: response.status, text };
}

function fill(route: ApiRoute, values: Readonly<Record<string, string>>): string {
  return route.path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? randomUUID());
}

/** All that a caller can see, but for what differs between any two answers. */
function comparable(answer: Answer | undefined) {
  const headers = [...(answer?.headers ?? [])].filter(
    ([name]) => name !== 'x-request-id' && name !== 'date',
  );
  return { status: answer?.status, text: answer?.text, headers };
}

type Db = Parameters<typeof createPersonFixture>[0];
type Api = (person: PersonFixture, method: string, path: string, body?: object) => Promise<Answer>;

/** Ids of things that the tenant really has, by the names of the routes' parameters. */
async function getIds(tenant: TenantFixture, db: Db, api: Api): Promise<Record<string, string>> {
  const { id: invitationId } = await createInvitationFixture(db, tenant);
  const path = `/tenants/${tenant.slug}/projects`;
  const project = await api(tenant.owner, 'POST', path, { name: `Project ${tenant.canary}` });
  const { id: projectId } = JSON.parse(project.text) as { id: string };
  return { userId: tenant.member.userId, invitationId, projectId };
}

/** Everything is still as the fixtures left it. */
async function expectUnchanged(tenant: TenantFixture, db: Db): Promise<void> {
  const { rows } = await db.query(
    `select (select name from tenants where id = $1) as name,
       (select count(*)::int from memberships where tenant_id = $1 and version = 1) as members,
       (select count(*)::int from invitations where tenant_id = $1 and generation = 1
          and status = 'pending') as invitations,
       (select count(*)::int from projects where tenant_id = $1) as projects,
       (select count(*)::int from audit_events where tenant_id = $1) as events`,
    [tenant.id],
  );
  expect(rows).toEqual([{ name: tenant.name, members: 4, invitations: 1, projects: 1, events: 1 }]);
}
