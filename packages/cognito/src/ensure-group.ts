import {
  CreateGroupCommand,
  GetGroupCommand,
  GroupExistsException,
  ResourceNotFoundException,
  UpdateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';
import { pick } from './provision/includes.ts';

/**
 * Makes sure that a group exists and is described so.
 *
 * @returns false when it was so already
 */
export function ensureGroup(
  connection: Connection,
  name: string,
  description: string,
): Promise<boolean> {
  const group = { UserPoolId: connection.settings.userPoolId, GroupName: name };
  return connection.call('EnsureGroup', async (client, deadline) => {
    const present = await client.send(new GetGroupCommand(group), deadline).catch(unlessMissing);
    if (present?.Group?.Description === description) return false;
    const wanted = { ...group, Description: description };
    if (present === undefined) {
      try {
        await client.send(new CreateGroupCommand(wanted), deadline);
        return true;
      } catch (error) {
        if (!(error instanceof GroupExistsException)) throw error;
      }
    }
    // What is not named would be set back.
    const kept = pick(present?.Group ?? {}, ['Precedence', 'RoleArn']);
    await client.send(new UpdateGroupCommand({ ...kept, ...wanted }), deadline);
    return true;
  });
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof ResourceNotFoundException) return undefined;
  throw error;
}
