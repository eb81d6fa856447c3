import type {} from 'vitest';

import type { ClusterAddress } from './test-cluster.ts';

/** What the AWS SDK needs to talk to the embedded Cognito of this run. */
export interface CognitoAddress {
  region: string;
  endpoint: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where integration tests make their databases. */
    postgres: ClusterAddress;
    /** Where integration tests make their user pools. */
    cognito: CognitoAddress;
  }
}
