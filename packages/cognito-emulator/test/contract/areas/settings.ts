import {
  AdminListUserAuthEventsCommand,
  CreateUserPoolReplicaCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { createThreatPool, NEW_DEVICE } from '../../threats/threat-pool.ts';
import { inPool, type Contract, type Input, type Make } from '../contract.ts';
import type { Place } from '../place.ts';
import type { World } from '../world.ts';

async function event(place: Place, { fixture }: World): Promise<Input> {
  const { UserPoolId } = place;
  const { name } = await place.signedIn();
  const { AuthEvents } = await fixture.sdk.send(
    new AdminListUserAuthEventsCommand({ UserPoolId, Username: name }),
  );
  return {
    UserPoolId,
    Username: name,
    EventId: AuthEvents?.[0]?.EventId,
    FeedbackValue: 'Valid',
  };
}

/** The same for a user of a pool without threat protection. */
async function withoutProtection(_: Place, { lite }: World): Promise<Input> {
  return {
    UserPoolId: lite.UserPoolId,
    Username: await lite.user(),
    EventId: 'event',
    FeedbackValue: 'Valid',
  };
}

/** An event that the user was written to about. */
async function noticed(_: Place, { fixture }: World): Promise<Input> {
  const { UserPoolId, setActions, user, signIn, events } = await createThreatPool(fixture);
  await setActions({ LowAction: { EventAction: 'NO_ACTION', Notify: true } });
  const Username = await user();
  await signIn(Username, NEW_DEVICE);
  const [first] = await events(Username);
  const { code } = await fixture.lastMessage(`${Username}@example.com`);
  return {
    UserPoolId,
    Username,
    EventId: first?.EventId,
    FeedbackToken: code,
    FeedbackValue: 'Valid',
  };
}

/** The same with a token that is not the mail's. */
async function unproved(place: Place, world: World): Promise<Input> {
  return { ...(await event(place, world)), FeedbackToken: 'token' };
}

async function replicated(_: Place, { fixture, scratch: { UserPoolId } }: World) {
  const input = { UserPoolId, RegionName: 'eu-west-1' };
  await fixture.sdk.send(new CreateUserPoolReplicaCommand(input));
  return input;
}

const replica = { UserPoolReplica: { RegionName: 'eu-west-1', Role: 'SECONDARY' } };
const LimitDefinition = {
  LimitClass: 'API_CATEGORY',
  Attributes: { Category: 'UserAuthentication' },
};
const unprotected: Make = (_, { lite }) => ({ UserPoolId: lite.UserPoolId });

/** What is set for pools: logs, risks, replicas, limits. */
export const settings: Contract = {
  SetLogDeliveryConfiguration: {
    good: ({ UserPoolId }) => ({
      UserPoolId,
      LogConfigurations: [
        {
          LogLevel: 'ERROR',
          EventSource: 'userNotification',
          CloudWatchLogsConfiguration: {
            LogGroupArn: 'arn:aws:logs:us-east-1:000000000000:log-group:cognito',
          },
        },
      ],
    }),
    answer: (input) => ({ LogDeliveryConfiguration: input }),
    errors: {
      FeatureUnavailableInTierException: (_, { lite }) => ({
        UserPoolId: lite.UserPoolId,
        LogConfigurations: [{ LogLevel: 'INFO', EventSource: 'userAuthEvents' }],
      }),
    },
  },
  GetLogDeliveryConfiguration: {
    good: inPool,
    answer: (input) => ({ LogDeliveryConfiguration: input }),
  },
  SetRiskConfiguration: {
    good: ({ UserPoolId }) => ({
      UserPoolId,
      RiskExceptionConfiguration: { BlockedIPRangeList: ['203.0.113.0/24'] },
    }),
    answer: (input) => ({ RiskConfiguration: input }),
    errors: { UserPoolAddOnNotEnabledException: unprotected },
  },
  DescribeRiskConfiguration: {
    good: inPool,
    answer: (input) => ({ RiskConfiguration: input }),
    errors: { UserPoolAddOnNotEnabledException: unprotected },
  },
  AdminListUserAuthEvents: {
    good: async ({ UserPoolId, signedIn }) => ({ UserPoolId, Username: (await signedIn()).name }),
    answer: {
      AuthEvents: [{ EventType: 'SignIn', EventResponse: 'Pass', CreationDate: expect.any(Date) }],
    },
    errors: { UserPoolAddOnNotEnabledException: withoutProtection },
    pages: {
      fill: async (place) => {
        const { name } = await place.signedIn();
        await place.signIn(name);
        await place.signIn(name);
        return { UserPoolId: place.UserPoolId, Username: name };
      },
      size: 'MaxResults',
      items: 'AuthEvents',
      token: 'NextToken',
    },
  },
  AdminUpdateAuthEventFeedback: {
    good: event,
    errors: { UserPoolAddOnNotEnabledException: withoutProtection },
  },
  UpdateAuthEventFeedback: {
    good: noticed,
    errors: {
      UserPoolAddOnNotEnabledException: async (place, world) => ({
        ...(await withoutProtection(place, world)),
        FeedbackToken: 'token',
      }),
      NotAuthorizedException: unproved,
    },
  },
  GetSigningCertificate: {
    good: inPool,
    answer: { Certificate: expect.stringMatching(/^MII/) },
  },
  CreateUserPoolReplica: {
    good: (_, { scratch }) => ({ UserPoolId: scratch.UserPoolId, RegionName: 'eu-west-1' }),
    answer: replica,
    onCommand: ['FeatureUnavailableInTierException', 'UserPoolTaggingException'],
  },
  UpdateUserPoolReplica: {
    good: async (place, world) => ({ ...(await replicated(place, world)), Status: 'INACTIVE' }),
    answer: { UserPoolReplica: { Status: 'INACTIVE' } },
  },
  DeleteUserPoolReplica: {
    good: replicated,
    answer: { UserPoolReplica: { Status: 'DELETING' } },
  },
  ListUserPoolReplicas: {
    good: replicated,
    answer: { UserPoolReplicas: [{ Role: 'PRIMARY' }, replica.UserPoolReplica] },
    pages: 'a pool has few regions',
  },
  GetProvisionedLimit: {
    good: () => ({ LimitDefinition }),
    answer: { Limit: { LimitDefinition, FreeLimitValue: 120 } },
    onCommand: ['ResourceNotFoundException'],
  },
  UpdateProvisionedLimit: {
    good: () => ({ LimitDefinition, RequestedLimitValue: 200 }),
    answer: { Limit: { ProvisionedLimitValue: 200 } },
    onCommand: ['ResourceNotFoundException'],
  },
};
