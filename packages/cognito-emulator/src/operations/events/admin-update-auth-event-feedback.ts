import type {
  AdminUpdateAuthEventFeedbackRequest,
  AdminUpdateAuthEventFeedbackResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolUser } from '../users/_user.ts';
import { giveFeedback } from './_event.ts';
import { defineOperation } from '../operation.ts';

/** AdminUpdateAuthEventFeedback. */
export const adminUpdateAuthEventFeedback = defineOperation<
  AdminUpdateAuthEventFeedbackRequest,
  AdminUpdateAuthEventFeedbackResponse
>('AdminUpdateAuthEventFeedback', async ({ emulator }, input) => {
  const { user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
  await giveFeedback(emulator, user, input.EventId, input.FeedbackValue);
  return {};
});
