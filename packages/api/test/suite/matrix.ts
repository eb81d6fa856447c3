import { isOperatorPermission } from '@gatehouse/policy/operator';
import { KEY_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import {
  createOperatorFixture,
  createPersonFixture,
  createRoleFixture,
  createTenantFixture,
  type FixtureRole,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import type { Route } from '../../src/pipeline/route.ts';
import { ROUTES } from '../../src/routes.ts';
import { fingerprint } from './fixtures/fingerprint.ts';
import { addBearer, addBearerMember, addMember, type BearerFixture } from './fixtures/people.ts';
import { addApiClient, addApiKey } from './fixtures/programs.ts';
import { SAMPLES } from './samples.ts';
import type { Sample } from './samples/sample.ts';
import { call, type GetTarget, successStatus, type Target } from './target.ts';

/** What a route answers to a caller: success, a status, or by what the caller may in the tenant. */
type Answers = 'ok' | number | ReadonlySet<Permission>;

/** What a narrowed admin and a narrowed member may: little of much, and much of little. */
const NARROW_ADMIN: readonly Permission[] = ['tenant:read', 'members:read', 'audit:read'];
const NARROW_MEMBER: readonly Permission[] = [...ROLE_TABLE.viewer, 'projects:create'];

/**
 * Every kind of caller, with what it gets from a route for anyone, for the signed-in, and for a
 * permission of the tenant. The table of the architecture, §3.
 */
const CALLERS = {
  //                 public  user   in the tenant
  anonymous: ['ok', 401, 401],
  stranger: ['ok', 'ok', 404],
  'other owner': ['ok', 'ok', 404],
  operator: ['ok', 'ok', 404],
  deactivated: ['ok', 'ok', 403],
  viewer: ['ok', 'ok', ROLE_TABLE.viewer],
  member: ['ok', 'ok', ROLE_TABLE.member],
  admin: ['ok', 'ok', ROLE_TABLE.admin],
  owner: ['ok', 'ok', ROLE_TABLE.owner],
  'narrowed admin': ['ok', 'ok', new Set(NARROW_ADMIN)],
  'narrowed member': ['ok', 'ok', new Set(NARROW_MEMBER)],
  'stranger by Bearer': ['ok', 'ok', 404],
  'deactivated by Bearer': ['ok', 'ok', 403],
  'viewer by Bearer': ['ok', 'ok', ROLE_TABLE.viewer],
  'member by Bearer': ['ok', 'ok', ROLE_TABLE.member],
  'admin by Bearer': ['ok', 'ok', ROLE_TABLE.admin],
  'owner by Bearer': ['ok', 'ok', ROLE_TABLE.owner],
  'other owner by Bearer': ['ok', 'ok', 404],
  "owner's API key": ['ok', 403, new Set(KEY_PERMISSIONS)],
  "other owner's API key": ['ok', 403, 404],
  "owner's API client": ['ok', 401, new Set(KEY_PERMISSIONS)],
  "other owner's API client": ['ok', 401, 401],
} as const satisfies Record<string, readonly [Answers, Answers, Answers]>;

export type Caller = keyof typeof CALLERS;

const ALL_CALLERS = Object.keys(CALLERS) as Caller[];

/** The cell of the table: success, or the status of the refusal. */
function expected({ id, access, peopleOnly, errors }: Route, caller: Caller): number | 'ok' {
  const [anybody, user, member] = CALLERS[caller];
  if (caller.endsWith('by Bearer')) {
    // In no tenant of theirs there is anything to say about browsers.
    if (errors?.includes('auth.browser_required')) {
      return access !== 'user' && member === 404 ? 404 : 403;
    }
    // The sample's deleted tenant is younger than the token, whose claims do not name it.
    if (id === 'restoreTenant') return 404;
  }
  if (peopleOnly && caller.startsWith("owner's API")) return 403;
  if (isOperatorPermission(access)) return caller === 'operator' ? 'ok' : 404;
  if (access === 'public') return anybody;
  if (access === 'user') return user;
  if (typeof member !== 'object') return member;
  return (member as ReadonlySet<Permission>).has(access) ? 'ok' : 403;
}

/** PE-01, TI-01, TI-02: every route by every kind of caller, each "may not" beside its "still may". */
export function describeMatrix(
  getTarget: GetTarget,
  callers: readonly Caller[] = ALL_CALLERS,
): void {
  describe('PE-01 every route and every caller', () => {
    it('has a sample for every route', () => {
      expect(Object.keys(SAMPLES).sort()).toEqual(ROUTES.map(({ id }) => id).sort());
    });

    for (const route of ROUTES) {
      const method = route.method.toUpperCase();
      const mayNot = callers.filter((caller) => expected(route, caller) !== 'ok');
      const may = callers.filter((caller) => expected(route, caller) === 'ok');

      it.each(may)(`${route.id} as %s`, async (caller) => {
        const target = getTarget();
        const tenant = await createTenantFixture(target.admin);
        const { subject, ...credentials } = await getCaller(target, tenant, caller);
        const { path, body } = await getSample(target, route, tenant, subject);
        const answer = await call(target, method, path, { ...credentials, body });
        expect(answer.status, answer.text).toBe(successStatus(route));
      });

      // One tenant for all: a refusal leaves it as it was.
      let refusing: Promise<{ tenant: TenantFixture; sample: Sample }> | undefined;

      it.each(mayNot)(`${route.id} as %s`, async (caller) => {
        const target = getTarget();
        refusing ??= createTenantFixture(target.admin).then(async (tenant) => ({
          tenant,
          sample: await getSample(target, route, tenant, tenant.owner),
        }));
        const { tenant, sample } = await refusing;
        const { subject: _, ...credentials } = await getCaller(target, tenant, caller);
        const before = await fingerprint(target, tenant.id);
        const answer = await call(target, method, sample.path, {
          ...credentials,
          body: sample.body,
        });
        expect(answer.status, answer.text).toBe(expected(route, caller));
        expect(await fingerprint(target, tenant.id)).toBe(before);
        expect(answer.text).not.toContain(tenant.canary);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
      });
    }
  });

  describe('TI-01 another tenant and none at all are alike to the byte', () => {
    const inTenant = ROUTES.filter(({ path }) => path.startsWith('/tenants/{tenant}'));

    it.each(inTenant.map((route) => [route.id, route] as const))('%s', async (id, route) => {
      const target = getTarget();
      const own = await createTenantFixture(target.admin);
      const foreign = await createTenantFixture(target.admin);
      const sample = await SAMPLES[id]?.(target, foreign, own.owner);
      const path = sample?.path ?? '';
      const missing = path.replace(foreign.slug, 't-000000000000');
      const ask = async (to: string) => {
        const { status, headers, text } = await call(target, route.method.toUpperCase(), to, {
          as: own.owner,
          body: sample?.body,
        });
        const told = Object.fromEntries(headers);
        return { status, text, headers: { ...told, date: '', 'x-request-id': '' } };
      };
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer).toEqual(await ask(missing));
      expect(answer).toEqual(await ask(path.replace(foreign.slug, 'NOT A SLUG')));
    });

    it("TI-02 another tenant's thing under one's own address is not found", async () => {
      const target = getTarget();
      const own = await createTenantFixture(target.admin);
      const foreign = await createTenantFixture(target.admin);
      for (const route of inTenant.filter(({ params }) => params)) {
        const sample = await SAMPLES[route.id]?.(target, foreign, own.owner);
        const before = await fingerprint(target, foreign.id);
        const answer = await call(
          target,
          route.method.toUpperCase(),
          (sample?.path ?? '').replace(foreign.slug, own.slug),
          { as: own.owner, body: sample?.body },
        );
        expect(answer.status, route.id).toBe(404);
        expect(await fingerprint(target, foreign.id)).toBe(before);
      }
    });
  });
}

async function getSample(
  target: Target,
  { id }: Route,
  tenant: TenantFixture,
  subject: PersonFixture,
): Promise<Sample> {
  const sample = await SAMPLES[id]?.(target, tenant, subject);
  if (!sample) throw new Error(`no sample for ${id}`);
  return sample;
}

/** What a caller shows, and the person whose things a request is about. */
interface Credentials {
  readonly subject: PersonFixture;
  readonly as?: PersonFixture;
  readonly bearer?: string;
}

async function getCaller(
  target: Target,
  tenant: TenantFixture,
  caller: Caller,
): Promise<Credentials> {
  const { admin } = target;
  const person = (as: PersonFixture) => ({ subject: as, as });
  const narrowed = async (base: 'admin' | 'member', permissions: readonly Permission[]) => {
    const holder = await addMember(target, tenant, base);
    await createRoleFixture(admin, tenant.id, { base, permissions, holders: [holder] });
    return person(holder);
  };
  const byBearer = ({ bearer, ...subject }: BearerFixture) => ({ subject, bearer });
  const memberByBearer = async (of: TenantFixture, role: FixtureRole) =>
    byBearer(await addBearerMember(target, of, role));
  const program = async (of: TenantFixture, kind: 'key' | 'client') => ({
    subject: tenant.owner,
    bearer:
      kind === 'key'
        ? (await addApiKey(target, of, { createdBy: of.owner })).token
        : await getClient(target, of, of === tenant ? 'own' : 'other'),
  });
  switch (caller) {
    case 'anonymous':
      return { subject: await createPersonFixture(admin) };
    case 'stranger':
      return person(await createPersonFixture(admin));
    case 'operator':
      return person(await createOperatorFixture(admin));
    case 'other owner':
      return person((await createTenantFixture(admin)).owner);
    case 'deactivated':
      return person(await addMember(target, tenant, 'owner', 'deactivated'));
    case 'stranger by Bearer':
      return byBearer(await addBearer(target));
    case 'deactivated by Bearer':
      return byBearer(await addBearerMember(target, tenant, 'owner', 'deactivated'));
    case 'viewer by Bearer':
      return memberByBearer(tenant, 'viewer');
    case 'member by Bearer':
      return memberByBearer(tenant, 'member');
    case 'admin by Bearer':
      return memberByBearer(tenant, 'admin');
    case 'owner by Bearer':
      return memberByBearer(tenant, 'owner');
    case 'other owner by Bearer':
      return memberByBearer(await createTenantFixture(admin), 'owner');
    case 'narrowed admin':
      return narrowed('admin', NARROW_ADMIN);
    case 'narrowed member':
      return narrowed('member', NARROW_MEMBER);
    case "owner's API key":
      return program(tenant, 'key');
    case "other owner's API key":
      return program(await createTenantFixture(admin), 'key');
    case "owner's API client":
      return program(tenant, 'client');
    case "other owner's API client":
      return program(await createTenantFixture(admin), 'client');
    default:
      return person(tenant[caller]);
  }
}

type Clients = WeakMap<Target, ReturnType<Target['clientToken']>>;

/** Two clients of the pool are enough, of the tenant and of another: each registers it for itself. */
const clients: Record<'own' | 'other', Clients> = { own: new WeakMap(), other: new WeakMap() };

async function getClient(
  target: Target,
  tenant: TenantFixture,
  whose: keyof typeof clients,
): Promise<string> {
  const known = clients[whose].get(target) ?? target.clientToken(KEY_PERMISSIONS);
  clients[whose].set(target, known);
  const { token, clientId } = await known;
  await addApiClient(target, tenant, { clientId, by: tenant.owner });
  return token;
}
