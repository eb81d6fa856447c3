import {
  DeleteGroupCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/** Deletes a group, and with it every membership of it. One that is not there is fine. */
export async function deleteGroup(connection: Connection, name: string): Promise<void> {
  const group = { UserPoolId: connection.settings.userPoolId, GroupName: name };
  await connection.call('DeleteGroup', async (client, deadline) => {
    try {
      await client.send(new DeleteGroupCommand(group), deadline);
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  });
}
