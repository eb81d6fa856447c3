import type { Locale } from '@gatehouse/domain/locale';
import type { TokenVerifier } from '@gatehouse/auth/token-verifier';
import type { IdTokenClaims } from '@gatehouse/auth/verify-id-token';
import type { SocialProvider } from '@gatehouse/domain/social-provider';
import type {
  Admission,
  connectAccount,
  finishLink,
  mayConnect,
} from '@gatehouse/services/connected-accounts';
import type { Logger } from '@gatehouse/telemetry';
import type { SignedIn } from './find-signed-in.ts';
import type { StorePermitInput } from '@gatehouse/services/account';
import type { Device, StartSessionInput } from '@gatehouse/services/sessions';

export interface SignInConfig {
  /** Where the app is, without a trailing slash. Every absolute address comes from here. */
  readonly appOrigin: string;
  /** Seals the cookies of a sign-in under way. */
  readonly authSecret: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The client whose tokens may change the person's own account. */
  readonly accountClientId: string;
  readonly accountClientSecret: string;
  /** The client for people whom a tenant's identity provider vouches for. */
  readonly ssoClientId: string;
  readonly ssoClientSecret: string;
  /** Whether people may create an account of their own. */
  readonly signUpOpen: boolean;
  /** Other providers that people may sign in by. */
  readonly socialProviders: readonly SocialProvider[];
  /** Proxies in front of the app that tell a client's address. */
  readonly trustedProxies: number;
}

/** What signing in needs of the rest of the app. */
export interface SignInDeps {
  readonly config: SignInConfig;
  readonly tokens: Pick<TokenVerifier, 'verifyIdToken' | 'verifyAccessToken'>;
  readonly startSession: (
    device: Device,
    input: StartSessionInput,
  ) => Promise<{ readonly expiresAt: Date; readonly locale: Locale | null }>;
  /** The same for a sign-in that a tenant's identity provider has proved. */
  readonly startBridgedSession: (
    device: Device,
    input: StartSessionInput,
    attemptRef: string | null,
  ) => Promise<{ readonly expiresAt: Date; readonly locale: Locale | null }>;
  readonly ssoTokens: Pick<TokenVerifier, 'verifyIdToken' | 'verifyAccessToken'>;
  readonly accountTokens: Pick<TokenVerifier, 'verifyIdToken' | 'verifyAccessToken'>;
  readonly storePermit: (input: StorePermitInput) => Promise<{ readonly expiresAt: Date }>;
  /** Counts a step of a sign-in; the seconds to wait, or null when it may go on. */
  readonly limit: (address: string) => Promise<number | null>;
  /** Whose session this is; null where it is none. */
  readonly findSignedIn: (sessionToken: string) => Promise<SignedIn | null>;
  /** Whether someone whom a provider vouches for may have a session. */
  readonly admit: (claims: IdTokenClaims, linkToken: string) => Promise<Admission>;
  /** Connects what waits in this browser for who has just signed in. */
  readonly finishLink: (input: Parameters<typeof finishLink>[1]) => Promise<boolean>;
  /** May this session fetch an account of a provider? */
  readonly mayConnect: (input: Parameters<typeof mayConnect>[1]) => Promise<boolean>;
  readonly connect: (input: Parameters<typeof connectAccount>[1]) => Promise<void>;
  readonly log: Logger;
}

/** In which request something happens to an account. */
export function toOrigin({ requestId, address }: Device) {
  return { requestId, address };
}
