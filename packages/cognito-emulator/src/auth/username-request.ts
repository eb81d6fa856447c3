import type { Caller } from '../emulator.ts';
import type { ClientRecord, PoolRecord } from '../model/records.ts';

/** What a user asks for through an app client under a name that may belong to no one. */
export interface UsernameRequest {
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  readonly username: string;
  readonly clientMetadata?: Readonly<Record<string, string>>;
}

/** Such a request where it matters to threat protection who sends it. */
export interface CallerRequest extends UsernameRequest {
  readonly caller: Caller;
}
