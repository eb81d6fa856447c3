import {
  AdminLinkProviderForUserCommand,
  CreateIdentityProviderCommand,
  CreateResourceServerCommand,
  CreateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { UNREACHED_OIDC } from '../../fixture.ts';
import type { Contract, Input, Make } from '../contract.ts';
import type { Place } from '../place.ts';
import type { World } from '../world.ts';

const oidc = (place: Place) => ({
  UserPoolId: place.UserPoolId,
  ProviderName: place.unique('idp'),
  ProviderType: 'OIDC' as const,
  ProviderDetails: UNREACHED_OIDC,
  IdpIdentifiers: [`${place.unique('corp')}.example`],
});

async function newProvider(place: Place, { fixture }: World): Promise<ReturnType<typeof oidc>> {
  const input = oidc(place);
  await fixture.sdk.send(new CreateIdentityProviderCommand(input));
  return input;
}

const named: Make = async (place, world) => {
  const { UserPoolId, ProviderName } = await newProvider(place, world);
  return { UserPoolId, ProviderName };
};

async function linking(place: Place, world: World) {
  const { UserPoolId, ProviderName } = await newProvider(place, world);
  return {
    UserPoolId,
    DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: await place.user() },
    SourceUser: {
      ProviderName,
      ProviderAttributeName: 'Cognito_Subject',
      ProviderAttributeValue: place.unique('subject'),
    },
  };
}

/** AWS links five identities to a user at most. */
const LIMIT = 5;

async function newServer(place: Place, { fixture }: World): Promise<Input> {
  const input = { UserPoolId: place.UserPoolId, Identifier: place.unique('https://api/') };
  await fixture.sdk.send(new CreateResourceServerCommand({ ...input, Name: 'API' }));
  return input;
}

const serverAnswer = (input: Input) => ({ ResourceServer: input });

const custom = {
  CustomDomainConfig: {
    CertificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/0a1b2c3d',
  },
};

/** A custom domain, on a pool that has none yet. */
async function newDomain({ unique }: Place, { fixture }: World) {
  const input = {
    UserPoolId: await fixture.createPool(),
    Domain: `${unique('login')}.example.com`,
  };
  await fixture.sdk.send(new CreateUserPoolDomainCommand({ ...input, ...custom }));
  return input;
}

/** One domain for cases that only look at it or fail. */
let kept: Promise<{ UserPoolId: string; Domain: string }> | undefined;
const oneDomain = (place: Place, world: World) => (kept ??= newDomain(place, world));

