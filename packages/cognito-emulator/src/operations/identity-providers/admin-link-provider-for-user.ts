import type {
  AdminLinkProviderForUserRequest,
  AdminLinkProviderForUserResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  LOCAL_USERS,
  requireDestination,
  requireFreeSource,
  requireSourceAttribute,
  withLink,
} from '../../federation/link.ts';
import { requirePool } from '../../model/pools.ts';
import { putUser } from '../../model/put-user.ts';
import { SUBJECT } from '../../model/aliases.ts';
import { invalidParameter } from '../../wire/errors.ts';
import { requireProvider } from './_provider.ts';
import { defineOperation } from '../operation.ts';

export const adminLinkProviderForUser = defineOperation<
  AdminLinkProviderForUserRequest,
  AdminLinkProviderForUserResponse
>('AdminLinkProviderForUser', async ({ emulator }, input) => {
  const { UserPoolId, DestinationUser, SourceUser } = input;
  const {
    ProviderName: name,
    ProviderAttributeName: attribute = SUBJECT,
    ProviderAttributeValue: value,
  } = SourceUser;
  if (name === LOCAL_USERS) {
    throw invalidParameter(
      'Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a DestinationUser',
    );
  }
  if (!name || !value) throw invalidParameter('SourceUser is not complete.');
  const pool = requirePool(emulator.store, UserPoolId);
  const source = { provider: requireProvider(emulator.store, UserPoolId, name), attribute, value };
  requireSourceAttribute(source);
  await emulator.store.write((tx) => {
    const user = requireDestination(tx, pool, {
      providerName: DestinationUser.ProviderName ?? LOCAL_USERS,
      value: DestinationUser.ProviderAttributeValue ?? '',
    });
    requireFreeSource(tx, { pool, user }, source);
    const now = emulator.clock.now();
    putUser(tx, pool, { ...withLink(user, source, now), modifiedAt: now }, { previous: user });
  });
  return {};
});
