import { untidySettings } from '@gatehouse/domain/settings';

import { UserError } from '@gatehouse/domain/user-error';

/** Settings that a command reads, by their names. */
interface Reads {
  readonly reads: readonly string[];
  readonly mayRead?: readonly string[];
}

/**
 * Makes sure that a command finds its settings before it does anything.
 *
 * @throws UserError that names every one that is missing or that no program could use as it is
 */
export function requireSettings(environment: NodeJS.ProcessEnv, command: Reads): void {
  const { reads, mayRead = [] } = command;
  const aws = Object.keys(environment).filter((name) => name.startsWith('AWS_'));
  const faults = [
    ...reads.filter((name) => !environment[name]).map((name) => `${name}: is not set`),
    ...untidySettings(environment, [...reads, ...mayRead, ...aws]),
  ];
  if (faults.length === 0) return;
  throw new UserError(
    `The settings are not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    'See .env.example; --local takes those of the stack that npm start runs.',
  );
}

/**
 * One setting of the environment.
 *
 * @throws UserError that names it when it is missing
 */
export function setting(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (value !== undefined && value !== '') return value;
  throw new UserError(`${name} is not set.`, 'Set it; .env.example says what it means.');
}