/** Identity providers, resource servers and domains. */
export const providers: Contract = {
  CreateIdentityProvider: {
    good: oidc,
    answer: ({ ProviderName }) => ({
      IdentityProvider: {
        ProviderName,
        ProviderDetails: UNREACHED_OIDC,
        AttributeMapping: { username: 'sub' },
        CreationDate: expect.any(Date),
      },
    }),
    errors: { DuplicateProviderException: newProvider },
  },
  DescribeIdentityProvider: {
    good: named,
    answer: (input) => ({ IdentityProvider: { ...input, ProviderType: 'OIDC' } }),
  },
  GetIdentityProviderByIdentifier: {
    good: async (place, world) => {
      const { UserPoolId, IdpIdentifiers } = await newProvider(place, world);
      return { UserPoolId, IdpIdentifier: IdpIdentifiers[0] };
    },
    answer: ({ IdpIdentifier }) => ({ IdentityProvider: { IdpIdentifiers: [IdpIdentifier] } }),
  },
  UpdateIdentityProvider: {
    good: async (place, world) => ({
      ...(await named(place, world)),
      AttributeMapping: { username: 'sub', email: 'mail' },
    }),
    answer: (input) => ({ IdentityProvider: input }),
  },
  DeleteIdentityProvider: { good: named },
  ListIdentityProviders: {
    good: async (place, world) => ({ UserPoolId: (await named(place, world)).UserPoolId }),
    answer: {
      Providers: expect.arrayContaining([expect.objectContaining({ ProviderType: 'OIDC' })]),
    },
    pages: {
      fill: async (place, world) => {
        for (let made = 0; made < 3; made += 1) await newProvider(place, world);
        return { UserPoolId: place.UserPoolId };
      },
      size: 'MaxResults',
      items: 'Providers',
      token: 'NextToken',
    },
  },
  AdminLinkProviderForUser: {
    good: linking,
    answer: {},
    errors: {
      LimitExceededException: async (place, world) => {
        const input = await linking(place, world);
        const source = (subject: number) => ({
          ...input.SourceUser,
          ProviderAttributeValue: `subject-${subject}`,
        });
        for (let at = 0; at < LIMIT; at += 1) {
          await world.fixture.sdk.send(
            new AdminLinkProviderForUserCommand({ ...input, SourceUser: source(at) }),
          );
        }
        return input;
      },
      UserNotFoundException: async (place, world) => ({
        ...(await linking(place, world)),
        DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'nobody' },
      }),
    },
    onCommand: ['AliasExistsException'],
  },
  AdminDisableProviderForUser: {
    good: async (place, world) => {
      const input = await linking(place, world);
      await world.fixture.sdk.send(new AdminLinkProviderForUserCommand(input));
      return { UserPoolId: input.UserPoolId, User: input.SourceUser };
    },
    errors: {
      UserNotFoundException: async (place, world) => {
        const { UserPoolId, SourceUser } = await linking(place, world);
        return { UserPoolId, User: SourceUser };
      },
    },
    onCommand: ['AliasExistsException'],
  },
  CreateResourceServer: {
    good: (place) => ({
      UserPoolId: place.UserPoolId,
      Identifier: place.unique('https://api/'),
      Name: 'API',
      Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read' }],
    }),
    answer: serverAnswer,
  },
  DescribeResourceServer: { good: newServer, answer: serverAnswer },
  UpdateResourceServer: {
    good: async (place, world) => ({ ...(await newServer(place, world)), Name: 'Renamed' }),
    answer: serverAnswer,
  },
  DeleteResourceServer: { good: newServer },
  ListResourceServers: {
    good: async (place, world) => ({ UserPoolId: (await newServer(place, world)).UserPoolId }),
    answer: { ResourceServers: expect.arrayContaining([expect.objectContaining({ Name: 'API' })]) },
    pages: {
      fill: async (place, world) => {
        for (let made = 0; made < 3; made += 1) await newServer(place, world);
        return { UserPoolId: place.UserPoolId };
      },
      size: 'MaxResults',
      items: 'ResourceServers',
      token: 'NextToken',
    },
  },
  CreateUserPoolDomain: {
    good: async ({ unique }, { fixture }) => ({
      UserPoolId: await fixture.createPool(),
      Domain: unique('login-'),
    }),
    answer: { ManagedLoginVersion: 1 },
    errors: {
      FeatureUnavailableInTierException: ({ unique }, { lite }) => ({
        UserPoolId: lite.UserPoolId,
        Domain: unique('login-'),
        ManagedLoginVersion: 2,
      }),
    },
  },
  DescribeUserPoolDomain: {
    good: async (place, world) => ({ Domain: (await oneDomain(place, world)).Domain }),
    answer: (input) => ({
      DomainDescription: { ...input, ...custom, Status: 'ACTIVE', AWSAccountId: '000000000000' },
    }),
    // An unknown domain answers an empty description.
    onCommand: ['ResourceNotFoundException'],
  },
  UpdateUserPoolDomain: {
    good: async (place, world) => ({
      ...(await oneDomain(place, world)),
      ...custom,
      ManagedLoginVersion: 2,
    }),
    answer: {
      ManagedLoginVersion: 2,
      CloudFrontDomain: expect.stringMatching(/\.cloudfront\.net$/),
    },
    errors: {
      FeatureUnavailableInTierException: async ({ unique }, { fixture, lite: { UserPoolId } }) => {
        const input = { UserPoolId, Domain: `${unique('lite')}.example.com` };
        await fixture.sdk.send(new CreateUserPoolDomainCommand({ ...input, ...custom }));
        return { ...input, ManagedLoginVersion: 2 };
      },
    },
  },
  DeleteUserPoolDomain: { good: newDomain },
};
