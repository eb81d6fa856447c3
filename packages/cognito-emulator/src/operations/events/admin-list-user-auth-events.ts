import type {
  AdminListUserAuthEventsRequest,
  AdminListUserAuthEventsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireThreatProtection, type AuthEvent } from '../../auth/auth-events.ts';
import { keyPrefix } from '../../store/store.ts';
import { listPage } from '../_list.ts';
import { requirePoolUser } from '../users/_user.ts';
import { defineOperation } from '../operation.ts';

export const adminListUserAuthEvents = defineOperation<
  AdminListUserAuthEventsRequest,
  AdminListUserAuthEventsResponse
>('AdminListUserAuthEvents', async ({ emulator }, input) => {
  const { pool, user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
  requireThreatProtection(pool);
  const page = listPage<AuthEvent>(emulator, `events ${user.poolId} ${user.key}`, {
    table: 'authEvents',
    prefix: keyPrefix(user.poolId, user.key),
    limit: input.MaxResults || 60,
    token: input.NextToken,
  });
  return {
    AuthEvents: page.items.map((event) => ({
      EventId: event.id,
      EventType: event.type,
      CreationDate: new Date(event.createdAt),
      EventResponse: event.response,
      EventRisk: { RiskDecision: 'NoRisk', CompromisedCredentialsDetected: false },
      ChallengeResponses: event.challenges.map(({ name, response }) => ({
        ChallengeName: name as 'Password' | 'Mfa',
        ChallengeResponse: response,
      })),
      EventContextData: { IpAddress: event.ip, DeviceName: event.userAgent },
      ...(event.feedback
        ? {
            EventFeedback: {
              FeedbackValue: event.feedback.value as 'Valid' | 'Invalid',
              Provider: 'Admin',
              FeedbackDate: new Date(event.feedback.at),
            },
          }
        : {}),
    })),
    NextToken: page.nextToken,
  };
});
