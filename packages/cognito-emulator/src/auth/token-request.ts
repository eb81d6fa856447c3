import type { ClientRecord, PoolRecord, TokenFamily, UserRecord } from '../model/records.ts';

/** Whose tokens are to be issued, and why. */
export interface TokenRequest {
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  readonly user: UserRecord;
  readonly family: TokenFamily;
  /** Suffix of PreTokenGeneration's source. */
  readonly source: string;
  readonly clientMetadata?: Readonly<Record<string, string>>;
}
