import { randomBytes } from 'node:crypto';
import {
  DeleteUserPoolCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';

import { UsageError } from './arguments.ts';
import { PREFIX, type Made } from './guard.ts';

const TRIES = 3;

/** A name that no other run has. */
export const newRunName = () => `${PREFIX}${randomBytes(8).toString('hex')}`;

async function poolsNamed(
  sdk: CognitoIdentityProviderClient,
  isIt: (name: string) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await sdk.send(new ListUserPoolsCommand({ MaxResults: 60, NextToken }));
    for (const { Id, Name } of page.UserPools ?? []) {
      if (Id !== undefined && Name !== undefined && isIt(Name)) found.push(Id);
    }
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return found;
}

async function deleteOne(sdk: CognitoIdentityProviderClient, id: string): Promise<boolean> {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    try {
      await sdk.send(new DeleteUserPoolCommand({ UserPoolId: id }));
      return true;
    } catch (error) {
      if ((error as Error).name === 'ResourceNotFoundException') return true;
    }
  }
  return false;
}

/**
 * Deletes all pools of a run: those it knows of, and those that were made though the answer got lost.
 * @returns the ids of those that could not be deleted
 */
export async function deletePools(
  sdk: CognitoIdentityProviderClient,
  made: Made,
): Promise<string[]> {
  // Without an answer to this one, what is known is still deleted.
  const named = await poolsNamed(sdk, (name) => name === made.runName).catch(() => []);
  for (const id of named) made.pools.add(id);
  const left: string[] = [];
  for (const id of made.pools) if (!(await deleteOne(sdk, id))) left.push(id);
  return left;
}

/** Pools of earlier runs that were killed, or that run now. */
export const poolsOfRuns = (sdk: CognitoIdentityProviderClient) =>
  poolsNamed(sdk, (name) => name.startsWith(PREFIX));

/**
 * Deletes a pool that an earlier run has left behind.
 * @throws UsageError when it is not a pool of such a run
 */
export async function deleteLeft(sdk: CognitoIdentityProviderClient, id: string): Promise<void> {
  const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId: id }));
  if (!UserPool?.Name?.startsWith(PREFIX)) {
    throw new UsageError(`${id} is not a pool of a parity run: it is left alone.`);
  }
  await sdk.send(new DeleteUserPoolCommand({ UserPoolId: id }));
}
