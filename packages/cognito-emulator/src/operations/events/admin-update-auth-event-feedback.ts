import type {
  AdminUpdateAuthEventFeedbackRequest,
  AdminUpdateAuthEventFeedbackResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { judgeEvent } from '../../auth/threats/feedback.ts';
import { requireThreatProtection } from '../../auth/threats/risk-policy.ts';
import { requirePoolUser } from '../users/_user.ts';
import { defineOperation } from '../operation.ts';

export const adminUpdateAuthEventFeedback = defineOperation<
  AdminUpdateAuthEventFeedbackRequest,
  AdminUpdateAuthEventFeedbackResponse
>('AdminUpdateAuthEventFeedback', async ({ emulator }, input) => {
  const { pool, user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
  requireThreatProtection(pool);
  await judgeEvent(emulator, { user, eventId: input.EventId, value: input.FeedbackValue });
  return {};
});
