import type { CreateIdentityPoolInput, RoleMapping } from '@aws-sdk/client-cognito-identity';

/** Settings of an identity pool, as given to Create- or UpdateIdentityPool. */
export type IdentityPoolSettings = Omit<
  CreateIdentityPoolInput,
  'IdentityPoolName' | 'IdentityPoolTags'
>;

/** Which claims of a provider's tokens become session tags. */
export interface TagMap {
  /** `username` from `sub`, `client` from `aud`, in place of `tags`. */
  readonly useDefaults: boolean;
  /** Claims by the tag's key. */
  readonly tags: Readonly<Record<string, string>>;
}

/** An identity pool. Times are milliseconds since the epoch, here and in every record. */
export interface IdentityPoolRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly settings: IdentityPoolSettings;
  readonly tags: Readonly<Record<string, string>>;
  /** Role ARNs by `authenticated` and `unauthenticated`. */
  readonly roles: Readonly<Record<string, string>>;
  readonly roleMappings: Readonly<Record<string, RoleMapping>>;
  /** By provider. */
  readonly tagMaps: Readonly<Record<string, TagMap>>;
}

/** Someone as one provider knows them. */
export interface Login {
  /** Key of the Logins map; for a developer login the pool's developer provider name. */
  readonly provider: string;
  readonly subject: string;
}

export interface IdentityRecord {
  readonly id: string;
  readonly poolId: string;
  /** None: a guest. */
  readonly logins: readonly Login[];
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** Merged into another one, or without the logins that it had. */
  readonly disabled: boolean;
}
