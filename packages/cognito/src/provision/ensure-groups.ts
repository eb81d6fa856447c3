import {
  CreateGroupCommand,
  GetGroupCommand,
  type GroupType,
  ResourceNotFoundException,
  UpdateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Pool } from '../pool/pool-file.ts';
import { differences } from './at-least.ts';
import type { Provisioning } from './provisioning.ts';

/**
 * Makes the groups that exist from the start, and gives them the role that the file names. A description
 * that someone has changed stays so.
 */
export async function ensureGroups(
  run: Provisioning,
  UserPoolId: string | undefined,
  { groups }: Pool,
): Promise<void> {
  for (const [GroupName, group] of Object.entries(groups)) {
    const { description: Description, roleArn: RoleArn, precedence: Precedence } = group;
    const rights = { ...(RoleArn && { RoleArn }), ...(Precedence !== undefined && { Precedence }) };
    const present = UserPoolId && (await find(run, { UserPoolId, GroupName }));
    if (!present) {
      await run.change(`create group ${GroupName}`, () =>
        run.client.send(new CreateGroupCommand({ UserPoolId, GroupName, Description, ...rights })),
      );
      continue;
    }
    const news = differences(present, rights);
    if (news.length === 0) continue;
    const { Description: there } = present;
    await run.change(`update group ${GroupName}: ${news.join(', ')}`, () =>
      run.client.send(
        new UpdateGroupCommand({ UserPoolId, GroupName, Description: there, ...rights }),
      ),
    );
  }
}

async function find(
  { client }: Provisioning,
  group: { UserPoolId: string; GroupName: string },
): Promise<GroupType | undefined> {
  try {
    return (await client.send(new GetGroupCommand(group))).Group;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
