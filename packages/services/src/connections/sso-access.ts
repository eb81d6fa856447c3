import type { AddressRules } from '@gatehouse/sso/net/address-rules';
import type { GuardedFetch } from '@gatehouse/sso/net/guarded-fetch';
import type { KeyCache } from '@gatehouse/sso/oidc/key-cache';
import type { OpClient } from '@gatehouse/sso/op/client';

/** What the bridge between tenants' identity providers and the pool needs beside everything else. */
export interface SsoAccess {
  /** Where the app is, without a trailing slash. */
  readonly appOrigin: string;
  /** The pool, as the client of our own OpenID provider. */
  readonly opClient: OpClient;
  /** The pool's name for that provider. */
  readonly providerName: string;
  readonly rules: AddressRules;
  readonly fetch: GuardedFetch;
  readonly keys: KeyCache;
}
