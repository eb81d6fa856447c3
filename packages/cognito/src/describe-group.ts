import {
  GetGroupCommand,
  ResourceNotFoundException,
  UpdateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';
import { pick } from './provision/includes.ts';

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
      // What is not named would be set back.
      const kept = pick(present.Group ?? {}, ['Precedence', 'RoleArn']);
      const wanted = { ...group, ...kept, Description: description };
      await client.send(new UpdateGroupCommand(wanted), deadline);
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  });
}
