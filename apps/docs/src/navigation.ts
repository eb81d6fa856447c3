/** One part of the navigation: its pages in their order, by path in the repository. */
export interface Section {
  readonly title: string;
  readonly pages: readonly string[];
  /** A folder whose other pages stand behind those that are named. */
  readonly folder?: string;
}

/** The page that is made from the OpenAPI document, not from a file. */
export const API_REFERENCE = 'reference.md';

/**
 * What is where. A page of `docs` that is named nowhere and lies in no folder below comes to the
 * end of `REST`, so that a new file is found without a change here.
 */
export const SECTIONS: readonly Section[] = [
  {
    title: 'Start',
    pages: [
      'README.md',
      'docs/start.md',
      'docs/make-it-yours.md',
      'docs/glossary.md',
      'docs/pages.md',
    ],
  },
  {
    title: 'Concepts',
    pages: [
      'docs/concepts/README.md',
      'docs/concepts/sign-in-and-tenants.md',
      'docs/concepts/other-identity-providers.md',
      'docs/concepts/second-factors.md',
      'docs/concepts/cognito-follows-postgres.md',
      'docs/concepts/functions-of-the-pool.md',
      'docs/concepts/temporary-credentials.md',
      'docs/concepts/guests.md',
      'docs/concepts/files-in-s3.md',
      'docs/concepts/records-in-dynamodb.md',
      'docs/concepts/api-gateway-and-lambda.md',
      'docs/concepts/appsync.md',
      'docs/concepts/a-database-for-a-tenant.md',
      'docs/architecture.md',
      'docs/console.md',
    ],
    folder: 'docs/concepts',
  },
  {
    title: 'How to',
    pages: [
      'docs/how-to/README.md',
      'CONTRIBUTING.md',
      'docs/brand.md',
      'docs/updates.md',
      'docs/i18n.md',
      'docs/clients.md',
      'docs/files.md',
      'docs/webhooks.md',
      'docs/serverless.md',
      'docs/appsync.md',
      'docs/tenant-databases.md',
    ],
    folder: 'docs/how-to',
  },
  { title: 'API', pages: ['docs/api.md', API_REFERENCE, 'docs/agents.md'] },
  { title: 'Single sign-on', pages: ['docs/sso.md', 'docs/scim.md', 'packages/sso/README.md'] },
  {
    title: 'Operations',
    pages: [
      'docs/deploy.md',
      'docs/aws.md',
      'docs/operations.md',
      'docs/releases.md',
      'docs/capacity.md',
      'docs/performance.md',
    ],
  },
  { title: 'Security', pages: ['SECURITY.md', 'docs/cases.md'] },
  {
    title: 'Cognito',
    pages: [
      'docs/cognito.md',
      'packages/cognito-emulator/README.md',
      'packages/cognito-emulator/COMPATIBILITY.md',
      'packages/cognito-emulator/CONFORMANCE.md',
      'packages/cognito-emulator/npm/README.md',
      'packages/aws-local/README.md',
      'packages/demo-idps/README.md',
    ],
  },
  {
    title: 'Examples',
    pages: [
      'examples/spa/README.md',
      'examples/node/README.md',
      'examples/python/README.md',
      'examples/serverless/README.md',
      'examples/appsync/README.md',
      'examples/records/README.md',
    ],
  },
  {
    title: 'Choosing',
    pages: [
      'docs/gatehouse-or.md',
      'docs/what-stays-out.md',
      'docs/decisions/README.md',
      'CHANGELOG.md',
    ],
  },
];

/** Where pages go that are named nowhere. */
export const REST = 'How to';

/** Folders whose pages are reached from their index alone. */
export const INDEXED = ['docs/decisions'] as const;
