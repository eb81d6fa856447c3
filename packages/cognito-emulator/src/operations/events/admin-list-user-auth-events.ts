import type {
  AdminListUserAuthEventsRequest,
  AdminListUserAuthEventsResponse,
  AuthEventType,
} from '@aws-sdk/client-cognito-identity-provider';
import { keyPrefix } from '../../store/store.ts';
import type { AuthEvent } from '../../auth/threats/auth-event.ts';
import { deviceName } from '../../auth/threats/device-name.ts';
import { requireThreatProtection } from '../../auth/threats/risk-policy.ts';
import { listPage } from '../_list.ts';
import { requirePoolUser } from '../users/_user.ts';
import { defineOperation } from '../operation.ts';

function describeEvent(event: AuthEvent): AuthEventType {
  const { risk, feedback, place } = event;
  return {
    EventId: event.id,
    EventType: event.type,
    CreationDate: new Date(event.createdAt),
    EventResponse: event.response,
    EventRisk: {
      RiskDecision: risk?.decision ?? 'NoRisk',
      ...(risk?.level ? { RiskLevel: risk.level } : {}),
      CompromisedCredentialsDetected: risk?.compromised ?? false,
    },
    ChallengeResponses: event.challenges.map(({ name, response }) => ({
      ChallengeName: name,
      ChallengeResponse: response,
    })),
    EventContextData: {
      IpAddress: event.ip,
      DeviceName: deviceName(event.userAgent),
      Timezone: event.timezone,
      City: place?.city,
      Country: place?.country,
    },
    EventFeedback: feedback && {
      FeedbackValue: feedback.value,
      Provider: feedback.provider,
      FeedbackDate: new Date(feedback.at),
    },
  };
}

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
  return { AuthEvents: page.items.map(describeEvent), NextToken: page.nextToken };
});
