import type {
  CreateManagedLoginBrandingRequest,
  CreateManagedLoginBrandingResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { randomId } from '../../crypto/random.ts';
import { requirePoolClient } from '../../model/pools.ts';
import { CognitoError } from '../../wire/errors.ts';
import { putDocument } from '../../model/documents.ts';
import { findBranding, describeBranding, type Branding } from '../../model/branding.ts';
import { defineOperation } from '../operation.ts';

export const createManagedLoginBranding = defineOperation<
  CreateManagedLoginBrandingRequest,
  CreateManagedLoginBrandingResponse
>(
  'CreateManagedLoginBranding',
  async ({ emulator }, input) => {
    const { UserPoolId, ClientId, UseCognitoProvidedValues = false, Settings, Assets } = input;
    const now = new Date(emulator.clock.now());
    const branding: Branding = {
      ManagedLoginBrandingId: randomId(),
      UserPoolId,
      ClientId,
      UseCognitoProvidedValues,
      ...(Settings === undefined ? {} : { Settings }),
      ...(Assets === undefined ? {} : { Assets }),
      CreationDate: now,
      LastModifiedDate: now,
    };
    await emulator.store.write((tx) => {
      requirePoolClient(tx, UserPoolId, ClientId);
      if (findBranding(tx, UserPoolId, ClientId)) {
        throw new CognitoError(
          'ManagedLoginBrandingExistsException',
          'A managed login branding style already exists for this app client.',
        );
      }
      putDocument(
        tx,
        { poolId: UserPoolId, kind: 'branding', id: branding.ManagedLoginBrandingId ?? '' },
        branding,
      );
    });
    return { ManagedLoginBranding: describeBranding(branding) };
  },
  { note: 'Stored and returned; the hosted pages use logo and primary colours.' },
);
