import { expect } from 'vitest';
import type { Contract, Make } from '../contract.ts';

const inScratch: Make = (_, { scratch }) => ({ UserPoolId: scratch.UserPoolId });
const passwordless = {
  UserPoolTier: 'LITE',
  Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
};
const reservedTag = { UserPoolTags: { 'aws:mine': '1' } };
const getArn: Make = (_, { scratch, getArn: ofPool }) => ({
  ResourceArn: ofPool(scratch.UserPoolId),
});

/** Pools, their schema, multi-factor settings and tags. */
export const pools: Contract = {
  CreateUserPool: {
    good: () => ({ PoolName: 'made', UserPoolTags: { team: 'blue' } }),
    answer: {
      UserPool: {
        Id: expect.stringMatching(/^us-east-1_[0-9A-Za-z]{9}$/),
        Arn: expect.stringMatching(/^arn:aws:cognito-idp:us-east-1:000000000000:userpool\//),
        Name: 'made',
        CreationDate: expect.any(Date),
        EstimatedNumberOfUsers: 0,
        UserPoolTags: { team: 'blue' },
        UserPoolTier: 'ESSENTIALS',
      },
    },
    errors: {
      FeatureUnavailableInTierException: () => ({ PoolName: 'made', ...passwordless }),
      UserPoolTaggingException: () => ({ PoolName: 'made', ...reservedTag }),
    },
  },
  DescribeUserPool: {
    good: (place) => ({ UserPoolId: place.UserPoolId }),
    answer: ({ UserPoolId }) => ({
      UserPool: { Id: UserPoolId, SchemaAttributes: expect.any(Array) },
    }),
    onCommand: ['UserPoolTaggingException'],
  },
  UpdateUserPool: {
    good: (place, world) => ({ ...inScratch(place, world), MfaConfiguration: 'OFF' }),
    errors: {
      FeatureUnavailableInTierException: (place, world) => ({
        ...inScratch(place, world),
        ...passwordless,
      }),
      UserPoolTaggingException: (place, world) => ({ ...inScratch(place, world), ...reservedTag }),
    },
  },
  DeleteUserPool: {
    good: async (_, { fixture }) => ({ UserPoolId: await fixture.createPool() }),
  },
  ListUserPools: {
    good: () => ({ MaxResults: 60 }),
    answer: {
      UserPools: expect.arrayContaining([
        expect.objectContaining({ Name: 'test', CreationDate: expect.any(Date) }),
      ]),
    },
    pages: {
      fill: () => ({}),
      size: 'MaxResults',
      items: 'UserPools',
      token: 'NextToken',
    },
  },
  AddCustomAttributes: {
    good: (place, { scratch }) => ({
      UserPoolId: scratch.UserPoolId,
      CustomAttributes: [{ Name: place.unique('attr'), AttributeDataType: 'String' }],
    }),
  },
  GetUserPoolMfaConfig: {
    good: (place) => ({ UserPoolId: place.UserPoolId }),
    answer: {
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      WebAuthnConfiguration: { RelyingPartyId: 'localhost' },
    },
  },
  SetUserPoolMfaConfig: {
    good: (_, { scratch }) => ({
      UserPoolId: scratch.UserPoolId,
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
    answer: { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } },
    errors: {
      FeatureUnavailableInTierException: (_, { lite }) => ({
        UserPoolId: lite.UserPoolId,
        MfaConfiguration: 'OPTIONAL',
        EmailMfaConfiguration: { Message: 'Your code is {####}', Subject: 'Code' },
      }),
    },
  },
  TagResource: {
    good: async (place, world) => ({ ...(await getArn(place, world)), Tags: { team: 'red' } }),
  },
  UntagResource: {
    good: async (place, world) => ({ ...(await getArn(place, world)), TagKeys: ['team'] }),
  },
  ListTagsForResource: {
    good: getArn,
    answer: { Tags: expect.any(Object) },
  },
};
