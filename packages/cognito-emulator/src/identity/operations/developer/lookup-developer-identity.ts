import type {
  LookupDeveloperIdentityInput,
  LookupDeveloperIdentityResponse,
} from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { CognitoError, invalidParameter } from '../../../wire/errors.ts';
import { cutPage, readPageToken } from '../../../wire/page.ts';
import {
  requireDeveloperIdentity,
  requireDeveloperProvider,
  requireIdentityOfPool,
} from '../../developer-identity.ts';
import { requireIdentityPool } from '../../pools.ts';

const DEFAULT_LIMIT = 60;

export const lookupDeveloperIdentity = defineOperation<
  LookupDeveloperIdentityInput,
  LookupDeveloperIdentityResponse
>('LookupDeveloperIdentity', async ({ emulator }, input) => {
  const { IdentityPoolId, IdentityId, DeveloperUserIdentifier, MaxResults, NextToken } = input;
  const { store, clock } = emulator;
  const pool = requireIdentityPool(store, IdentityPoolId);
  const name = requireDeveloperProvider(pool);
  if (IdentityId === undefined && DeveloperUserIdentifier === undefined) {
    throw invalidParameter('IdentityId or DeveloperUserIdentifier is needed.');
  }
  const byUser =
    DeveloperUserIdentifier === undefined
      ? undefined
      : requireDeveloperIdentity(store, pool, DeveloperUserIdentifier);
  const identity = byUser ?? requireIdentityOfPool(store, pool, IdentityId ?? '');
  if (IdentityId !== undefined && identity.id !== IdentityId) {
    throw new CognitoError(
      'ResourceConflictException',
      'The developer user identifier belongs to another identity.',
    );
  }
  const scope = `LookupDeveloperIdentity ${identity.id}`;
  const after = readPageToken(scope, NextToken, clock.now()) ?? '';
  const users = identity.logins
    .filter(({ provider, subject }) => provider === name && subject > after)
    .map(({ subject }) => [subject, subject] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const { items, nextToken } = cutPage(scope, users, MaxResults ?? DEFAULT_LIMIT, clock.now());
  return {
    IdentityId: identity.id,
    DeveloperUserIdentifierList: [...items],
    NextToken: nextToken,
  };
});
