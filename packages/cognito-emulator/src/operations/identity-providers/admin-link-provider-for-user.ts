import type {
  AdminLinkProviderForUserRequest,
  AdminLinkProviderForUserResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import { requirePool } from '../../model/pools.ts';
import { findUser, requireUser } from '../../model/users.ts';
import { CognitoError, invalidParameter } from '../../wire/errors.ts';
import { requireProvider } from './_provider.ts';
import { defineOperation } from '../operation.ts';

/** Identities linked to one user. Source: quotas page. */
const MAX_LINKS = 5;

export const adminLinkProviderForUser = defineOperation<
  AdminLinkProviderForUserRequest,
  AdminLinkProviderForUserResponse
>(
  'AdminLinkProviderForUser',
  async ({ emulator }, input) => {
    const { UserPoolId, DestinationUser, SourceUser } = input;
    const { ProviderName: providerName, ProviderAttributeValue: userId } = SourceUser;
    if (!providerName || !userId) throw invalidParameter('SourceUser is not complete.');
    const pool = requirePool(emulator.store, UserPoolId);
    const provider = requireProvider(emulator.store, UserPoolId, providerName);
    const user = requireUser(emulator.store, pool, DestinationUser.ProviderAttributeValue ?? '');
    if (findUser(emulator.store, pool, `${providerName}_${userId}`)) {
      throw invalidParameter(
        'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
      );
    }
    await changeUser(emulator, { pool, user }, (current) => {
      const identities = current.identities ?? [];
      if (identities.length >= MAX_LINKS) {
        throw new CognitoError('LimitExceededException', 'Too many linked identities.');
      }
      const linked = {
        userId,
        providerName,
        providerType: provider.ProviderType ?? '',
        issuer: null,
        primary: false,
        dateCreated: emulator.clock.now(),
      };
      const others = identities.filter(
        (identity) => identity.providerName !== providerName || identity.userId !== userId,
      );
      return { ...current, identities: [...others, linked] };
    });
    return {};
  },
  { note: 'The link shows in tokens; federation itself is not emulated.' },
);
