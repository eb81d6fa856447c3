import type {
  UpdateAuthEventFeedbackRequest,
  UpdateAuthEventFeedbackResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { judgeEvent } from '../../auth/threats/feedback.ts';
import { requireThreatProtection } from '../../auth/threats/risk-policy.ts';
import { requirePoolUser } from '../users/_user.ts';
import { defineOperation } from '../operation.ts';

/** UpdateAuthEventFeedback: unsigned, so the token of the mail is the proof. */
export const updateAuthEventFeedback = defineOperation<
  UpdateAuthEventFeedbackRequest,
  UpdateAuthEventFeedbackResponse
>('UpdateAuthEventFeedback', async ({ emulator }, input) => {
  const { pool, user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
  requireThreatProtection(pool);
  await judgeEvent(emulator, {
    user,
    eventId: input.EventId,
    value: input.FeedbackValue,
    token: input.FeedbackToken,
  });
  return {};
});
