import type {
  AttributeType,
  CreateUserPoolClientRequest,
  CreateUserPoolRequest,
  SchemaAttributeType,
  SetUserPoolMfaConfigRequest,
  UserStatusType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Verifier } from '../crypto/srp.ts';

/** Settings of a pool, as given to CreateUserPool or UpdateUserPool. */
export type PoolSettings = Omit<CreateUserPoolRequest, 'PoolName' | 'Schema' | 'UserPoolTags'>;

/** Settings of an app client, as given to Create- or UpdateUserPoolClient. */
export type ClientSettings = Omit<
  CreateUserPoolClientRequest,
  'UserPoolId' | 'ClientName' | 'GenerateSecret' | 'ClientSecret'
>;

/** Multi-factor settings that only SetUserPoolMfaConfig can write. */
export type MfaSettings = Omit<SetUserPoolMfaConfigRequest, 'UserPoolId' | 'MfaConfiguration'>;

/** A user pool. Times are milliseconds since the epoch, here and in every record. */
export interface PoolRecord {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly settings: PoolSettings;
  readonly schema: readonly SchemaAttributeType[];
  readonly mfa: MfaSettings;
  readonly tags: Readonly<Record<string, string>>;
  readonly domain?: string;
  readonly customDomain?: string;
}

/** One of a client's secrets; two may be valid at a time. */
export interface ClientSecret {
  readonly id: string;
  readonly value: string;
  readonly createdAt: number;
}

export interface ClientRecord {
  readonly id: string;
  readonly poolId: string;
  readonly name: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly settings: ClientSettings;
  readonly secrets: readonly ClientSecret[];
}

/** A code that was sent and not yet used. */
export interface PendingCode {
  readonly code: string;
  readonly expiresAt: number;
  /** Attribute whose address received it. */
  readonly attribute: 'email' | 'phone_number';
  readonly failures: number;
}

/** What a pending code is good for. */
export type CodePurpose = 'signUp' | 'forgotPassword' | 'verifyEmail' | 'verifyPhone';

export interface Lockout {
  readonly failures: number;
  readonly until: number;
  readonly lastAt: number;
}

export interface TotpRecord {
  /** Base32. */
  readonly secret: string;
  readonly verified: boolean;
  readonly name?: string;
  /** The last 30-second step whose code was used: each code works once. */
  readonly lastStep?: number;
}

/** Multi-factor methods as API names, e.g. SOFTWARE_TOKEN_MFA. */
export interface MfaPreference {
  readonly enabled: readonly string[];
  readonly preferred?: string;
  /** A passkey with user verification counts as both factors. */
  readonly passkey?: true;
}

export interface LinkedIdentity {
  readonly userId: string;
  readonly providerName: string;
  readonly providerType: string;
  readonly issuer: string | null;
  readonly primary: boolean;
  readonly dateCreated: number;
}

/** A user and the pool whose settings apply to it. */
export interface PoolUser {
  readonly pool: PoolRecord;
  readonly user: UserRecord;
}

/** A link to someone who has not signed in yet and is known by an attribute, not by the subject. */
export interface AwaitedIdentity {
  readonly providerName: string;
  /** Attribute of the pool, as the provider maps it. */
  readonly attribute: string;
  readonly value: string;
}

export interface UserRecord {
  readonly poolId: string;
  /** Username as the store's key: folded when the pool ignores case. */
  readonly key: string;
  readonly username: string;
  readonly sub: string;
  readonly status: UserStatusType;
  readonly enabled: boolean;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** Without `sub`. Values are strings, also of numbers and booleans. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly password?: Verifier;
  readonly passwordSetAt?: number;
  readonly passwordHistory?: readonly Verifier[];
  /** Present while the password is a temporary one. */
  readonly temporaryPasswordExpiresAt?: number;
  readonly codes: Readonly<Partial<Record<CodePurpose, PendingCode>>>;
  /** Attribute values that wait for their code (AttributesRequireVerificationBeforeUpdate). */
  readonly pendingAttributes?: Readonly<Record<string, string>>;
  /** Counts global sign-outs; tokens of an older generation are revoked. */
  readonly generation: number;
  readonly lockout?: Lockout;
  readonly totp?: TotpRecord;
  /** Base32 secret of an authenticator app that is being set up. */
  readonly pendingTotp?: string;
  readonly mfa: MfaPreference;
  readonly identities?: readonly LinkedIdentity[];
  readonly awaitedIdentities?: readonly AwaitedIdentity[];
}

export interface GroupRecord {
  readonly poolId: string;
  readonly name: string;
  readonly description?: string;
  readonly roleArn?: string;
  readonly precedence?: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** All tokens that came from one sign-in; its id is their `origin_jti`. */
export interface TokenFamily {
  readonly id: string;
  readonly poolId: string;
  readonly clientId: string;
  readonly userKey: string;
  readonly generation: number;
  readonly authTime: number;
  readonly expiresAt: number;
  readonly revoked: boolean;
  /** SHA-256 of the refresh token in force, and of the one before while its grace lasts. */
  readonly refreshHash: string;
  readonly previous?: readonly { readonly hash: string; readonly usableUntil: number }[];
  readonly scopes: readonly string[];
  /** Came through the OAuth endpoints: version 2 tokens. */
  readonly oauth: boolean;
  readonly nonce?: string;
  readonly deviceKey?: string;
  readonly amr?: readonly string[];
  /** The sign-in as AdminListUserAuthEvents knows it; `event_id` of all its tokens. */
  readonly eventId?: string;
  readonly createdAt: number;
  readonly lastUsedAt: number;
}

/** Attributes as the API carries them. */
export type Attributes = readonly AttributeType[];
