import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '@gatehouse/testing/ports';
import type { TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { type Subject, startServer } from './server.ts';
import type * as TestCluster from '@gatehouse/testing/test-cluster';
import type * as Queues from '../../packages/db/src/queue/queues.ts';
import type * as TestSuite from '@gatehouse/api/test-suite';
import type * as TenantFixtures from '@gatehouse/testing/fixtures/tenant';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Outside of this repository: inside, in a folder that git ignores, Tailwind looks for classes without an end. */
const COMMITS = join(tmpdir(), 'gatehouse-commits');
const run = promisify(execFile);

/** Members of the tenant whose pages are measured. */
const MEMBERS = 25;
const PROJECTS = 20;

/** A production server of one version of the sources, on a database of its own with people in it. */
export interface Version {
  readonly name: string;
  readonly subject: Subject;
  readonly slug: string;
  /** The header of the owner's browser. */
  readonly cookie: string;
  stop(): Promise<void>;
}

/**
 * The sources of another commit with their packages, generated and built: its folder. What was built
 * once is taken again.
 * @throws Error when git does not know it, or its build fails
 */
export async function prepareCommit(ref: string): Promise<string> {
  const git = (...args: string[]) => run('git', args, { cwd: ROOT });
  const { stdout } = await git('rev-parse', '--verify', `${ref}^{commit}`);
  const folder = join(COMMITS, stdout.trim());
  if (!existsSync(folder)) {
    await git('worktree', 'prune');
    await git('worktree', 'add', '--detach', folder, stdout.trim());
  }
  const { NODE_ENV: _, ...environment } = process.env;
  await run('npm', ['run', 'setup'], { cwd: folder, env: environment });
  await prepareFolder(folder);
  return folder;
}

/** Generates what the sources in this folder need, and builds them by their own script if they have changed. */
export async function prepareFolder(folder: string): Promise<void> {
  const script = pathToFileURL(join(folder, 'tools/start/build-web.ts')).href;
  const log = join(tmpdir(), 'gatehouse-bench-build.log');
  const program = `const { buildWeb } = await import(${JSON.stringify(script)});
    await buildWeb(${JSON.stringify(log)}, AbortSignal.timeout(3_600_000));`;
  await run(process.execPath, ['tools/generate.ts'], { cwd: folder });
  await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: folder });
}

/** Starts the web app in this folder, which may be another commit's, on a database of that commit. */
export async function startVersion(
  name: string,
  folder: string,
  { profile, settings }: { profile: boolean; settings: Readonly<Record<string, string>> },
): Promise<Version> {
  // Its own modules: schema, fixtures and settings belong together. None loads vitest, of which a process bears one.
  const load = <T>(path: string) => import(pathToFileURL(join(folder, path)).href) as Promise<T>;
  const { startTestCluster } = await load<typeof TestCluster>(
    'packages/testing/src/test-cluster.ts',
  );
  const { QUEUES } = await load<typeof Queues>('packages/db/src/queue/queues.ts');
  const { startBackend } = await load<typeof TestSuite>('packages/api/test/suite/backend.ts');
  const { createTenantFixture } = await load<typeof TenantFixtures>(
    'packages/testing/src/fixtures/tenant.ts',
  );

  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const cluster = await startTestCluster(QUEUES);
  const backend = await startBackend(cluster.address, origin);
  const tenant = await createTenantFixture(backend.target.admin);
  await fillTenant(backend.target.admin, tenant);
  const web = join(folder, 'apps/web/');
  const subject = await startServer({
    port,
    file: `${web}server.ts`,
    cwd: web,
    environment: {
      ...backend.environment,
      RATE_LIMIT_FACTOR: '1000',
      HOST: '127.0.0.1',
      PORT: String(port),
      ...settings,
    },
    profile,
  });
  return {
    name,
    subject,
    slug: tenant.slug,
    cookie: `${backend.target.sessionCookie}=${tenant.owner.sessionToken}`,
    stop: async () => {
      await subject.stop();
      await backend.stop();
      await cluster.stop();
    },
  };
}

interface Admin {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

async function fillTenant(admin: Admin, { id }: TenantFixture): Promise<void> {
  await admin.query(
    `with people as (
       select gen_random_uuid() as id, 'Member ' || n as name, $3 || n || '@example.com' as email
       from generate_series(5, $2::int) n),
     users as (insert into users (id, email, email_verified, name)
       select id, email, true, name from people)
     insert into memberships
       (tenant_id, user_id, role, status, version, applied_version, applied_role, name, email)
     select $1, id, 'member', 'active', 1, 1, 'member', name, email from people`,
    [id, MEMBERS, randomUUID()],
  );
  await admin.query(
    `insert into projects (tenant_id, id, name, created_by_name)
     select $1, gen_random_uuid(), 'Project ' || n, 'Member 5' from generate_series(1, $2::int) n`,
    [id, PROJECTS],
  );
  await admin.query('vacuum analyze');
}
