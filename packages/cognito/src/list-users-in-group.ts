import {
  ListUsersInGroupCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';

import { readUser } from './cognito-user.ts';
import type { Connection } from './connection.ts';

const PAGE = 60;

export interface GroupMember {
  readonly sub: string;
  readonly enabled: boolean;
}

/**
 * Everyone in a group, read page by page; each page has a deadline of its own.
 * @returns null when there is no such group
 */
export async function listUsersInGroup(
  connection: Connection,
  group: string,
): Promise<GroupMember[] | null> {
  const members: GroupMember[] = [];
  let next: string | undefined;
  do {
    const page = await connection.call('ListUsersInGroup', (client, deadline) =>
      client
        .send(
          new ListUsersInGroupCommand({
            UserPoolId: connection.settings.userPoolId,
            GroupName: group,
            Limit: PAGE,
            ...(next === undefined ? {} : { NextToken: next }),
          }),
          deadline,
        )
        .catch(unlessMissing),
    );
    if (!page) return null;
    for (const { Attributes, UserStatus, Enabled, Username } of page.Users ?? []) {
      const { sub, enabled } = readUser({
        attributes: Attributes,
        status: UserStatus,
        enabled: Enabled,
        username: Username,
      });
      members.push({ sub, enabled });
    }
    next = page.NextToken;
  } while (next !== undefined);
  return members;
}

function unlessMissing(error: unknown): undefined {
  // A missing pool is reported by the same exception, and is no empty group.
  if (error instanceof ResourceNotFoundException && /group/i.test(error.message)) return undefined;
  throw error;
}
