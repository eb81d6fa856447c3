import type {
  CreateUserPoolDomainRequest,
  CreateUserPoolDomainResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';
import { newCloudFrontDomain, putDomain, requireFreeDomain } from './_domain.ts';

/** CreateUserPoolDomain. The pages are at the emulator's own origin, and at a custom domain as well. */
export const createUserPoolDomain = defineOperation<
  CreateUserPoolDomainRequest,
  CreateUserPoolDomainResponse
>(
  'CreateUserPoolDomain',
  async ({ emulator }, { Domain, UserPoolId, CustomDomainConfig, ManagedLoginVersion }) => {
    const cloudFront = newCloudFrontDomain();
    const version = ManagedLoginVersion ?? 1;
    await emulator.store.write((tx) => {
      requirePool(tx, UserPoolId);
      requireFreeDomain(tx, Domain, CustomDomainConfig !== undefined);
      putDomain(tx, {
        domain: Domain,
        poolId: UserPoolId,
        managedLoginVersion: version,
        cloudFront,
        ...(CustomDomainConfig ? { custom: CustomDomainConfig } : {}),
      });
    });
    return {
      ManagedLoginVersion: version,
      ...(CustomDomainConfig ? { CloudFrontDomain: cloudFront } : {}),
    };
  },
);
