import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { CLIENT_ORIGIN } from './backend.ts';
import { PNG } from './fixtures/people.ts';
import type { CallOptions, Target } from './target.ts';

/** A mount of the API: takes a request for a path below `/api/v1`, with its query. */
export type Mount = (path: string, init: RequestInit) => Promise<Response>;

interface Step extends CallOptions {
  readonly name: string;
  readonly method?: string;
  /** With what the steps before have answered. */
  readonly path: string | ((json: readonly Record<string, unknown>[]) => string);
}

/** Mounts differ in these, and may: what stands between them and the client says so. */
const OF_THE_WAY =
  /^(?:connection|content-length|date|keep-alive|transfer-encoding|apigw-requestid|x-amzn-requestid|x-amz-apigw-id|x-powered-by)$/;

/** What is another each time, in headers and bodies. */
const VARYING: readonly (readonly [RegExp, string])[] = [
  [/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, '<id>'],
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'],
  [/(?<=;r=|;t=)\d+/g, '<count>'],
  [/(?<="\d+\.)[\w-]{27}(?=")/g, '<tag>'],
  // What Next adds to Vary for its own pages, and to what it compresses.
  [/\b(?:rsc|next-router-[a-z-]+), /g, ''],
  [/, Accept-Encoding$/gm, ''],
];

/** One tenant and its people, for every mount: what a mount makes, it takes away again. */
export async function openCorpus({ admin, sessionCookie }: Target) {
  const [tenant, other] = [await createTenantFixture(admin), await createTenantFixture(admin)];
  let run = 0;
  return {
    /** @returns of each step, by its name, all that a client could tell mounts apart by */
    async ask(mount: Mount): Promise<Record<string, string>> {
      run += 1;
      const seen: Record<string, string> = {};
      const answers: Record<string, unknown>[] = [];
      for (const step of listSteps(tenant, other, run)) {
        const path = typeof step.path === 'string' ? step.path : step.path(answers);
        const response = await mount(path, toInit(step, sessionCookie));
        const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
        answers.push(text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {});
        const headers = [...response.headers]
          .filter(([name]) => !OF_THE_WAY.test(name))
          .map(([name, value]) => `${name}: ${value}`)
          .sort();
        seen[step.name] = VARYING.reduce(
          (all, [found, instead]) => all.replace(found, instead),
          [response.status, ...headers, text].join('\n'),
        );
      }
      return seen;
    },
  };
}

function toInit(step: Step, sessionCookie: string): RequestInit {
  const { as, bearer, body, raw, headers, method = 'GET' } = step;
  const isSent = body !== undefined || raw !== undefined;
  return {
    method,
    redirect: 'manual',
    headers: {
      'sec-fetch-site': 'same-origin',
      'accept-encoding': 'identity',
      ...(as && { cookie: `theme=dark; ${sessionCookie}=${as.sessionToken}` }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...(isSent && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(isSent && { body: raw ?? JSON.stringify(body) }),
  };
}

function listSteps(tenant: TenantFixture, other: TenantFixture, run: number): Step[] {
  const { owner, viewer, slug } = tenant;
  const projects = `/tenants/${slug}/projects`;
  const project = (json: readonly Record<string, unknown>[]) =>
    `${projects}/${String(json.findLast((one) => 'createdByName' in one)?.['id'])}`;
  const once = {
    ...{ method: 'POST', path: projects, as: owner, body: { name: 'Once' } },
    headers: { 'idempotency-key': `corpus-${run}` },
  };
  const image = Buffer.from(PNG).toString('base64');
  return [
    { name: 'a project', method: 'POST', path: projects, as: owner, body: { name: 'Größe & Maß' } },
    { name: 'it is renamed', method: 'PATCH', path: project, as: owner, body: { name: 'Zwei' } },
    { name: 'the list', path: `${projects}?limit=5`, as: viewer },
    { name: 'found by a part of its name', path: `${projects}?search=Zw%65i`, as: viewer },
    { name: 'not found', path: `${projects}?search=%2B%26%3D+%20%C3%A4`, as: viewer },
    { name: 'a viewer may not', method: 'DELETE', path: project, as: viewer },
    { name: 'it is deleted', method: 'DELETE', path: project, as: owner },
    { name: 'a name again', method: 'POST', path: projects, as: owner, body: { name: '' } },
    { name: 'no JSON', method: 'POST', path: projects, as: owner, raw: '{"name":' },
    {
      name: 'no JSON by its type',
      method: 'POST',
      path: projects,
      as: owner,
      raw: 'name=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    { name: 'once', ...once },
    { name: 'once again', ...once },
    { name: 'once no more', method: 'DELETE', path: project, as: owner },
    { name: 'me', path: '/me', as: owner },
    { name: 'no one', path: '/me' },
    { name: 'a token of nowhere', path: '/me', bearer: 'abc.def.ghi' },
    { name: 'another tenant', path: `/tenants/${other.slug}/projects`, as: owner },
    { name: 'no tenant', path: '/tenants/none-of-that-name/projects', as: owner },
    { name: 'an encoded letter', path: `/tenants/%74${slug.slice(1)}/projects`, as: owner },
    {
      name: 'another, by a slash',
      path: `/tenants/${slug}%2F..%2F${other.slug}/members`,
      as: owner,
    },
    { name: 'a fragment', path: `/tenants/${slug}/projects%23/x`, as: owner },
    { name: 'nowhere', path: '/nowhere', as: owner },
    { name: 'another method', method: 'PUT', path: `/tenants/${slug}`, as: owner },
    { name: 'the head alone', method: 'HEAD', path: `/tenants/${slug}`, as: owner },
    { name: 'a large address', path: `${projects}?search=${'x'.repeat(4_100)}`, as: owner },
    { name: 'members', path: `/tenants/${slug}/members?limit=2&sort=email`, as: owner },
    { name: 'members as a file', path: `/tenants/${slug}/members/export`, as: owner },
    {
      name: 'a page of another site',
      method: 'POST',
      path: projects,
      as: owner,
      body: { name: 'x' },
      headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    },
    {
      name: 'a browser asks first',
      method: 'OPTIONS',
      path: '/me',
      headers: { origin: CLIENT_ORIGIN, 'access-control-request-method': 'GET' },
    },
    { name: 'a picture', method: 'POST', path: '/me/avatar', as: owner, body: { image } },
    { name: 'the picture', path: `/people/${owner.userId}/avatar`, as: viewer },
    { name: 'it is taken away', method: 'POST', path: '/me/avatar/remove', as: owner },
    {
      name: 'an empty condition',
      method: 'PATCH',
      path: `/tenants/${slug}`,
      as: owner,
      body: { name: 'x' },
      headers: { 'if-match': '' },
    },
    {
      name: 'seen before',
      path: `/tenants/${slug}`,
      as: owner,
      headers: { 'if-none-match': '*' },
    },
    { name: 'the document', path: '/openapi.json' },
    { name: 'its page', path: '/docs' },
    { name: 'its list for programs', path: '/llms.txt' },
  ];
}
