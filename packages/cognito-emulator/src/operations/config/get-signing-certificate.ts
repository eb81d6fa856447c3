import type {
  GetSigningCertificateRequest,
  GetSigningCertificateResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { signingCertificate } from '../../model/signing-certificate.ts';
import { requirePool } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';

export const getSigningCertificate = defineOperation<
  GetSigningCertificateRequest,
  GetSigningCertificateResponse
>('GetSigningCertificate', async ({ emulator }, input) => {
  const pool = requirePool(emulator.store, input.UserPoolId);
  return { Certificate: signingCertificate(emulator.keys, pool) };
});
