import { randomBytes, randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

import type { StateFolder } from './state-folder.ts';

const MAKERS = {
  postgresPassword: () => randomBytes(24).toString('hex'),
  appPassword: () => randomBytes(24).toString('hex'),
  workerPassword: () => randomBytes(24).toString('hex'),
  authSecret: () => randomBytes(48).toString('base64'),
  sessionEncryptionKeys: () => `k1:${randomBytes(32).toString('base64')}`,
  ssoProviderSecret: () => randomBytes(33).toString('base64'),
  invitationKey: () => randomBytes(32).toString('base64'),
  awsAccessKeyId: () => `LKIA${randomBytes(8).toString('hex').toUpperCase()}`,
  awsSecretAccessKey: () => randomBytes(30).toString('base64'),
  appSyncApiKey: () => `da2-${randomBytes(13).toString('hex')}`,
  awsCredentialsKey: () => randomBytes(32).toString('base64'),
  demoPassword: memorablePassword,
};

/** Secrets of one local installation; made at its first start and never leaving its state folder. */
export type Secrets = Record<keyof typeof MAKERS, string>;

/** Reads the secrets, making those that are missing. */
export async function loadSecrets(state: Pick<StateFolder, 'at'>): Promise<Secrets> {
  const file = state.at('secrets.json');
  const stored = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Partial<Secrets>;
  const made = Object.fromEntries(
    Object.entries(MAKERS).map(([name, make]) => [name, stored[name as keyof Secrets] ?? make()]),
  ) as Secrets;
  await writeFile(file, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600 });
  return made;
}

const WORDS =
  'amber anchor arrow basin beacon birch bridge canyon cedar cliff clover copper coral delta ' +
  'ember falcon fern field forest garden glacier granite harbor hazel heron island ivory juniper ' +
  'lantern laurel linden lotus maple marble meadow mesa mill moss ocean olive opal orchard otter ' +
  'pebble pine prairie quarry raven reef ridge river saddle sage sparrow spruce stone summit ' +
  'thistle timber valley walnut willow winter';

/** Three words and a number: 34 bits, easy to type, for demo people on a loopback address. */
function memorablePassword(): string {
  const words = WORDS.split(' ');
  const word = () => words[randomInt(words.length)];
  return `${word()}-${word()}-${word()}-${randomInt(1000, 9999)}`;
}
