import type {
  AdminUpdateAuthEventFeedbackRequest,
  AdminUpdateAuthEventFeedbackResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolUser } from '../users/_user.ts';
import { requireThreatProtection } from '../../auth/auth-events.ts';
import { giveFeedback } from './_event.ts';
import { defineOperation } from '../operation.ts';

export const adminUpdateAuthEventFeedback = defineOperation<
  AdminUpdateAuthEventFeedbackRequest,
  AdminUpdateAuthEventFeedbackResponse
>('AdminUpdateAuthEventFeedback', async ({ emulator }, input) => {
  const { pool, user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
  requireThreatProtection(pool);
  await giveFeedback(emulator, user, input.EventId, input.FeedbackValue);
  return {};
});
