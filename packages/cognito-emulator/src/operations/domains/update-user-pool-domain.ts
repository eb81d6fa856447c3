import type {
  UpdateUserPoolDomainRequest,
  UpdateUserPoolDomainResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { defineOperation } from '../operation.ts';
import { putDomain, requireDomain } from './_domain.ts';

export const updateUserPoolDomain = defineOperation<
  UpdateUserPoolDomainRequest,
  UpdateUserPoolDomainResponse
>(
  'UpdateUserPoolDomain',
  async ({ emulator }, { Domain, UserPoolId, CustomDomainConfig, ManagedLoginVersion }) => {
    const next = await emulator.store.write((tx) => {
      const { record } = requireDomain(tx, UserPoolId, Domain);
      const changed = {
        ...record,
        managedLoginVersion: ManagedLoginVersion ?? record.managedLoginVersion,
        ...(CustomDomainConfig ? { custom: CustomDomainConfig } : {}),
      };
      putDomain(tx, changed);
      return changed;
    });
    return {
      ManagedLoginVersion: next.managedLoginVersion,
      ...(next.custom ? { CloudFrontDomain: next.cloudFront } : {}),
    };
  },
);
