import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

import { startCognito } from '../src/index.ts';
import type { ParityArguments } from './arguments.ts';

/** Calls a second on AWS, whose quotas are shared with whatever else runs in the account. */
const PER_SECOND = 4;

/** Where a run goes. */
export interface Endpoint {
  readonly name: string;
  readonly sdk: CognitoIdentityProviderClient;
  /** Calls a second at most; undefined without quotas. */
  readonly perSecond: number | undefined;
  /** What no report may hold. */
  readonly credentials: readonly string[];
  close(): Promise<void>;
}

/** There is nothing to sign calls to AWS with. */
export class NoCredentials extends Error {
  override readonly name = 'NoCredentials';
}

const LOCAL = { accessKeyId: 'local', secretAccessKey: 'local' };

/** An emulator that runs elsewhere, or the embedded one, which is started in memory. */
async function openLocal(url: string | undefined): Promise<Endpoint> {
  const own = url === undefined ? await startCognito({ memory: true }) : undefined;
  const sdk = new CognitoIdentityProviderClient({
    endpoint: own?.url ?? url,
    region: 'us-east-1',
    credentials: LOCAL,
    maxAttempts: 1,
  });
  return {
    name: url ?? 'the embedded Cognito',
    sdk,
    perSecond: undefined,
    credentials: [],
    async close() {
      sdk.destroy();
      await own?.close();
    },
  };
}

/** @throws NoCredentials when the SDK finds none */
async function openAws(region: string): Promise<Endpoint> {
  const suffix = region.startsWith('cn-') ? '.cn' : '';
  // Named, so that no setting for the embedded Cognito leads the run elsewhere.
  const endpoint = `https://cognito-idp.${region}.amazonaws.com${suffix}`;
  const sdk = new CognitoIdentityProviderClient({ region, endpoint, maxAttempts: 5 });
  const found = await sdk.config.credentials().catch(() => undefined);
  if (!found) {
    sdk.destroy();
    throw new NoCredentials();
  }
  const { accessKeyId, secretAccessKey, sessionToken } = found;
  return {
    name: `AWS, ${region}`,
    sdk,
    perSecond: PER_SECOND,
    credentials: [accessKeyId, secretAccessKey, sessionToken ?? ''].filter((one) => one !== ''),
    close: () => Promise.resolve(sdk.destroy()),
  };
}

/** Opens what `--pool` names. */
export function openEndpoint({ pool, region }: ParityArguments): Promise<Endpoint> {
  if (pool === 'aws') return openAws(region);
  return openLocal(pool === 'embedded' ? undefined : pool);
}
