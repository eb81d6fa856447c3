import {
  DeleteIdentitiesCommand,
  LookupDeveloperIdentityCommand,
} from '@aws-sdk/client-cognito-identity';
import type { Connection } from './connection.ts';

/** Deletes the identity of someone from the identity pool; they may never have had one. */
export function forgetIdentity(
  { settings, identity, ask }: Connection,
  principalId: string,
): Promise<void> {
  return ask('ForgetIdentity', async (abortSignal) => {
    const found = await identity
      .send(
        new LookupDeveloperIdentityCommand({
          IdentityPoolId: settings.identityPoolId,
          DeveloperUserIdentifier: principalId,
          MaxResults: 1,
        }),
        { abortSignal },
      )
      .catch((error: unknown) => {
        if (error instanceof Error && error.name === 'ResourceNotFoundException') return null;
        throw error;
      });
    if (found?.IdentityId === undefined) return;
    await identity.send(new DeleteIdentitiesCommand({ IdentityIdsToDelete: [found.IdentityId] }), {
      abortSignal,
    });
  });
}
