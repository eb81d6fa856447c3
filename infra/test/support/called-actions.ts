import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { reachableSources, ROOT } from './reachable.ts';

const COGNITO = 'packages/cognito/src';
const STORAGE = 'packages/storage/src';

/** What each program begins with: for the web app every page and route, too, which Next finds by itself. */
export const PROGRAMS = {
  web: [
    ...['apps/web/server.ts', 'apps/web/src/server/composition.ts'],
    ...globSync('apps/web/app/**/*.{ts,tsx}', { cwd: ROOT }),
  ],
  worker: ['apps/worker/src/main.ts'],
  api: ['apps/web/lambda.ts'],
} as const;

/** Operations that a token of the person permits, unsigned: no role has a say in them. */
const BY_TOKEN = new Set([
  ...['AssociateSoftwareToken', 'VerifySoftwareToken', 'SetUserMFAPreference', 'ChangePassword'],
  ...['GetUser', 'UpdateUserAttributes', 'VerifyUserAttribute', 'GetTokensFromRefreshToken'],
  ...['RevokeToken', 'ListWebAuthnCredentials', 'DeleteWebAuthnCredential'],
  ...['GetId', 'GetCredentialsForIdentity'],
]);

/** The commands of a service that a file takes from the SDK. */
function commandsIn(text: string, service: string): string[] {
  const [, names = ''] =
    new RegExp(`import \\{([^}]*)\\} from '@aws-sdk/client-${service}'`).exec(text) ?? [];
  return [...names.matchAll(/(?<!type )\b([A-Z]\w+)Command\b/g)].map(([, name = '']) => name);
}

/** The functions of a gateway, each with the commands that its file, and those it calls, send. */
function getOperations(folder: string, service: string): Map<string, string[]> {
  const list = readFileSync(join(ROOT, folder, 'operations.ts'), 'utf8');
  const operations = new Map<string, string[]>();
  for (const [, names = '', file = ''] of list.matchAll(/export \{([^}]+)\} from '\.\/([^']+)'/g)) {
    // The connection is handed to each: what it sends by itself, each sends.
    const own = [join(folder, file), join(folder, 'connection.ts')];
    const sources = [...reachableSources(own).values()];
    const commands = sources.flatMap((text) => commandsIn(text, service));
    for (const name of names.split(',')) {
      if (name.trim() !== '') operations.set(name.trim(), commands);
    }
  }
  return operations;
}

const isCalled = (name: string, sources: readonly string[]) =>
  sources.some((text) => new RegExp(`\\b(?:pool|store)\\??\\.${name}\\b`).test(text));

function getSources(program: keyof typeof PROGRAMS): string[] {
  return [...reachableSources(PROGRAMS[program])]
    .filter(([file]) => !file.includes(`/${COGNITO}/`) && !file.includes(`/${STORAGE}/`))
    .map(([, text]) => text);
}

/** Actions that a program needs a role for, in order, without the service's prefix. */
export function calledActions(program: keyof typeof PROGRAMS) {
  const sources = getSources(program);
  const needed = (operations: Map<string, string[]>) => {
    const commands = [...operations].flatMap(([name, own]) => (isCalled(name, sources) ? own : []));
    return [...new Set(commands)].filter((name) => !BY_TOKEN.has(name)).toSorted();
  };
  return {
    pool: needed(getOperations(COGNITO, 'cognito-identity-provider')),
    identityPool: needed(getOperations(STORAGE, 'cognito-identity')),
  };
}

/** What a function of the user pool needs: actions on secrets and mail, whether the key of codes, and whether a way to Postgres. */
export function neededByTrigger(name: string) {
  const sources = [...reachableSources([`apps/triggers/src/${name}.ts`]).values()];
  return {
    mail: sources.flatMap((text) => commandsIn(text, 'sesv2')),
    codes: sources.some((text) => text.includes("from '@aws-crypto/")),
    secrets: sources.flatMap((text) => commandsIn(text, 'secrets-manager')),
    postgres: sources.some((text) => text.includes("from 'pg'")),
    text: sources.join('\n'),
  };
}

/** Operations of the gateways that no program calls: the search would have missed them. */
export function uncalledOperations(): string[] {
  const sources = [...getSources('web'), ...getSources('worker')];
  return [COGNITO, STORAGE]
    .flatMap((folder) => [...getOperations(folder, '').keys()])
    .filter((name) => !isCalled(name, sources));
}
