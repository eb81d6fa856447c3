import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCaller, rate, type Call } from './load.ts';
import { startSubject, type Subject } from './server.ts';

/** Password of every user. */
export const PASSWORD = 'Correct-horse-7';

/** A pool with one app client. */
export interface Target {
  readonly poolId: string;
  readonly clientId: string;
}

/** Makes a pool and a client that takes passwords. */
export async function createTarget(call: Call): Promise<Target> {
  const { UserPool } = await call('CreateUserPool', {
    PoolName: 'bench',
    UsernameAttributes: ['email'],
  });
  const poolId = (UserPool as { Id: string }).Id;
  const { UserPoolClient } = await call('CreateUserPoolClient', {
    UserPoolId: poolId,
    ClientName: 'bench',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  });
  return { poolId, clientId: (UserPoolClient as { ClientId: string }).ClientId };
}

/** Makes one user with the bench's password. */
export function createUser(call: Call, poolId: string, name: string): Promise<unknown> {
  return call('AdminCreateUser', {
    UserPoolId: poolId,
    Username: `${name}@example.com`,
    TemporaryPassword: PASSWORD,
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: 'email', Value: `${name}@example.com` },
      { Name: 'email_verified', Value: 'true' },
    ],
  });
}

/** Gives a user a password for good, so that sign-in gives tokens. */
export const setPassword = (call: Call, poolId: string, name: string) =>
  call('AdminSetUserPassword', {
    UserPoolId: poolId,
    Username: `${name}@example.com`,
    Password: PASSWORD,
    Permanent: true,
  });

const cli = fileURLToPath(import.meta.resolve('@gatehouse/cognito-emulator/cli'));

/** The embedded Cognito on a durable store. */
export const startEmbedded = (directory: string, more: readonly string[] = []): Promise<Subject> =>
  startSubject((port) => ({ args: [cli, '--port', String(port), '--data', directory, ...more] }));

const localBin = createRequire(import.meta.url).resolve('cognito-local/lib/bin/start.js');

/** cognito-local, with its state under this directory. */
export const startLocal = (directory: string): Promise<Subject> =>
  startSubject((port) => ({
    args: [localBin],
    cwd: directory,
    env: { PORT: String(port), HOST: '127.0.0.1' },
  }));

/** A directory that lives as long as the bench. */
export function scratch(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'bench-cognito-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Fills the embedded Cognito over its API, without passwords: as many as asked, up to `count`. */
export async function fillEmbedded(call: Call, poolId: string, from: number, count: number) {
  let next = from;
  const worker = async () => {
    while (next < count) {
      const name = `fill${next++}`;
      await call('AdminCreateUser', {
        UserPoolId: poolId,
        Username: `${name}@example.com`,
        MessageAction: 'SUPPRESS',
        UserAttributes: [{ Name: 'email', Value: `${name}@example.com` }],
      });
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

const fillScript = fileURLToPath(import.meta.resolve('@gatehouse/cognito-emulator/fill'));

/** Fills the embedded Cognito's store, which must not be open. */
export function fillStore(directory: string, poolId: string, from: number, to: number): void {
  execFileSync(process.execPath, [fillScript, directory, poolId, String(from), String(to)], {
    stdio: 'inherit',
  });
}

/**
 * Fills cognito-local by writing its file, which it must not have open: over its API 10,000 users
 * would take many minutes.
 */
export function fillLocal(directory: string, poolId: string, count: number): void {
  const folder = join(directory, '.cognito', 'db');
  const file = readdirSync(folder).find((name) => name === `${poolId}.json`);
  if (!file) throw new Error('cognito-local has no file for the pool');
  const state = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    Users: Record<string, { Username: string; Attributes: { Name: string; Value: string }[] }>;
  };
  const [pattern] = Object.values(state.Users);
  if (!pattern) throw new Error('cognito-local has no user to copy');
  for (let index = 0; index < count; index += 1) {
    const name = `fill${index}`;
    const own = { email: `${name}@example.com`, sub: crypto.randomUUID() };
    state.Users[own.sub] = {
      ...pattern,
      Username: own.sub,
      Attributes: pattern.Attributes.map(({ Name, Value }) => ({
        Name,
        Value: own[Name as keyof typeof own] ?? Value,
      })),
    };
  }
  writeFileSync(join(folder, file), JSON.stringify(state));
}

/** Sign-ins per second and the server's processor time for one, in milliseconds. */
export async function measureSignIns(
  call: Call,
  subject: Subject,
  load: { readonly clientId: string; readonly names: readonly string[]; readonly seconds: number },
): Promise<{ perSecond: number; cpuMs: number }> {
  const { clientId, names, seconds } = load;
  let count = 0;
  const before = subject.cpuMs();
  const perSecond = await rate(seconds, 16, (index) => {
    count += 1;
    return call('InitiateAuth', {
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: `${names[index % names.length]}@example.com`, PASSWORD },
    });
  });
  return { perSecond, cpuMs: (subject.cpuMs() - before) / count };
}

/** A caller for a subject. */
export const createSubjectCaller = (subject: Subject) => createCaller(subject.port, 16);
