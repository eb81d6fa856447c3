import { AdminListGroupsForUserCommand } from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

const PAGE = 60;

/**
 * The names of all groups of a user, read page by page.
 *
 * @throws CognitoError `cognito.user_not_found` when the pool has no such user
 */
export function listGroupsOfUser(connection: Connection, username: string): Promise<string[]> {
  return connection.call('AdminListGroupsForUser', async (client, deadline) => {
    const names: string[] = [];
    let next: string | undefined;
    do {
      const page = await client.send(
        new AdminListGroupsForUserCommand({
          UserPoolId: connection.settings.userPoolId,
          Username: username,
          Limit: PAGE,
          ...(next === undefined ? {} : { NextToken: next }),
        }),
        deadline,
      );
      for (const { GroupName } of page.Groups ?? []) {
        if (GroupName !== undefined) names.push(GroupName);
      }
      next = page.NextToken;
    } while (next !== undefined);
    return names;
  });
}
