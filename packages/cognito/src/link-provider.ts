import {
  AdminLinkProviderForUserCommand,
  InvalidParameterException,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/** Someone at an identity provider of the pool. */
export interface ProviderIdentity {
  /** The provider's name in the pool. */
  provider: string;
  /** What the provider calls them. */
  subject: string;
}

/**
 * Has whoever a provider calls so sign in as this user from now on; linked already is fine. They must not
 * have signed in with a profile of their own before.
 *
 * @param destination a local user of the pool, by `Cognito` and their name; or a profile of a provider
 * @throws CognitoError `cognito.user_not_found`
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminLinkProviderForUser.html
 */
export async function linkProvider(
  connection: Connection,
  destination: ProviderIdentity,
  { provider, subject }: ProviderIdentity,
): Promise<void> {
  const request = {
    UserPoolId: connection.settings.userPoolId,
    DestinationUser: {
      ProviderName: destination.provider,
      ProviderAttributeValue: destination.subject,
    },
    SourceUser: {
      ProviderName: provider,
      ProviderAttributeName: 'Cognito_Subject',
      ProviderAttributeValue: subject,
    },
  };
  await connection.call('AdminLinkProviderForUser', async (client, deadline) => {
    try {
      await client.send(new AdminLinkProviderForUserCommand(request), deadline);
    } catch (error) {
      if (!isLinkedAlready(error)) throw error;
    }
  });
}

function isLinkedAlready(error: unknown): boolean {
  return (
    error instanceof InvalidParameterException &&
    /SourceUser is already linked to DestinationUser/.test(error.message)
  );
}
