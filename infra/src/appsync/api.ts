import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** What the API on AppSync is made for. */
export interface AppSyncDeployment {
  /** `iss` of the user pool. */
  readonly issuer: string;
  /** App clients whose people may call. */
  readonly clientIds: readonly string[];
  readonly apiKeys: readonly { readonly id: string; readonly expires: number }[];
  /** Where Gatehouse's own API is, without a trailing slash. */
  readonly apiOrigin: string;
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
/** AppSync takes JavaScript. */
const code = (name: string) => stripTypeScriptTypes(read(`./resolvers/${name}.ts`));

const CALLS = {
  Query: ['tenants', 'tenant', 'members', 'projects', 'auditEvents', 'notifications'],
  Mutation: ['createProject', 'markNotificationsRead'],
};

/**
 * The API on AppSync, as data: schema, authorization modes, data sources, resolvers, limits. The local
 * start and a deployment read the same.
 *
 * @throws TypeError without an app client: AppSync would take tokens of all that the pool has
 */
export function appSyncApi({ issuer, clientIds, apiKeys, apiOrigin }: AppSyncDeployment) {
  if (clientIds.length === 0) throw new TypeError('name an app client whose people may call');
  const callApi = code('call-api');
  const calls = Object.entries(CALLS).flatMap(([type, fields]) =>
    fields.map((field) => ({ type, field, dataSource: 'api', code: callApi })),
  );
  return {
    schema: read('./schema.graphql'),
    auth: [
      {
        type: 'AMAZON_COGNITO_USER_POOLS' as const,
        issuer,
        appIdClientRegex: clientIds.join('|'),
      },
      { type: 'AWS_IAM' as const },
      { type: 'API_KEY' as const, keys: apiKeys },
    ] as const,
    dataSources: {
      api: { type: 'HTTP' as const, endpoint: apiOrigin },
      none: { type: 'NONE' as const },
    },
    resolvers: [
      ...calls,
      { type: 'Query', field: 'ready', dataSource: 'api', code: code('ready') },
      { type: 'Subscription', field: 'onChange', dataSource: 'api', code: code('on-change') },
      { type: 'Mutation', field: 'tellChange', dataSource: 'none', code: code('tell-change') },
      {
        ...{ type: 'Mutation', field: 'endSubscriptions', dataSource: 'none' },
        code: code('end-subscriptions'),
      },
    ],
    introspection: false,
    queryDepthLimit: 6,
    resolverCountLimit: 20,
  };
}
