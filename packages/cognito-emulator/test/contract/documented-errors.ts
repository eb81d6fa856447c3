import { readFileSync } from 'node:fs';

const commands = new URL(
  '../dist-types/commands/',
  import.meta.resolve('@aws-sdk/client-cognito-identity-provider'),
);

/** The errors that the installed SDK documents for an operation. */
export function documentedErrors(operation: string): string[] {
  const text = readFileSync(new URL(`${operation}Command.d.ts`, commands), 'utf8');
  return [...text.matchAll(/@throws \{@link (\w+Exception)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'CognitoIdentityProviderServiceException');
}
