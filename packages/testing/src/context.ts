import type {} from 'vitest';

import type { ClusterAddress } from './test-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where integration tests make their databases. */
    postgres: ClusterAddress;
  }
}
