/**
 * A state that a person can write: pools and what is in them, in the words of the API. Beside the members
 * named here, each part takes those of the operation that makes it.
 */
export interface Seed {
  readonly Pools: readonly SeedPool[];
}

/** Members of `CreateUserPool`, without PoolName's obligation; LambdaConfig may have names of functions for ARNs. */
export interface SeedPool extends Members {
  /** `{region}_` and letters or digits. */
  readonly Id: string;
  readonly PoolName?: string;
  /** Prefix of the hosted pages' domain. */
  readonly Domain?: string;
  /** A domain of its own: pages and OAuth answer under this name as well. */
  readonly CustomDomain?: string;
  /** Members of `SetUserPoolMfaConfig`. */
  readonly Mfa?: Members;
  /** Members of `CreateGroup`. */
  readonly Groups?: readonly (Members & { readonly GroupName: string })[];
  /** Members of `CreateIdentityProvider`. */
  readonly IdentityProviders?: readonly (Members & { readonly ProviderName: string })[];
  /** Members of `CreateResourceServer`. */
  readonly ResourceServers?: readonly (Members & { readonly Identifier: string })[];
  readonly Clients?: readonly SeedClient[];
  readonly Users?: readonly SeedUser[];
}

/** Members of `CreateUserPoolClient`. */
export interface SeedClient extends Members {
  readonly ClientId: string;
  readonly ClientName?: string;
  readonly ClientSecret?: string;
}

export interface SeedUser {
  /** What they sign in with; in a pool that signs in by e-mail or phone number, that. */
  readonly Username: string;
  /** A UUID that stays the same; else a random one. */
  readonly Sub?: string;
  /** A permanent password; without one, the person must be given one before the first sign-in. */
  readonly Password?: string;
  /** What an export has in the place of the password: salt and verifier of SRP, hexadecimal. */
  readonly PasswordVerifier?: { readonly salt: string; readonly verifier: string };
  /** By name; numbers and booleans become text. `sub` is not among them. */
  readonly Attributes?: Readonly<Record<string, string | number | boolean>>;
  readonly Groups?: readonly string[];
  /** Base32, of an authenticator app that is set up and preferred. */
  readonly TotpSecret?: string;
  readonly Disabled?: boolean;
}

export type Members = Readonly<Record<string, unknown>>;

/** All members but these. */
export const without = (members: Members, names: readonly string[]): Members =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));

/** Where a part of a seed stands in it, such as `['Pools', 0, 'Users', 2]`. */
export type SeedPath = readonly (string | number)[];

/** Something is wrong with a seed. The message names file and line. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}
