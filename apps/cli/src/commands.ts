/** What the command line says, beside the command's name. */
export interface CommandOptions {
  'domain-prefix'?: string | undefined;
  'pool-name'?: string | undefined;
  'client-name': string;
  plan: boolean;
  /** Entries of lists to take off. */
  remove: string[];
  name?: string | undefined;
  colour?: string | undefined;
  scopes?: string | undefined;
  tenant?: string | undefined;
  all: boolean;
  'dry-run': boolean;
  repair: boolean;
  scale: boolean;
  stopped: boolean;
  /** Seconds. */
  within?: string | undefined;
  /** What stands behind the command's name. */
  args: string[];
}

/** One command of `npm run gatehouse`. */
export interface Command {
  readonly usage: string;
  readonly says: string;
  /** Settings that must be there. */
  readonly reads: readonly string[];
  /** Settings that need not be there. */
  readonly mayRead?: readonly string[];
  /** @returns false for exit code 1 */
  run(environment: NodeJS.ProcessEnv, options: CommandOptions): Promise<boolean>;
}

const POOL = [
  'COGNITO_REGION',
  'COGNITO_USER_POOL_ID',
  'COGNITO_CLIENT_ID',
  'COGNITO_CLIENT_SECRET',
];
const DATABASE = ['WORKER_DATABASE_URL'];
const POOLER = ['DATABASE_POOLER'];

