import {
  AdminListUserAuthEventsCommand,
  CreateManagedLoginBrandingCommand,
  CreateTermsCommand,
  CreateUserPoolReplicaCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import type { Contract, Input, Make } from '../contract.ts';
import type { Place } from '../place.ts';
import type { World } from '../world.ts';

const inPool: Make = ({ UserPoolId }) => ({ UserPoolId });

async function getClient({ UserPoolId }: Place, { fixture }: World) {
  return { UserPoolId, ClientId: (await fixture.createClient(UserPoolId)).id };
}

async function branded(place: Place, world: World) {
  const client = await getClient(place, world);
  const { ManagedLoginBranding: made } = await world.fixture.sdk.send(
    new CreateManagedLoginBrandingCommand({ ...client, UseCognitoProvidedValues: true }),
  );
  return {
    client,
    style: { UserPoolId: client.UserPoolId, ManagedLoginBrandingId: made?.ManagedLoginBrandingId },
  };
}

const style = {
  ManagedLoginBranding: { UseCognitoProvidedValues: true, CreationDate: expect.any(Date) },
};

const ofUse = {
  TermsName: 'terms-of-use',
  TermsSource: 'LINK',
  Enforcement: 'NONE',
  Links: { 'cognito:default': 'https://example.com/terms' },
} as const;

async function withTerms(place: Place, world: World) {
  const client = await getClient(place, world);
  const { Terms } = await world.fixture.sdk.send(new CreateTermsCommand({ ...client, ...ofUse }));
  return { client, terms: { UserPoolId: client.UserPoolId, TermsId: Terms?.TermsId ?? '' } };
}

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

const feedbackToken =
  (make: typeof event): Make =>
  async (place, world) => ({
    ...(await make(place, world)),
    FeedbackToken: 'token',
  });

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

/** What is set for pools and clients: looks, terms, logs, risks, replicas, limits. */
export const settings: Contract = {
  CreateManagedLoginBranding: {
    good: async (place, world) => ({
      ...(await getClient(place, world)),
      UseCognitoProvidedValues: true,
    }),
    answer: style,
    errors: {
      ManagedLoginBrandingExistsException: async (place, world) =>
        (await branded(place, world)).client,
    },
  },
  DescribeManagedLoginBranding: {
    good: async (place, world) => (await branded(place, world)).style,
    answer: style,
  },
  DescribeManagedLoginBrandingByClient: {
    good: async (place, world) => (await branded(place, world)).client,
    answer: style,
  },
  UpdateManagedLoginBranding: {
    good: async (place, world) => ({
      ...(await branded(place, world)).style,
      UseCognitoProvidedValues: false,
      Settings: { components: { form: { borderRadius: 8 } } },
    }),
    answer: ({ Settings }) => ({ ManagedLoginBranding: { Settings } }),
  },
  DeleteManagedLoginBranding: {
    good: async (place, world) => (await branded(place, world)).style,
  },
  SetUICustomization: {
    good: async (place, world) => ({
      ...(await getClient(place, world)),
      CSS: '.x { color: red }',
    }),
    answer: ({ ClientId, CSS }) => ({ UICustomization: { ClientId, CSS } }),
  },
  GetUICustomization: { good: inPool, answer: { UICustomization: expect.any(Object) } },
  CreateTerms: {
    good: async (place, world) => ({ ...(await getClient(place, world)), ...ofUse }),
    answer: (input) => ({ Terms: { ...input, TermsId: expect.any(String) } }),
    errors: {
      TermsExistsException: async (place, world) => ({
        ...(await withTerms(place, world)).client,
        ...ofUse,
      }),
    },
  },
  DescribeTerms: {
    good: async (place, world) => (await withTerms(place, world)).terms,
    answer: (input) => ({ Terms: { ...input, ...ofUse } }),
  },
  DescribeTermsByClient: {
    good: async (place, world) => ({
      ...(await withTerms(place, world)).client,
      TermsName: ofUse.TermsName,
    }),
    answer: (input) => ({ Terms: input }),
  },
  UpdateTerms: {
    good: async (place, world) => ({
      ...(await withTerms(place, world)).terms,
      TermsName: 'privacy-policy',
    }),
    answer: (input) => ({ Terms: input }),
    errors: {
      TermsExistsException: async (place, world) => {
        const { client, terms } = await withTerms(place, world);
        const privacy = { ...client, ...ofUse, TermsName: 'privacy-policy' as const };
        await world.fixture.sdk.send(new CreateTermsCommand(privacy));
        return { ...terms, TermsName: 'privacy-policy' };
      },
    },
  },
  DeleteTerms: { good: async (place, world) => (await withTerms(place, world)).terms },
  ListTerms: {
    good: async (place, world) => {
      await withTerms(place, world);
      return inPool(place, world);
    },
    answer: { Terms: expect.arrayContaining([expect.objectContaining({ Enforcement: 'NONE' })]) },
    pages: {
      fill: async (place, world) => {
        for (let made = 0; made < 3; made += 1) await withTerms(place, world);
        return inPool(place, world);
      },
      size: 'MaxResults',
      items: 'Terms',
      token: 'NextToken',
    },
  },
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
    good: feedbackToken(event),
    errors: { UserPoolAddOnNotEnabledException: feedbackToken(withoutProtection) },
    onCommand: ['NotAuthorizedException'],
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
