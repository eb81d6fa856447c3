import type {
  GetUICustomizationRequest,
  GetUICustomizationResponse,
  UICustomizationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { readDocument } from '../../model/documents.ts';
import { defineOperation } from '../operation.ts';

export const getUiCustomization = defineOperation<
  GetUICustomizationRequest,
  GetUICustomizationResponse
>('GetUICustomization', async ({ emulator }, input) => {
  const { UserPoolId, ClientId } = input;
  requirePool(emulator.store, UserPoolId);
  const of = (client: string) =>
    readDocument<UICustomizationType>(emulator.store, {
      poolId: UserPoolId,
      kind: 'ui',
      id: client,
    });
  return { UICustomization: of(ClientId ?? 'ALL') ?? of('ALL') ?? { UserPoolId, ClientId } };
});
