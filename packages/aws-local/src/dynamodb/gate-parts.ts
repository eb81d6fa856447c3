import type { Credentials } from '@gatehouse/iam-local/credentials';
import type { Roles } from '@gatehouse/iam-local/roles';
import type { KeyPair } from '@gatehouse/iam-local/sigv4';

import type { Place } from './accesses.ts';
import type { InnerDynalite } from './inner-dynalite.ts';
import type { Tables } from './tables.ts';

/** What the gate decides with. */
export interface GateParts extends Place {
  readonly inner: InnerDynalite;
  readonly tables: Tables;
  readonly credentials: Credentials;
  readonly roles: Roles;
  /** The account's own pair, which may do everything. */
  readonly keyPair?: KeyPair | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
