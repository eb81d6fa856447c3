import type { Locale } from '@gatehouse/domain/locale';
import type { TokenVerifier } from '@gatehouse/auth/token-verifier';
import type { Logger } from '@gatehouse/telemetry';
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
  /** Whether people may create an account of their own. */
  readonly signUpOpen: boolean;
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
  readonly accountTokens: Pick<TokenVerifier, 'verifyIdToken' | 'verifyAccessToken'>;
  readonly storePermit: (input: StorePermitInput) => Promise<{ readonly expiresAt: Date }>;
  /** Counts a step of a sign-in; the seconds to wait, or null when it may go on. */
  readonly limit: (address: string) => Promise<number | null>;
  /** The address of whose session this is; null where it is none. */
  readonly findEmail: (sessionToken: string) => Promise<string | null>;
  readonly log: Logger;
}
