import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

export interface Provisioning {
  readonly client: CognitoIdentityProviderClient;
  /** Entries of lists that the operator wants taken off. */
  readonly removed: ReadonlySet<string>;
  /** Notes what is changed, and changes it unless the run only plans. */
  change<T>(what: string, work: () => Promise<T>): Promise<T | undefined>;
  /** Notes what is not of the plan and stays. */
  keep(where: string, entries: readonly string[]): void;
}
