import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

import { UserError } from '@gatehouse/domain/user-error';
import type { StateFolder } from './state-folder.ts';

/** In the state folder, while the stack runs. */
export const SETTINGS_FILE = 'settings.env';

/** Notes the settings of the running stack, for the commands of `npm run gatehouse -- --local`. */
export const writeLocalSettings = (
  state: StateFolder,
  settings: Readonly<Record<string, string>>,
): Promise<void> => writeSettings(state.at(SETTINGS_FILE), settings);

/** Writes settings for their owner alone, as `node --env-file` reads them. */
export function writeSettings(
  file: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.entries(settings).map(([name, value]) => {
    // Settings in JSON hold double quotation marks, and none holds both kinds.
    const quote = value.includes('"') ? "'" : '"';
    return `${name}=${quote}${value}${quote}\n`;
  });
  return writeFile(file, lines.join(''), { mode: 0o600 });
}

/** A stack that does not run has no settings. */
export function removeLocalSettings(state: StateFolder): Promise<void> {
  return rm(state.at(SETTINGS_FILE), { force: true });
}

/**
 * The settings of the stack that `npm start` runs on this machine.
 *
 * @throws UserError when none runs with this state folder
 */
export function readLocalSettings(stateFolder: string): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(join(stateFolder, SETTINGS_FILE), 'utf8'));
  } catch {
    throw new UserError(
      `Nothing runs with the state folder ${stateFolder}.`,
      'Start it with npm start; name its folder with --state DIR when it has one of its own.',
    );
  }
}
