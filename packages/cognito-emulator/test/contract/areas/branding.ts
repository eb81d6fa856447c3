import {
  CreateManagedLoginBrandingCommand,
  CreateTermsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { inPool, type Contract } from '../contract.ts';
import type { Place } from '../place.ts';
import type { World } from '../world.ts';

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

/** What users of a client's pages see: looks and terms. */
export const branding: Contract = {
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
};
