import { ListUserSessionsCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import type { Contract, Input } from '../contract.ts';
import type { Place, SignedIn } from '../place.ts';
import type { World } from '../world.ts';

/** AWS answers sixty sessions at a time. */
const PAGE = 60;

/** One user with more sessions than a page holds, for both ways to list them. */
let busy: Promise<SignedIn> | undefined;
async function signInOften(place: Place): Promise<SignedIn> {
  const first = await place.signedIn();
  for (let more = 0; more < PAGE; more += 1) await place.signIn(first.name);
  return first;
}

async function own(place: Place, { fixture }: World): Promise<{ name: string; input: Input }> {
  const { AccessToken, name } = await place.signedIn();
  const { Sessions } = await fixture.sdk.send(new ListUserSessionsCommand({ AccessToken }));
  return { name, input: { AccessToken, SessionId: Sessions?.[0]?.SessionId } };
}

const session = {
  SessionId: expect.any(String),
  SessionType: 'TOKEN',
  CreateDate: expect.any(Date),
};

/** Sessions of users, and what pools and clients say of them. */
export const sessions: Contract = {
  ListUserSessions: {
    good: async (place) => ({ AccessToken: (await place.signedIn()).AccessToken }),
    answer: { Sessions: [{ ...session, IsCurrentSession: true }] },
    pages: {
      fill: async (place) => ({ AccessToken: (await (busy ??= signInOften(place))).AccessToken }),
      items: 'Sessions',
      token: 'NextToken',
    },
    onCommand: ['UserNotConfirmedException'],
  },
  RevokeUserSession: {
    good: async (place, world) => (await own(place, world)).input,
    onCommand: ['UserNotConfirmedException'],
  },
  AdminListUserSessions: {
    good: async (place) => ({
      UserPoolId: place.UserPoolId,
      Username: (await place.signedIn()).name,
    }),
    answer: { Sessions: [session] },
    pages: {
      fill: async (place) => ({
        UserPoolId: place.UserPoolId,
        Username: (await (busy ??= signInOften(place))).name,
      }),
      items: 'Sessions',
      token: 'NextToken',
    },
  },
  AdminRevokeUserSession: {
    good: async (place, world) => {
      const { name, input } = await own(place, world);
      return { UserPoolId: place.UserPoolId, Username: name, SessionId: input.SessionId };
    },
  },
  GetUserPoolSessionConfiguration: {
    good: ({ UserPoolId }) => ({ UserPoolId }),
    answer: (input) => ({ ...input, UserSessionTracking: 'DISABLED' }),
  },
  SetUserPoolSessionConfiguration: {
    good: (_, { scratch }) => ({
      UserPoolId: scratch.UserPoolId,
      UserSessionTracking: 'ENABLED',
      TokenSession: { MaxPerUser: 5 },
    }),
    answer: (input) => input,
    onCommand: ['FeatureUnavailableInTierException'],
  },
  GetUserPoolClientSessionConfiguration: {
    good: ({ UserPoolId, ClientId }) => ({ UserPoolId, ClientId }),
    answer: (input) => ({ ...input, SSOSession: { MaxValidityMinutes: 60 } }),
  },
  SetUserPoolClientSessionConfiguration: {
    good: (_, { scratch: { UserPoolId, ClientId } }) => ({
      UserPoolId,
      ClientId,
      SSOSession: { MaxValidityMinutes: 30 },
    }),
    answer: (input) => input,
    onCommand: ['FeatureUnavailableInTierException'],
  },
};
