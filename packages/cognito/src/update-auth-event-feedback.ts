import {
  AdminUpdateAuthEventFeedbackCommand,
  type FeedbackValueType,
  InvalidParameterException,
  ResourceNotFoundException,
  UserNotFoundException,
  UserPoolAddOnNotEnabledException,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/**
 * Tells the pool's threat protection whether a sign-in was its person's. The last word counts. A pool without
 * threat protection, an event that it does not know, and a missing user are as good: there is no one to tell.
 *
 * @param eventId `event_id` of the sign-in's ID token
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateAuthEventFeedback.html
 */
export async function updateAuthEventFeedback(
  connection: Connection,
  username: string,
  { eventId, value }: { readonly eventId: string; readonly value: FeedbackValueType },
): Promise<void> {
  await connection.call('AdminUpdateAuthEventFeedback', async (client, deadline) => {
    try {
      await client.send(
        new AdminUpdateAuthEventFeedbackCommand({
          UserPoolId: connection.settings.userPoolId,
          Username: username,
          EventId: eventId,
          FeedbackValue: value,
        }),
        deadline,
      );
    } catch (error) {
      if (isNoOneToTell(error)) return;
      throw error;
    }
  });
}

function isNoOneToTell(error: unknown): boolean {
  return (
    error instanceof UserPoolAddOnNotEnabledException ||
    error instanceof UserNotFoundException ||
    error instanceof InvalidParameterException ||
    // A missing pool is reported by the same exception as a missing event.
    (error instanceof ResourceNotFoundException && !/pool/i.test(error.message))
  );
}
