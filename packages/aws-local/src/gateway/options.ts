import type { Lambda } from '../lambda/start-lambda.ts';

/** The JWT authorizer of an HTTP API. */
export interface JwtAuthorizer {
  readonly type: 'jwt';
  /** `iss` of the tokens; its discovery document says where the keys are. */
  readonly issuer: string;
  /** Ids of app clients. */
  readonly audience: readonly string[];
}

/** The authorizer `COGNITO_USER_POOLS` of a REST API. */
export interface CognitoAuthorizer {
  readonly type: 'cognito';
  /** `iss` of each pool's tokens. */
  readonly issuers: readonly string[];
}

/** A function that decides. */
export interface LambdaAuthorizer {
  readonly type: 'lambda';
  readonly function: string;
  /** Of an HTTP API: `simple` answers are `{isAuthorized, context}`; else a policy. Default simple. */
  readonly answer?: 'simple' | 'policy';
  /** Of a REST API: what the function is given. Default `request`. */
  readonly event?: 'token' | 'request';
  /** Headers that must be there, and by whose values an answer is remembered. Default Authorization. */
  readonly identityHeaders?: readonly string[];
  /** For how long an answer is remembered, for all routes. Default 0: not at all. */
  readonly cacheSeconds?: number;
}

export type Authorizer = JwtAuthorizer | CognitoAuthorizer | LambdaAuthorizer;

export interface GatewayRoute {
  /** `GET /tenants/{tenant}`, `ANY /admin/{proxy+}`, or `$default` of an HTTP API. */
  readonly route: string;
  /** Name of the function that answers. */
  readonly function: string;
  /** Name of an authorizer; without one, everyone is let through. */
  readonly authorizer?: string;
  /** One of them must be in the token. */
  readonly scopes?: readonly string[];
  /** Of an HTTP API: format of the event. Default 2.0. */
  readonly payload?: '1.0' | '2.0';
}

export interface GatewayOptions {
  /** 0 takes a free port of 127.0.0.1. */
  readonly port: number;
  readonly type: 'http' | 'rest';
  /** Default `$default` for an HTTP API, and `prod` for a REST API, whose paths begin with it. */
  readonly stage?: string;
  readonly routes: readonly GatewayRoute[];
  readonly authorizers?: Readonly<Record<string, Authorizer>>;
  readonly lambda: Lambda;
  /**
   * Of a REST API: types of bodies, such as `image/png` or all of them, which go to functions in base64 and come
   * back from it. Default none: then all is text.
   */
  readonly binaryMediaTypes?: readonly string[];
  readonly region?: string;
  readonly accountId?: string;
  /** How long a function may take. Default, and at most on AWS: 30,000 (HTTP API), 29,000 (REST API). */
  readonly integrationTimeoutMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Told what went wrong in functions and authorizers; default writes to stderr. */
  readonly report?: (message: string) => void;
}

/** Options with every default in its place. */
export type Settings = Required<GatewayOptions> & { readonly apiId: string };
