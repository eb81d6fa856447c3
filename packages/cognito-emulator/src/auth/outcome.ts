import type { Caller, Emulator } from '../emulator.ts';
import type { ClientRecord, PoolRecord, UserRecord } from '../model/records.ts';

/** Who signs in, where, and how far they are. Grows from step to step of one sign-in. */
export interface SignIn {
  readonly emulator: Emulator;
  readonly caller: Caller;
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  readonly user: UserRecord;
  readonly clientMetadata: Readonly<Record<string, string>>;
  /** Suffix of PreTokenGeneration's source: `Authentication`, `HostedAuth`, … */
  readonly tokenSource: string;
  /** Authentication methods so far, e.g. `pwd`, `mfa`. */
  readonly amr: readonly string[];
  readonly deviceKey?: string;
}

/** A sign-in that needs no further step. */
export interface Completed {
  readonly kind: 'completed';
  readonly signIn: SignIn;
}

/** A question to the client. */
export interface Challenged {
  readonly kind: 'challenged';
  readonly challenge: string;
  readonly session: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly available?: readonly string[];
  /** The answer carries no `Session`: USER_SRP_AUTH finds it through the secret block. */
  readonly sessionHidden?: boolean;
}

/** What a step of a sign-in leads to. */
export type Outcome = Completed | Challenged;
