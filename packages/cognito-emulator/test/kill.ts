import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { PASSWORD } from './fixture.ts';

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

/** The emulator as a process of its own, on a free port. */
export async function startProcess(
  directory: string,
  more: readonly string[] = [],
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [cli, '--port', '0', '--data', directory, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`exited with ${code} before it was ready`)));
    child.stdout?.once('data', (line: Buffer) =>
      resolve(/http\S+/.exec(line.toString())?.[0] ?? ''),
    );
  });
  return { child, url };
}

/** Ends such a process, and waits for its end. */
export const kill = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<void>((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill(signal);
  });

const sdkFor = (endpoint: string) =>
  new CognitoIdentityProviderClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });

/** A user's status as the last acknowledged call left it. */
type Acknowledged = Map<string, 'FORCE_CHANGE_PASSWORD' | 'CONFIRMED'>;

interface WriteRound {
  readonly UserPoolId: string;
  readonly round: number;
  readonly acknowledged: Acknowledged;
  readonly onFirst: () => void;
}

/** Writes until the process dies; notes what was acknowledged, and tells when the first was. */
async function writeUntilDead(
  sdk: CognitoIdentityProviderClient,
  { UserPoolId, round, acknowledged, onFirst }: WriteRound,
): Promise<void> {
  const worker = async (id: number) => {
    for (let count = 0; ; count += 1) {
      const Username = `u${round}-${id}-${count}`;
      await sdk.send(
        new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }),
      );
      acknowledged.set(Username, 'FORCE_CHANGE_PASSWORD');
      onFirst();
      const Password = PASSWORD;
      await sdk.send(
        new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }),
      );
      acknowledged.set(Username, 'CONFIRMED');
    }
  };
  await Promise.allSettled([0, 1, 2, 3].map(worker));
}

/** Names of acknowledged users that are gone or fell back. */
async function findLost(
  sdk: CognitoIdentityProviderClient,
  UserPoolId: string,
  acknowledged: Acknowledged,
): Promise<string[]> {
  const lost: string[] = [];
  for (const [Username, status] of acknowledged) {
    const user = await sdk
      .send(new AdminGetUserCommand({ UserPoolId, Username }))
      .catch(() => undefined);
    const fellBack = status === 'CONFIRMED' && user?.UserStatus !== 'CONFIRMED';
    if (!user || fellBack) lost.push(Username);
  }
  return lost;
}

/**
 * Kills the emulator with SIGKILL at random points under write load. Each start checks everything
 * that was acknowledged since the start before.
 * @param progress called after each kill
 * @returns number of acknowledged users, and those that were lost or fell back
 */
export async function killTest(
  points: number,
  progress: (kills: number, acknowledged: number) => void = () => {},
): Promise<{ acknowledged: number; lost: string[] }> {
  const directory = mkdtempSync(join(tmpdir(), 'cognito-kill-'));
  const lost: string[] = [];
  let total = 0;
  let UserPoolId = '';
  let fresh: Acknowledged = new Map();
  try {
    for (let round = 0; round <= points; round += 1) {
      const { child, url } = await startProcess(directory);
      const sdk = sdkFor(url);
      if (!UserPoolId) {
        const made = await sdk.send(new CreateUserPoolCommand({ PoolName: 'kill' }));
        UserPoolId = made.UserPool?.Id ?? '';
      }
      lost.push(...(await findLost(sdk, UserPoolId, fresh)));
      total += fresh.size;
      if (round < points) {
        fresh = new Map();
        const first = Promise.withResolvers<void>();
        const writing = writeUntilDead(sdk, {
          UserPoolId,
          round,
          acknowledged: fresh,
          onFirst: first.resolve,
        });
        await Promise.race([first.promise, writing]);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
        await kill(child, 'SIGKILL');
        await writing;
        progress(round + 1, total);
      } else await kill(child, 'SIGTERM');
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return { acknowledged: total, lost };
}
