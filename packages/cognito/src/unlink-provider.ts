import {
  AdminDisableProviderForUserCommand,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';
import type { ProviderIdentity } from './link-provider.ts';

/**
 * Takes a link away; none there is fine. Whoever it was for gets a profile of their own at the next
 * sign-in.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableProviderForUser.html
 */
export async function unlinkProvider(
  connection: Connection,
  { provider, subject }: ProviderIdentity,
): Promise<void> {
  const request = {
    UserPoolId: connection.settings.userPoolId,
    User: {
      ProviderName: provider,
      ProviderAttributeName: 'Cognito_Subject',
      ProviderAttributeValue: subject,
    },
  };
  await connection.call('AdminDisableProviderForUser', async (client, deadline) => {
    try {
      await client.send(new AdminDisableProviderForUserCommand(request), deadline);
    } catch (error) {
      if (!(error instanceof UserNotFoundException)) throw error;
    }
  });
}
