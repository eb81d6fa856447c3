import type {
  GetUserPoolMfaConfigRequest,
  GetUserPoolMfaConfigResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';
import { describeMfa } from './_mfa-config.ts';

export const getUserPoolMfaConfig = defineOperation<
  GetUserPoolMfaConfigRequest,
  GetUserPoolMfaConfigResponse
>('GetUserPoolMfaConfig', async ({ emulator }, { UserPoolId }) =>
  describeMfa(requirePool(emulator.store, UserPoolId)),
);
