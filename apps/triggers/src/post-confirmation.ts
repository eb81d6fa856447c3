import type { PostConfirmationTriggerEvent } from 'aws-lambda';

/**
 * Writes a line for each person who confirms an account or a new password, so that a metric of the log can count
 * them. It names no address. The app makes its own record of a person when they first sign in.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html
 */
export const handler = async (
  event: PostConfirmationTriggerEvent,
): Promise<PostConfirmationTriggerEvent> => {
  const { triggerSource, userPoolId, callerContext, request } = event;
  const line = {
    level: 'info',
    msg: triggerSource === 'PostConfirmation_ConfirmSignUp' ? 'signed up' : 'password confirmed',
    userPoolId,
    clientId: callerContext.clientId,
    userId: request.userAttributes['sub'],
  };
  console.log(JSON.stringify(line));
  return event;
};
