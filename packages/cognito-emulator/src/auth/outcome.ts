import type { Caller, Emulator } from '../emulator.ts';
import type { ClientRecord, PoolRecord, UserRecord } from '../model/records.ts';
import type { EventReference } from './threats/auth-event.ts';
import type { MfaMethod } from './mfa.ts';

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
  /** Where threat protection noted it, once the first factor is proved. */
  readonly event?: EventReference;
  /** Second factors that the risk demands one of, whatever the user has chosen. */
  readonly demanded?: readonly MfaMethod[];
}

/** What every question of a sign-in has to remember of it. */
export const toSessionState = ({ amr, tokenSource, deviceKey, event, demanded }: SignIn) => ({
  amr,
  tokenSource,
  deviceKey,
  event,
  demanded,
});

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
