import { join } from 'node:path';

import { FILES_BUCKET, RECORDS_TABLE } from './aws-parts.ts';
import { addresses } from './environment.ts';
import { SETTINGS_FILE } from './local-settings.ts';
import type { StartOptions } from './options.ts';
import type { Secrets } from './secrets.ts';
import type { StartedStack } from './start-all.ts';

const TRY_AWS = [
  '  Files: sign in, choose a tenant, then Files. Each tenant reads its own, by IAM and not by us.',
  '  Records: npm run example:records, in another terminal.',
  '  GraphQL: npm run example:appsync, in another terminal.',
];

const TRY_LAMBDA =
  '  Functions: docs/serverless.md. The API answers at API Gateway as it does in the web app.';

/** Prints where everything is and who can sign in; tells a parent process the same. */
export function announce(
  options: StartOptions,
  secrets: Secrets,
  started: StartedStack,
  milliseconds: number,
): void {
  const { app, cognito, mailbox, idps, nameServer, control, s3, dynamodb, appsync, gateway } =
    addresses(options);
  const secretKey = `its secret: ${join(options.stateFolder, SETTINGS_FILE)}`;
  const parts: (readonly [string, string])[] = [
    ['Gatehouse', app],
    ['Mailbox', mailbox],
    ['Embedded Cognito', cognito],
    ['Identity providers', idps],
    ['Name server (DNS)', nameServer],
    ...(control === undefined ? [] : [['Control API', control] as const]),
    ...(s3 === undefined ? [] : [['S3', `${s3}/${FILES_BUCKET}`] as const]),
    ...(dynamodb === undefined
      ? []
      : [['DynamoDB', `${dynamodb}, table ${RECORDS_TABLE}`] as const]),
    ...(appsync === undefined ? [] : [['AppSync', `${appsync}/graphql`] as const]),
    ...(gateway === undefined ? [] : [['API Gateway', `${gateway}/api/v1`] as const]),
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
      ...(options.aws ? [...TRY_AWS, ''] : []),
      ...(options.lambda ? [TRY_LAMBDA, ''] : []),
      '  Ctrl-C stops everything.',
      '',
    ].join('\n'),
  );
  const { demoPassword } = secrets;
  process.send?.({ ready: { ...started, origin: app, cognito, mailbox, control, demoPassword } });
}
