import type { Credentials } from '@gatehouse/iam-local/credentials';
import type { Roles } from '@gatehouse/iam-local/roles';
import type { KeyPair } from '@gatehouse/iam-local/sigv4';

/** How callers prove who they are, by the names of AppSync's own settings. */
export type AuthProvider =
  | {
      readonly type: 'AMAZON_COGNITO_USER_POOLS';
      /** `iss` of the pool's tokens, whose keys are at `<issuer>/.well-known/jwks.json`. */
      readonly issuer: string;
      /** Whole `aud` or `client_id` of the tokens that are taken; all of the pool's when unset. */
      readonly appIdClientRegex?: string;
      /** For fields without a directive, where the pool is the only mode. */
      readonly defaultAction?: 'ALLOW' | 'DENY';
    }
  | { readonly type: 'AWS_IAM' }
  | { readonly type: 'API_KEY'; readonly keys: readonly ApiKey[] };

export type AuthMode = AuthProvider['type'];

/** A key of the whole API: it names an app, never a person or a tenant. */
export interface ApiKey {
  readonly id: string;
  /** Seconds since the epoch. */
  readonly expires: number;
}

/** Where a resolver gets its result. */
export type DataSource =
  | { readonly type: 'NONE' }
  /** @property endpoint an origin, without a trailing slash */
  | { readonly type: 'HTTP'; readonly endpoint: string }
  | { readonly type: 'AWS_LAMBDA'; readonly invoke: (payload: unknown) => Promise<unknown> };

/** A function of a pipeline. */
export interface PipelineFunction {
  readonly dataSource: string;
  /** JavaScript of the runtime APPSYNC_JS: `request(ctx)` and `response(ctx)`. */
  readonly code: string;
}

/** What a field does: one data source, or a pipeline of functions between `request` and `response`. */
export type Resolver = { readonly type: string; readonly field: string } & (
  | {
      readonly dataSource: string;
      /** A Lambda function without code gets the whole context, as a direct Lambda resolver. */
      readonly code?: string;
      readonly pipeline?: undefined;
    }
  | { readonly pipeline: readonly PipelineFunction[]; readonly code: string }
);

/** An API as it is deployed: nothing in it is of this machine but addresses. */
export interface ApiDefinition {
  /** SDL. */
  readonly schema: string;
  /** The first is the default one. */
  readonly auth: readonly [AuthProvider, ...AuthProvider[]];
  readonly dataSources: Readonly<Record<string, DataSource>>;
  readonly resolvers: readonly Resolver[];
  /** `ctx.env` of resolvers. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly introspection?: boolean;
  /** 1–75; unlimited when unset. */
  readonly queryDepthLimit?: number;
  /** Resolvers that one request may run, 1–10,000. */
  readonly resolverCountLimit?: number;
}

/** Settings of a local AppSync. */
export interface AppSyncOptions extends ApiDefinition {
  /** 0 takes a free port of 127.0.0.1. */
  readonly port: number;
  readonly apiId?: string;
  readonly region?: string;
  readonly accountId?: string;
  /** Opens session tokens. */
  readonly credentials: Credentials;
  readonly roles: Roles;
  /** The account's own key pair, which may do everything. */
  readonly keyPair?: KeyPair;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Milliseconds between two `ka`. */
  readonly keepAliveMs?: number;
  /** Told about defects; default writes to stderr. */
  readonly report?: (error: unknown) => void;
}
