import type { SchemaAttributeType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { UserError } from '@gatehouse/domain/user-error';

import { includes } from './includes.ts';
import type { Pool } from '../pool/pool-file.ts';
import { settingsForLife } from '../pool/settings.ts';

/** On a pool that a CloudFormation stack made: it alone changes it. */
export const STACK_TAG = 'gatehouse:stack';

/**
 * Refuses what can't be made of this pool, before anything is changed.
 * @throws UserError with what Cognito does not let change, and the way out
 */
export function refuseChange(present: UserPoolType, pool: Pool): void {
  const stack = present.UserPoolTags?.[STACK_TAG];
  if (stack !== undefined) {
    throw new UserError(
      `User pool ${present.Id} belongs to the stack ${stack}, and two owners would undo each other's changes.`,
      'Change infra/pool.ts and deploy the stack: docs/aws.md.',
    );
  }
  const { UsernameAttributes, UsernameConfiguration, Schema } = settingsForLife(pool);
  const faults: string[] = [];
  if (!includes(present, { UsernameAttributes, UsernameConfiguration })) {
    faults.push('It does not sign people in by e-mail, regardless of case.');
  }
  const required = namesOfRequired(Schema);
  const requires = namesOfRequired(present.SchemaAttributes ?? []);
  if (!includes(requires, required)) {
    faults.push(`It requires ${words(requires)} of everyone, not ${words(required)}.`);
  }
  for (const wanted of ownAttributes(Schema)) {
    const there = find(present, wanted.Name);
    const { Name: _name, Required: _required, ...kind } = wanted;
    if (there && !includes(there, kind)) {
      faults.push(`Its attribute custom:${wanted.Name} is of another type, size or mutability.`);
    }
  }
  if (faults.length === 0) return;
  throw new UserError(
    `User pool ${present.Id} is not what infra/pool.ts says, and Cognito does not let this change:\n${faults.join('\n')}`,
    'Either say in infra/pool.ts what the pool has, or provision a pool under another name beside it ' +
      'and let people into that by invitation or by an import of users.',
  );
}

/** Custom attributes of the file that the pool does not have: the one part of a schema that can grow. */
export function missingAttributes(present: UserPoolType, pool: Pool) {
  return ownAttributes(settingsForLife(pool).Schema).filter(({ Name }) => !find(present, Name));
}

/** Custom attributes of the pool that the file does not name: Cognito never removes one. */
export function furtherAttributes(present: UserPoolType, pool: Pool): string[] {
  const own = ownAttributes(settingsForLife(pool).Schema).map(({ Name }) => `custom:${Name}`);
  return (present.SchemaAttributes ?? [])
    .flatMap(({ Name = '' }) => (Name.startsWith('custom:') ? [Name] : []))
    .filter((name) => !own.includes(name));
}

type Schema = ReturnType<typeof settingsForLife>['Schema'];

const ownAttributes = (schema: Schema) => schema.filter(({ Required }) => !Required);

const find = (present: UserPoolType, name: string) =>
  present.SchemaAttributes?.find(({ Name }) => Name === `custom:${name}`);

/** `sub` is in every pool, and Cognito's own. */
const namesOfRequired = (schema: readonly SchemaAttributeType[]) =>
  schema.flatMap(({ Name, Required }) => (Required && Name !== 'sub' ? [Name ?? ''] : []));

const words = (names: readonly string[]) => (names.length === 0 ? 'nothing' : names.join(', '));