/** Every command, by its name. What one needs is loaded when it is called. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: {
    usage: 'migrate [--stopped]',
    says: `Roles, schema and job queues of the database, and of those that tenants have of their own.
Safe to repeat, and while the release before runs: what that one still reads is not taken away;
--stopped takes it, for web and worker are. Exit code 1 when a tenant's own database is out of use
now.`,
    reads: ['DATABASE_ADMIN_URL', 'DATABASE_URL', 'WORKER_DATABASE_URL'],
    run: (environment, { stopped }) =>
      import('./deploy/migrate-command.ts').then((file) =>
        file.migrateCommand(environment, stopped),
      ),
  },
  'release check': {
    usage: 'release check',
    says: `Which migrations this release would apply, whether each adds or takes away, and which
releases run now. Changes nothing. Exit code 1 when one would take away what runs still read.`,
    reads: DATABASE,
    run: (environment) =>
      import('./release/check.ts').then((file) => file.releaseCheck(environment)),
  },
  'release verify': {
    usage: 'release verify [--within SECONDS]',
    says: `Waits until web and worker of this release run, those of others have ended, and the app says
that it is ready; ten minutes unless told otherwise. Exit code 1 when that does not come.`,
    reads: [...DATABASE, 'APP_ORIGIN'],
    run: (environment, { within }) =>
      import('./release/verify.ts').then((file) => file.releaseVerify(environment, within)),
  },
  provision: {
    usage:
      'provision --domain-prefix NAME [--pool-name NAME] [--client-name NAME] [--plan] [--remove ENTRY]',
    says: `User pool of infra/pool.ts with its app clients, domain and groups in Cognito, with AWS
credentials where the AWS SDK finds them. Safe to repeat: what is as it should be, and what others
have added, is left alone. --plan shows what would change. --remove takes one entry off the lists of
pool and clients, for example a callback URL that is no longer used. --pool-name makes a second pool
of the same kind. With FILES_BUCKET the identity pool as well.`,
    reads: ['COGNITO_REGION', 'APP_ORIGIN'],
    mayRead: [
      'SIGN_UP_OPEN',
      'EMAIL_CODE_SIGN_IN',
      'FILES_BUCKET',
      'AWS_ACCOUNT_ID',
      'SOCIAL_PROVIDERS',
      'PUBLIC_CLIENTS',
      'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER',
    ],
    run: (environment, options) =>
      always(
        import('./deploy/provision-command.ts').then((file) =>
          file.provisionCommand(environment, options),
        ),
      ),
  },
  brand: {
    usage: 'brand [--name <name>] [--colour <#rrggbb>]',
    says: `Writes what is made of packages/brand (the colours as CSS, the icon) and a page that shows the
brand in all its places, brand.html. With a name or a colour it writes them into brand.ts first: of a
colour, all shades for light and dark that can be read.`,
    reads: [],
    run: (_, options) =>
      always(import('./brand/brand-command.ts').then((file) => file.brandCommand(options))),
  },
  'aws-roles': {
    usage: 'aws-roles',
    says: `The roles that the identity pool gives to people and guests, with their policies, as JSON: what
the deployment is to make.`,
    reads: ['COGNITO_REGION', 'AWS_ACCOUNT_ID', 'IDENTITY_POOL_ID', 'FILES_BUCKET'],
    mayRead: ['RECORDS_TABLE'],
    run: (environment) =>
      always(import('./deploy/aws-roles.ts').then((file) => file.printRoles(environment))),
  },
  'm2m create': {
    usage: 'm2m create --name NAME --scopes PERMISSION,PERMISSION...',
    says: `An app client for a program that signs in by itself (client credentials). Prints its id, which
a tenant then registers in its settings, and its secret.`,
    reads: ['COGNITO_REGION', 'COGNITO_USER_POOL_ID'],
    mayRead: ['AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'],
    run: (environment, options) =>
      always(
        import('./deploy/m2m-command.ts').then((file) => file.m2mCreate(environment, options)),
      ),
  },
  'audit verify': {
    usage: 'audit verify [--tenant SLUG]',
    says: `Checks the hash chain of the audit log and names the first bad row. Exit code 1 when a chain
does not hold.`,
    reads: DATABASE,
    mayRead: ['AUDIT_HEADS_FOLDER', ...POOLER],
    run: (environment, options) =>
      import('./operate/audit-verify.ts').then((file) => file.auditVerify(environment, options)),
  },
  drift: {
    usage: 'drift [--dry-run | --repair] [--tenant SLUG]',
    says: `Where the pool's groups differ from the database. Changes nothing unless told to. Exit code 1
when a difference is left.`,
    reads: [...DATABASE, ...POOL],
    mayRead: [...POOLER, 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'],
    run: (environment, { tenant, repair, 'dry-run': dry }) =>
      import('./operate/drift.ts').then((file) =>
        file.drift(environment, { tenant, repair: repair && !dry }),
      ),
  },
  jobs: {
    usage: 'jobs',
    says: 'What waits on the job queues, and what was parked and why.',
    reads: DATABASE,
    mayRead: POOLER,
    run: (environment) =>
      always(import('./operate/jobs.ts').then((file) => file.showJobs(environment))),
  },
  'jobs retry': {
    usage: 'jobs retry ID... | --all',
    says: 'Puts parked jobs back. Exit code 1 when one of them is not there.',
    reads: DATABASE,
    mayRead: POOLER,
    run: (environment, { args, all }) =>
      always(
        import('./operate/jobs.ts').then((file) => file.retryJobs(environment, { ids: args, all })),
      ),
  },
  'after-restore': {
    usage: 'after-restore',
    says: `After the database was restored from a backup, before the app starts: ends sessions, revokes
API keys, expires invitations, and holds rights that Cognito no longer has until an operator
releases them.`,
    reads: ['DATABASE_ADMIN_URL'],
    run: (environment) =>
      always(import('./operate/after-restore.ts').then((file) => file.afterRestore(environment))),
  },
  'tenant-database add': {
    usage: 'tenant-database add SLUG KEY',
    says: `A database for one tenant, made if it is missing. KEY is the end of the names of its settings:
TENANT_DATABASE_URL_KEY, WORKER_TENANT_DATABASE_URL_KEY, TENANT_DATABASE_ADMIN_URL_KEY.`,
    reads: ['DATABASE_ADMIN_URL', ...DATABASE],
    mayRead: POOLER,
    run: (environment, { args: [slug, key] }) =>
      always(
        import('./operate/tenant-database.ts').then((file) =>
          file.addTenantDatabase(environment, { slug, key }),
        ),
      ),
  },
  'tenant-database move': {
    usage: 'tenant-database move SLUG dedicated | pooled',
    says: `Moves the product's rows of a tenant into its own database, or back. Writes to them wait for some
seconds. What was cut off goes on where it was.`,
    reads: ['DATABASE_ADMIN_URL', ...DATABASE],
    mayRead: POOLER,
    run: (environment, { args: [slug, to] }) =>
      always(
        import('./operate/tenant-database.ts').then((file) =>
          file.moveTenantDatabase(environment, { slug, to }),
        ),
      ),
  },
  'tenant-database list': {
    usage: 'tenant-database list',
    says: 'Tenants that have a database of their own, and where their rows are.',
    reads: ['DATABASE_ADMIN_URL'],
    run: (environment) =>
      always(
        import('./operate/tenant-database.ts').then((file) =>
          file.listTenantDatabases(environment),
        ),
      ),
  },
  'tenant-database drop': {
    usage: 'tenant-database drop SLUG',
    says: 'Drops the database of a tenant whose rows are in the pool again, or which has been purged.',
    reads: ['DATABASE_ADMIN_URL', ...DATABASE],
    mayRead: POOLER,
    run: (environment, { args: [slug] }) =>
      always(
        import('./operate/tenant-database.ts').then((file) =>
          file.dropTenantDatabase(environment, slug),
        ),
      ),
  },
  'operator add': {
    usage: 'operator add EMAIL',
    says: 'Makes a person staff of the SaaS.',
    reads: [...DATABASE, ...POOL],
    mayRead: [...POOLER, 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'],
    run: (environment, { args: [email] }) =>
      always(
        import('./operate/operator.ts').then((file) =>
          file.changeOperator(environment, { act: 'add', email }),
        ),
      ),
  },
  'operator remove': {
    usage: 'operator remove EMAIL',
    says: 'Ends that.',
    reads: [...DATABASE, ...POOL],
    mayRead: [...POOLER, 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'],
    run: (environment, { args: [email] }) =>
      always(
        import('./operate/operator.ts').then((file) =>
          file.changeOperator(environment, { act: 'remove', email }),
        ),
      ),
  },
  seed: {
    usage: 'seed --scale',
    says: `10,000 tenants, 1,000,000 users and 1,200,000 memberships, one tenant of 100,000, into a
database of this machine; takes some minutes.`,
    reads: ['DATABASE_ADMIN_URL'],
    run: (environment, { scale }) =>
      always(
        import('./operate/seed-scale.ts').then((file) => file.seedScaleCommand(environment, scale)),
      ),
  },
};

/** All commands, as the command line explains them. */
export const HELP = `
  npm run gatehouse -- COMMAND [OPTIONS]

  Each command reads its settings from the environment; with --local, those of the stack that
  npm start runs on this machine, with --state DIR when it was started so.

${Object.values(COMMANDS).map(explain).join('\n\n')}
`;

function explain({ usage, says, reads, mayRead = [] }: Command): string {
  const settings = `Reads ${[...reads, ...mayRead.map((name) => `[${name}]`)].join(' ')}`;
  const lines = [...says.split('\n'), ...wrap(settings)].map((line) => `      ${line}`);
  return [`  ${usage}`, ...lines].join('\n');
}

function wrap(text: string): string[] {
  return text.match(/.{1,90}(?: |$)/g)?.map((line) => line.trimEnd()) ?? [];
}

async function always(work: Promise<void>): Promise<true> {
  await work;
  return true;
}
