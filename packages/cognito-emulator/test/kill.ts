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

async function startProcess(directory: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [cli, '--port', '0', '--data', directory], {
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

const kill = (child: ChildProcess, signal: NodeJS.Signals) =>
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

/** Writes until the process dies; notes what was acknowledged. */
async function writeUntilDead(
  url: string,
  UserPoolId: string,
  round: number,
  acknowledged: Acknowledged,
) {
  const sdk = sdkFor(url);
  const worker = async (id: number) => {
    for (let count = 0; ; count += 1) {
      const Username = `u${round}-${id}-${count}`;
      await sdk.send(
        new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }),
      );
      acknowledged.set(Username, 'FORCE_CHANGE_PASSWORD');
      await sdk.send(
        new AdminSetUserPasswordCommand({
          UserPoolId,
          Username,
          Password: PASSWORD,
          Permanent: true,
        }),
      );
      acknowledged.set(Username, 'CONFIRMED');
    }
  };
  await Promise.allSettled([0, 1, 2, 3].map(worker));
}

/**
 * Kills the emulator with SIGKILL at random points under write load, and checks after each start
 * that everything acknowledged is there.
 *
 * @returns number of acknowledged users, and those that were lost or fell back
 */
export async function killTest(
  points: number,
  progress: (kills: number, acknowledged: number) => void = () => {},
): Promise<{ acknowledged: number; lost: string[] }> {
  const directory = mkdtempSync(join(tmpdir(), 'cognito-kill-'));
  const all: Acknowledged = new Map();
  const lost: string[] = [];
  let UserPoolId = '';
  try {
    for (let round = 0; round < points; round += 1) {
      const { child, url } = await startProcess(directory);
      if (!UserPoolId) {
        const made = await sdkFor(url).send(new CreateUserPoolCommand({ PoolName: 'kill' }));
        UserPoolId = made.UserPool?.Id ?? '';
      }
      const fresh: Acknowledged = new Map();
      const writing = writeUntilDead(url, UserPoolId, round, fresh);
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 700));
      await kill(child, 'SIGKILL');
      await writing;
      const again = await startProcess(directory);
      const sdk = sdkFor(again.url);
      for (const [Username, status] of fresh) {
        const user = await sdk
          .send(new AdminGetUserCommand({ UserPoolId, Username }))
          .catch(() => undefined);
        if (!user || (status === 'CONFIRMED' && user.UserStatus !== 'CONFIRMED'))
          lost.push(Username);
        all.set(Username, status);
      }
      await kill(again.child, 'SIGTERM');
      progress(round + 1, all.size);
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return { acknowledged: all.size, lost };
}
