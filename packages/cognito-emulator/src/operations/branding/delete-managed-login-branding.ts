import type { DeleteManagedLoginBrandingRequest } from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { removeDocument } from '../../model/documents.ts';
import { requireBranding } from '../../model/branding.ts';
import { defineOperation } from '../operation.ts';

export const deleteManagedLoginBranding = defineOperation<DeleteManagedLoginBrandingRequest, void>(
  'DeleteManagedLoginBranding',
  async ({ emulator }, input) => {
    const { UserPoolId, ManagedLoginBrandingId } = input;
    await emulator.store.write((tx) => {
      requirePool(tx, UserPoolId);
      requireBranding(tx, UserPoolId, ManagedLoginBrandingId);
      removeDocument(tx, { poolId: UserPoolId, kind: 'branding', id: ManagedLoginBrandingId });
    });
  },
);
