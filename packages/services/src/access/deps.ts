import type { CognitoGateway } from '@gatehouse/cognito';
import type { Database } from '@gatehouse/db/database';
import type { JobSender } from '@gatehouse/db/queue/jobs';
import type { UserId } from '@gatehouse/domain/ids';
import type { CognitoPrices } from '@gatehouse/domain/cognito-prices';
import type { SocialProvider } from '@gatehouse/domain/social-provider';
import type { StaffApproval } from '@gatehouse/domain/staff-request';
import type { Logger } from '@gatehouse/telemetry';
import type { FileStore } from '@gatehouse/storage';
import type { ScanFile } from '../scan/scan-file.ts';
import type { TxtResolver } from '../dns/txt-resolver.ts';

/** What a verified ID token says of a person. */
export interface Identity {
  readonly sub: UserId;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
  readonly groups: readonly string[];
  /** When they proved who they are. */
  readonly authTime: Date;
  /** What the pool's threat protection calls this sign-in; null where the token names no event. */
  readonly eventId: string | null;
  /** What admin calls of the pool name them by. */
  readonly poolUsername: string;
  /** Those at other providers who sign in as this person. */
  readonly identities: readonly {
    readonly provider: string;
    readonly subject: string;
    /** The person's profile is made of it; else it was linked to a user who was there. */
    readonly primary: boolean;
  }[];
}

/** Encrypts what is stored; `context` ties a ciphertext to its row. */
export interface Sealer {
  seal(plain: string, context: string): Uint8Array;
  open(sealed: Uint8Array, context: string): string;
}

/** Verifies an ID token: signature, issuer, audience, times, use. */
export interface IdTokens {
  verifyIdToken(token: string): Promise<Identity & { readonly expiresAt: Date }>;
}

export interface Settings {
  readonly session: { readonly idleSeconds: number; readonly maxSeconds: number };
  /** Where a browser goes after sign-out, so that the pool's own session ends as well. */
  readonly signOutUrl: string;
  /** Where the app is, without a trailing slash: the only origin whose pages may change things. */
  readonly appOrigin: string;
  /** The key that invitation links are derived from; 32 bytes. */
  readonly invitationKey: Uint8Array;
  /** How many tenants a person may make: that are there at a time, and within a day. */
  readonly tenantLimits: { readonly total: number; readonly perDay: number };
  /** May a code by email alone sign people in? Then no sign-in at the pool says that there were two factors. */
  readonly emailCodes: boolean;
  /** May staff ask to be let into tenants? */
  readonly supportAccess: boolean;
  /** Do staff delete people alone, or does a second of them confirm it? */
  readonly staffApproval: StaffApproval;
  /** Other providers that people may sign in by. */
  readonly socialProviders: readonly SocialProvider[];
  /** What Cognito charges: AWS’s list prices, or others. */
  readonly cognitoPrices: CognitoPrices;
}

/** What the verbs of files use beside the database. */
export interface FilesAccess {
  readonly store: FileStore;
  readonly scan: ScanFile;
  /** What a tenant's files may take where it has no quota of its own, in MiB. */
  readonly quotaMib: number;
  /** How many browsers may become guests of a tenant in a month. */
  readonly guestsPerMonth: number;
}

/** Everything a verb may use. Made once, in the composition root of a process. */
export interface Deps {
  readonly db: Database;
  readonly jobs: JobSender;
  readonly pool: CognitoGateway;
  readonly idTokens: IdTokens;
  /** For the tokens of the client that the bridge signs in with. */
  readonly ssoIdTokens: IdTokens;
  readonly sealer: Sealer;
  readonly dns: TxtResolver;
  /** Null where files are off. */
  readonly files: FilesAccess | null;
  readonly settings: Settings;
  readonly log: Logger;
}

/** What the verbs of invitations use. */
export interface InvitationDeps extends Pick<Deps, 'db' | 'jobs'> {
  readonly settings: Pick<Settings, 'invitationKey'>;
}
