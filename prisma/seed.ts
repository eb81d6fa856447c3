import { randomUUID } from 'node:crypto';
import { createCognitoGateway } from '@gatehouse/cognito';
import { provisionUser } from '@gatehouse/cognito/provision-user';
import { Database } from '@gatehouse/db/database';
import { JobSender } from '@gatehouse/db/queue/jobs';
import { findTenantsOfUser } from '@gatehouse/db/repositories/lookups';
import { upsertUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { groupName, readGroups } from '@gatehouse/domain/group-name';
import { type ProjectId, type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import type { Role } from '@gatehouse/domain/role';
import { POOL_PROOF } from '@gatehouse/domain/proof';
import { effectivePermissions } from '@gatehouse/policy/role-table';
import type { Context, InvitationDeps } from '@gatehouse/services/access';
import {
  acceptInvitation,
  createInvitation,
  invitationToken,
} from '@gatehouse/services/invitations';
import { createProject, renameProject } from '@gatehouse/services/projects';
import { appointOperator } from '@gatehouse/services/operator';
import { applyMembership } from '@gatehouse/jobs/sync/apply-membership';
import { createTenant } from '@gatehouse/services/tenants';
import {
  DEMO_INVITED,
  DEMO_OPERATOR,
  DEMO_PEOPLE,
  DEMO_PROJECTS,
  DEMO_TENANTS,
  type DemoPerson,
  type DemoSlug,
} from './demo-people.ts';

export interface SeedOptions {
  /** URL of the role gatehouse_app: the seed goes through the verbs, behind the same walls. */
  readonly databaseUrl: string;
  /** URL of the role gatehouse_worker: the app's may make no one an operator. */
  readonly workerDatabaseUrl: string;
  readonly cognito: {
    readonly region: string;
    readonly userPoolId: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly endpoint?: string;
    readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  readonly invitationKey: Uint8Array;
  /** Of every demo person. */
  readonly password: string;
}

type Gateway = ReturnType<typeof createCognitoGateway>;

/**
 * Fills an empty installation with two tenants and the people in them. A second run finds them and
 * changes nothing.
 * @returns the demo people, and whether anything was written
 */
export async function seed(
  options: SeedOptions,
): Promise<{ people: readonly DemoPerson[]; seeded: boolean }> {
  const db = new Database({ url: options.databaseUrl, poolSize: 2 });
  const jobs = new JobSender(options.databaseUrl);
  const pool = createCognitoGateway({ ...options.cognito });
  try {
    const ids = await provisionPeople(options, db, pool);
    await appointDemoOperator(options, pool);
    const seeded = await new Seeder(options, { db, jobs, pool, ids }).run();
    return { people: DEMO_PEOPLE, seeded };
  } finally {
    await jobs.close();
    await db.close();
    pool.close();
  }
}

/** Everyone in the pool and in the users table; by e-mail. */
async function provisionPeople(options: SeedOptions, db: Database, pool: Gateway) {
  const ids = new Map<string, UserId>();
  for (const { email, name } of DEMO_PEOPLE) {
    const known = await pool.findUserByEmail(email);
    const sub =
      known?.status === 'CONFIRMED'
        ? known.sub
        : await provisionUser(options.cognito, { email, name, password: options.password });
    const id = toId<UserId>(sub);
    ids.set(email, id);
    if (known?.status === 'CONFIRMED') continue;
    await db.withUser({ userId: id }, (tx) =>
      upsertUser(tx, { id, email, name, emailVerified: true, poolUsername: id }),
    );
  }
  return ids;
}

async function appointDemoOperator(options: SeedOptions, pool: Gateway): Promise<void> {
  const db = new Database({ url: options.workerDatabaseUrl, poolSize: 1 });
  try {
    const ctx = { principal: { kind: 'system', name: 'Seed' }, requestId: randomUUID() } as const;
    await appointOperator({ db, pool }, { ...ctx, address: null }, DEMO_OPERATOR);
  } finally {
    await db.close();
  }
}

interface SeedParts {
  readonly db: Database;
  readonly jobs: JobSender;
  readonly pool: Gateway;
  /** Whom the pool knows, by email address. */
  readonly ids: ReadonlyMap<string, UserId>;
}

class Seeder {
  readonly #options: SeedOptions;
  readonly #db: Database;
  readonly #pool: Gateway;
  readonly #ids: ReadonlyMap<string, UserId>;
  readonly #deps: InvitationDeps;

  constructor(options: SeedOptions, { db, jobs, pool, ids }: SeedParts) {
    this.#options = options;
    this.#db = db;
    this.#pool = pool;
    this.#ids = ids;
    this.#deps = { db, jobs, settings: { invitationKey: options.invitationKey } };
  }

  async run(): Promise<boolean> {
    let seeded = false;
    for (const slug of Object.keys(DEMO_TENANTS) as DemoSlug[]) {
      const owner = this.#getOwner(slug);
      const tenants = await findTenantsOfUser(this.#db, this.#getId(owner));
      if (tenants.some((tenant) => tenant.slug === slug)) continue;
      await this.#seedTenant(slug, owner);
      seeded = true;
    }
    return seeded;
  }

  async #seedTenant(slug: DemoSlug, owner: DemoPerson): Promise<void> {
    const settings = { tenantLimits: { total: Infinity, perDay: Infinity } };
    const created = await createTenant({ ...this.#deps, settings }, this.#user(owner), {
      name: DEMO_TENANTS[slug],
      slug,
    });
    const tenantId = toId<TenantId>(created.id);
    await applyMembership(this.#sync(), { tenantId, userId: this.#getId(owner) });
    const ctx = this.#inTenant(owner, tenantId, slug);
    for (const person of DEMO_PEOPLE) {
      const role = person.memberships[slug];
      if (role && person !== owner) await this.#join(ctx, person, role);
    }
    await this.#seedProjects(ctx, slug);
    if (slug === 'acme') {
      await createInvitation(this.#deps, ctx, { email: DEMO_INVITED, role: 'member' });
    }
  }

  /** Invited by the owner and accepted, so that the audit log tells a true story. */
  async #join(ctx: Context, person: DemoPerson, role: Role): Promise<void> {
    const invitation = await createInvitation(this.#deps, ctx, { email: person.email, role });
    const token = invitationToken(this.#options.invitationKey, {
      tenantId: ctx.tenant.id,
      invitationId: invitation.id,
      generation: 1,
    });
    await acceptInvitation(this.#deps, this.#user(person), { token });
    await applyMembership(this.#sync(), { tenantId: ctx.tenant.id, userId: this.#getId(person) });
  }

  async #seedProjects(ctx: Context, slug: DemoSlug): Promise<void> {
    for (const name of DEMO_PROJECTS[slug]) await createProject(this.#deps, ctx, { name });
    const draft = await createProject(this.#deps, ctx, { name: 'Untitled' });
    await renameProject(this.#deps, ctx, { id: toId<ProjectId>(draft.id), name: 'Hiring plan' });
  }

  #sync() {
    return { db: this.#db, pool: this.#pool };
  }

  #getOwner(slug: DemoSlug): DemoPerson {
    const owner = DEMO_PEOPLE.find((person) => person.memberships[slug] === 'owner');
    if (!owner) throw new Error(`the demo tenant ${slug} has no owner`);
    return owner;
  }

  #getId(person: DemoPerson): UserId {
    const id = this.#ids.get(person.email);
    if (!id) throw new Error(`${person.email} was not provisioned`);
    return id;
  }

  #user(person: DemoPerson, groups: readonly string[] = []): UserContext {
    return {
      principal: {
        kind: 'user',
        userId: this.#getId(person),
        email: person.email,
        emailVerified: true,
        name: person.name,
        avatar: null,
        via: 'session',
        sessionId: null,
        authTime: new Date(),
        proof: POOL_PROOF,
        claims: readGroups(groups),
      },
      requestId: randomUUID(),
      address: null,
    };
  }

  #inTenant(person: DemoPerson, tenantId: TenantId, slug: DemoSlug): Context {
    const user = this.#user(person, [groupName(tenantId, 'owner')]);
    return {
      ...user,
      tenant: { id: tenantId, slug, name: DEMO_TENANTS[slug] },
      membership: {
        tenantId,
        userId: user.principal.userId,
        role: 'owner',
        customRole: null,
        status: 'active',
        version: 1,
      },
      ...effectivePermissions('owner', 'owner', null),
    };
  }
}
