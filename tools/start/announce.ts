import { addresses } from './environment.ts';
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
  const { app, cognito, mailbox } = addresses(options);
  const rows: (readonly [string, string])[] = [
    ['Gatehouse', app],
    ['Mailbox', mailbox],
    ['Embedded Cognito', cognito],
    ...started.people.map((person) => [person.email, person.role] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 3;
  const line = ([name, value]: readonly [string, string]) => `  ${name.padEnd(width)}${value}`;
  console.log(
    [
      '',
      `  Ready in ${(milliseconds / 1000).toFixed(1)} s.`,
      '',
      ...rows.slice(0, 3).map(line),
      '',
      ...(started.people.length === 0 ? [] : [`  Sign in with password  ${secrets.demoPassword}`]),
      ...rows.slice(3).map(line),
      '',
      '  Ctrl-C stops everything.',
      '',
    ].join('\n'),
  );
  const { demoPassword } = secrets;
  process.send?.({ ready: { ...started, origin: app, cognito, mailbox, demoPassword } });
}
