import type { Credentials } from '@gatehouse/iam-local/credentials';
import type { PolicyDocument } from '@gatehouse/iam-local/policy';
import type { Roles } from '@gatehouse/iam-local/roles';
import type { KeyPair } from '@gatehouse/iam-local/sigv4';

/** What a page of another origin may do. Source: "Elements of a CORS configuration". */
export interface CorsRule {
  /** Exact, or with one `*`. */
  readonly allowedOrigins: readonly string[];
  readonly allowedMethods: readonly string[];
  readonly allowedHeaders?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAgeSeconds?: number;
}

export interface BucketDefinition {
  readonly name: string;
  readonly policy?: PolicyDocument;
  /** Instead of rules for `corsOrigins`. */
  readonly cors?: readonly CorsRule[];
}

export interface S3Options {
  /** 0 takes a free one. */
  readonly port: number;
  /** Content and records; made when missing. One process at a time. */
  readonly folder: string;
  readonly credentials: Credentials;
  readonly roles: Roles;
  /** Buckets that are there from the start; made when missing. */
  readonly buckets: readonly (string | BucketDefinition)[];
  /** Origins whose pages may upload and download, in every bucket without rules of its own. */
  readonly corsOrigins?: readonly string[];
  /** The account's own pair, which may do everything. */
  readonly keyPair?: KeyPair;
  readonly region?: string;
  /** 12 digits. */
  readonly accountId?: string;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Told about defects; default writes to stderr. */
  readonly report?: (error: unknown) => void;
}
