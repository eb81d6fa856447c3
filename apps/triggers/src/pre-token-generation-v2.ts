import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { env } from './parts/env.ts';
import { findMembership } from './parts/find-membership.ts';

/**
 * Puts the tenant that the client asks for into both tokens, with the role of this moment, in place of all groups:
 * a token stays small however many tenants its person is in, and says nothing about the others. The client names
 * the tenant's slug as `tenant` in ClientMetadata; to switch, it refreshes. For events of version 2 and 3.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export const handler = async (
  event: PreTokenGenerationV2TriggerEvent,
): Promise<PreTokenGenerationV2TriggerEvent> => {
  const { userAttributes, clientMetadata } = event.request;
  const wanted = clientMetadata?.['tenant'] ?? null;
  const userId = userAttributes['sub'];
  // A token that a program gets for itself has no person.
  if (userId === undefined) return event;
  if (wanted === null && env.TRIGGERS_GROUPS === 'on-request') return event;
  const found = await findMembership(userId, wanted);
  const claims = found
    ? { claimsToAddOrOverride: { tenant: found.tenantId, role: found.role } }
    : { claimsToSuppress: ['tenant', 'role'] };
  return {
    ...event,
    response: {
      claimsAndScopeOverrideDetails: {
        idTokenGeneration: claims,
        accessTokenGeneration: claims,
        groupOverrideDetails: {
          groupsToOverride: found ? [found.group] : [],
          iamRolesToOverride: [],
          preferredRole: '',
        },
      },
    },
  };
};
