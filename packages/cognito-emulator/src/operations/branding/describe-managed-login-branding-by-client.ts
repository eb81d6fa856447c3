import type {
  DescribeManagedLoginBrandingByClientRequest,
  DescribeManagedLoginBrandingByClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolClient } from '../../model/pools.ts';
import { resourceNotFound } from '../../wire/errors.ts';
import { findBranding, describeBranding } from '../../model/branding.ts';
import { defineOperation } from '../operation.ts';

export const describeManagedLoginBrandingByClient = defineOperation<
  DescribeManagedLoginBrandingByClientRequest,
  DescribeManagedLoginBrandingByClientResponse
>('DescribeManagedLoginBrandingByClient', async ({ emulator }, input) => {
  const { UserPoolId, ClientId } = input;
  requirePoolClient(emulator.store, UserPoolId, ClientId);
  const found = findBranding(emulator.store, UserPoolId, ClientId);
  if (!found) throw resourceNotFound(`No managed login branding for client ${ClientId}.`);
  return { ManagedLoginBranding: describeBranding(found) };
});
