import type {
  UpdateManagedLoginBrandingRequest,
  UpdateManagedLoginBrandingResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { putDocument } from '../../model/documents.ts';
import { describeBranding, requireBranding } from '../../model/branding.ts';
import { defineOperation } from '../operation.ts';

export const updateManagedLoginBranding = defineOperation<
  UpdateManagedLoginBrandingRequest,
  UpdateManagedLoginBrandingResponse
>(
  'UpdateManagedLoginBranding',
  async ({ emulator }, input) => {
    const { UserPoolId = '', ManagedLoginBrandingId = '', ...given } = input;
    const changed = await emulator.store.write((tx) => {
      requirePool(tx, UserPoolId);
      const found = requireBranding(tx, UserPoolId, ManagedLoginBrandingId);
      const next = { ...found, ...given, LastModifiedDate: new Date(emulator.clock.now()) };
      putDocument(tx, { poolId: UserPoolId, kind: 'branding', id: ManagedLoginBrandingId }, next);
      return next;
    });
    return { ManagedLoginBranding: describeBranding(changed) };
  },
  { note: 'Stored and returned; the hosted pages use logo and primary colours.' },
);
