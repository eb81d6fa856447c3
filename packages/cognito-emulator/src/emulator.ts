import type { Clock } from './clock.ts';
import type { Codes } from './delivery/codes.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { Iam } from './iam.ts';
import type { LoginProviders } from './model/login-providers.ts';
import type { SigningKeys } from './model/signing-keys.ts';
import type { Place, ThreatLists } from './model/threat-lists.ts';
import type { Store } from './store/store.ts';
import type { Triggers } from './triggers/triggers.ts';

/** Settings that never change while the emulator runs. */
export interface EmulatorConfig {
  readonly region: string;
  /** Twelve digits, for ARNs. */
  readonly accountId: string;
  /** Origin under which browsers and servers reach the emulator, without a trailing slash. */
  readonly publicUrl: string;
  /** Base of `iss`; the pool id follows it after a slash. */
  readonly issuerBase: string;
  /** The pool whose custom domain is asked; clients of others are not known there. */
  readonly domainPool?: string;
  /** Ids that pools get in the order in which they are made, but for those that say their own. */
  readonly poolIds: readonly string[];
}

/** Everything an operation works with. One per running emulator. */
export interface Emulator {
  readonly config: EmulatorConfig;
  readonly store: Store;
  readonly clock: Clock;
  readonly keys: SigningKeys;
  readonly delivery: Delivery;
  readonly codes: Codes;
  readonly triggers: Triggers;
  readonly iam: Iam;
  readonly loginProviders: LoginProviders;
  /** Known passwords and places, unless the control API set others. */
  readonly threatLists: ThreatLists;
}

/** Who sends a request, as sign-in events show it. */
export interface Caller {
  readonly ip: string;
  readonly userAgent: string;
  readonly place?: Place;
  /** As AWS's context data library names the device. */
  readonly deviceId?: string;
  readonly timezone?: string;
}
