import type {
  SetUICustomizationRequest,
  SetUICustomizationResponse,
  UICustomizationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { readDocument, saveDocument } from '../../model/documents.ts';
import { defineOperation } from '../operation.ts';

export const setUiCustomization = defineOperation<
  SetUICustomizationRequest,
  SetUICustomizationResponse
>(
  'SetUICustomization',
  async ({ emulator }, input) => {
    const { UserPoolId, ClientId = 'ALL', CSS, ImageFile } = input;
    requirePool(emulator.store, UserPoolId);
    const now = new Date(emulator.clock.now());
    const before = readDocument<UICustomizationType>(emulator.store, {
      poolId: UserPoolId,
      kind: 'ui',
      id: ClientId,
    });
    // Blobs arrive as base64.
    const image = typeof ImageFile === 'string' ? String(ImageFile) : undefined;
    const stored: UICustomizationType = {
      UserPoolId,
      ClientId,
      ...(CSS === undefined ? {} : { CSS, CSSVersion: String(now.getTime()) }),
      ...(image ? { ImageUrl: `data:image/png;base64,${image}` } : {}),
      CreationDate: before?.CreationDate ?? now,
      LastModifiedDate: now,
    };
    await saveDocument(emulator, { poolId: UserPoolId, kind: 'ui', id: ClientId }, stored);
    return { UICustomization: stored };
  },
  { note: 'Image and style sheet are shown on the hosted pages.' },
);
