import { isDomainError } from '@gatehouse/domain/errors';
import { fetchJwks } from '../src/fetch-jwks.ts';
import { createTokenVerifier, type TokenVerifier } from '../src/token-verifier.ts';
import { CLIENT_ID, getJwks, newPoolKey, NOW, type PoolKey } from './forge.ts';
import { type JwksServer, startJwksServer } from './jwks-server.ts';

/** A pretended pool: keys, a key set server, a clock that stands still, and a verifier for it. */
export interface TestPool {
  readonly key: PoolKey;
  readonly server: JwksServer;
  readonly issuer: string;
  readonly verifier: TokenVerifier;
  readonly failures: unknown[];
  /** Seconds since 1970. */
  now: number;
  close(): Promise<void>;
}

/** App clients of other apps that people sign in to. */
export const PUBLIC_CLIENT_IDS = ['6mobile0000000000000000000', '6spa00000000000000000000000'];

export const poolKey = newPoolKey('pool-key-1');

export async function startPool(key: PoolKey = poolKey): Promise<TestPool> {
  const server = await startJwksServer(getJwks(key));
  const issuer = `${server.origin}/eu-central-1_Test12345`;
  const failures: unknown[] = [];
  const pool: TestPool = {
    key,
    server,
    issuer,
    failures,
    now: NOW,
    verifier: createTokenVerifier({
      issuer,
      clientId: CLIENT_ID,
      publicClientIds: PUBLIC_CLIENT_IDS,
      clock: () => pool.now * 1000,
      // A busy machine must not make a token look as if its keys could not be had.
      fetchJwks: (uri) => fetchJwks(uri, 60_000),
      onKeysUnavailable: (error) => failures.push(error),
    }),
    close: () => server.close(),
  };
  return pool;
}

/** The outcome as its code: `ok`, or that of the DomainError. Anything else thrown is a fault. */
export async function outcome(verification: Promise<unknown>): Promise<string> {
  try {
    await verification;
    return 'ok';
  } catch (error) {
    if (isDomainError(error)) return error.code;
    throw error;
  }
}
