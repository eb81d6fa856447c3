import { join } from 'node:path';

import { addresses } from './environment.ts';
import { SETTINGS_FILE } from './local-settings.ts';
import type { StartOptions } from './options.ts';
import type { Secrets } from './secrets.ts';
import type { StartedStack } from './start-all.ts';

/** Prints where everything is and who can sign in; tells a parent process the same. */
export function announce(
  options: StartOptions,
  secrets: Secrets,
  started: StartedStack,
  milliseconds: number,
): void {
  const { app, cognito, mailbox, idps, nameServer, control } = addresses(options);
  const secretKey = `its secret: ${join(options.stateFolder, SETTINGS_FILE)}`;
  const parts: (readonly [string, string])[] = [
    ['Gatehouse', app],
    ['Mailbox', mailbox],
    ['Embedded Cognito', cognito],
    ['Identity providers', idps],
    ['Name server (DNS)', nameServer],
    ...(control === undefined ? [] : [['Control API', control] as const]),
    ['Access key', `${secrets.awsAccessKeyId} (${secretKey})`],
  ];
  const people = started.people.map((person) => [person.email, person.role] as const);
  const width = Math.max(...[...parts, ...people].map(([name]) => name.length)) + 3;
  const line = ([name, value]: readonly [string, string]) => `  ${name.padEnd(width)}${value}`;
  console.log(
    [
      '',
      `  Ready in ${(milliseconds / 1000).toFixed(1)} s.`,
      '',
      ...parts.map(line),
      '',
      ...(started.people.length === 0 ? [] : [`  Sign in with password  ${secrets.demoPassword}`]),
      ...people.map(line),
      '',
      '  Ctrl-C stops everything.',
      '',
    ].join('\n'),
  );
  const { demoPassword } = secrets;
  process.send?.({ ready: { ...started, origin: app, cognito, mailbox, control, demoPassword } });
}
