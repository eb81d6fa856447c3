import {
  GetGroupCommand,
  ResourceNotFoundException,
  UpdateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/** Describes a group that exists; one that is not there is not made. */
export async function describeGroup(
  connection: Connection,
  name: string,
  description: string,
): Promise<void> {
  const group = { UserPoolId: connection.settings.userPoolId, GroupName: name };
  await connection.call('DescribeGroup', async (client, deadline) => {
    try {
      const present = await client.send(new GetGroupCommand(group), deadline);
      if (present.Group?.Description === description) return;
      await client.send(new UpdateGroupCommand({ ...group, Description: description }), deadline);
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  });
}
