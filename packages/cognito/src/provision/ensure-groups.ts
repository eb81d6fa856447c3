import {
  CreateGroupCommand,
  GetGroupCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';

import { GROUPS } from './desired.ts';
import type { Provisioning } from './provisioning.ts';

/** Makes the groups that exist from the start. What was changed about one that is there stays so. */
export async function ensureGroups(
  run: Provisioning,
  UserPoolId: string | undefined,
): Promise<void> {
  for (const [GroupName, Description] of Object.entries(GROUPS)) {
    const there = UserPoolId !== undefined && (await isThere(run, { UserPoolId, GroupName }));
    if (there) continue;
    await run.change(`create group ${GroupName}`, () =>
      run.client.send(new CreateGroupCommand({ UserPoolId, GroupName, Description })),
    );
  }
}

async function isThere(
  { client }: Provisioning,
  group: { UserPoolId: string; GroupName: string },
): Promise<boolean> {
  try {
    await client.send(new GetGroupCommand(group));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}
