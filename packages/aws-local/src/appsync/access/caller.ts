import type { Principal, SignedRequest } from '@gatehouse/iam-local/sigv4';

/** A request as it arrived, or what stands for one in a message of a WebSocket. */
export interface ProvedRequest extends SignedRequest {
  readonly sourceIp: string;
}

/** `ctx.identity` of someone of a user pool. */
export interface UserPoolIdentity {
  readonly sub: string;
  readonly issuer: string;
  readonly username: string;
  /** As in the token, with their JSON types. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly sourceIp: readonly string[];
  readonly defaultAuthStrategy: 'ALLOW' | 'DENY';
  readonly groups: readonly string[] | null;
}

/** `ctx.identity` of someone who signs. */
export interface IamIdentity {
  readonly accountId: string;
  readonly cognitoIdentityPoolId: string | null;
  readonly cognitoIdentityId: string | null;
  readonly cognitoIdentityAuthType: 'authenticated' | 'unauthenticated' | null;
  readonly cognitoIdentityAuthProvider: string | null;
  readonly sourceIp: readonly string[];
  readonly userArn: string;
  readonly username: string;
}

/** Who asks, proved. */
export type Caller =
  | { readonly mode: 'AMAZON_COGNITO_USER_POOLS'; readonly identity: UserPoolIdentity }
  | { readonly mode: 'AWS_IAM'; readonly identity: IamIdentity; readonly principal: Principal }
  /** A key names no one. */
  | { readonly mode: 'API_KEY'; readonly identity: null };
