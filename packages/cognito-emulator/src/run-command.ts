import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { KeyPair } from '@gatehouse/iam-local/key-pair';

/** Signatures are not checked unless asked for, but an SDK signs with something. */
const ANY: KeyPair = { accessKeyId: 'any', secretAccessKey: 'any' };

/** What an SDK has to know of a running emulator. */
export interface CommandTarget {
  readonly url: string;
  readonly region: string;
  /** Of the authority that clients must trust, with https. */
  readonly caFile: string | undefined;
  /** The only one whose signatures are accepted. */
  readonly keyPair: KeyPair | undefined;
}

/**
 * Runs a command whose AWS SDKs talk to the emulator and to no one else, whatever their language. Signals go
 * on to it.
 * @returns its exit code; 128 and the number of the signal for one that a signal ended, as shells have it
 * @throws Error when it cannot be run
 */
export function runCommand([name = '', ...args]: readonly string[], target: CommandTarget) {
  const child = spawn(name, args, { stdio: 'inherit', env: { ...process.env, ...toEnv(target) } });
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

function toEnv({
  url,
  region,
  caFile,
  keyPair = ANY,
}: CommandTarget): Record<string, string | undefined> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: keyPair.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keyPair.secretAccessKey,
    // They would lead an SDK elsewhere.
    ...{ AWS_SESSION_TOKEN: undefined, AWS_PROFILE: undefined },
    AWS_EC2_METADATA_DISABLED: 'true',
    ...(caFile === undefined ? {} : { AWS_CA_BUNDLE: caFile, NODE_EXTRA_CA_CERTS: caFile }),
  };
}
