import type {
  DescribeManagedLoginBrandingRequest,
  DescribeManagedLoginBrandingResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { describeBranding, requireBranding } from '../../model/branding.ts';
import { defineOperation } from '../operation.ts';

export const describeManagedLoginBranding = defineOperation<
  DescribeManagedLoginBrandingRequest,
  DescribeManagedLoginBrandingResponse
>('DescribeManagedLoginBranding', async ({ emulator }, input) => {
  requirePool(emulator.store, input.UserPoolId);
  const found = requireBranding(emulator.store, input.UserPoolId, input.ManagedLoginBrandingId);
  return { ManagedLoginBranding: describeBranding(found) };
});
